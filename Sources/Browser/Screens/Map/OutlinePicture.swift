import NewsModel
import TextUI

/// Coasts and borders on a map's raster, in dots.
struct OutlinePicture {
  private(set) var dots: BrailleDots
  private let grid: MapGrid

  init(_ outline: WorldOutline, _ grid: MapGrid) {
    self.grid = grid
    dots = BrailleDots(Size(width: grid.columns, height: grid.rows))
    let south = grid.north - Double(grid.rows) * grid.latitudeStep
    for ring in outline.rings where ring.box.south <= grid.north && ring.box.north >= south {
      draw(ring.points)
    }
  }

  private mutating func draw(_ points: [WorldOutline.Point]) {
    for (start, end) in zip(points, points.dropFirst()) {
      // Rings are cut at the 180th meridian and around the pole; these edges are no coasts.
      if abs(start.longitude) > 179.98, abs(end.longitude) > 179.98 { continue }
      if start.latitude < -89.9, end.latitude < -89.9 { continue }
      let from = place(start)
      let to = place(end)
      // A line over the edge at which the globe is cut open would cross the whole map.
      if abs(to.x - from.x) * grid.longitudeStep > 360 { continue }
      dots.line(from: from, to: to)
    }
  }

  /// A point in dots from the north-western corner: as near to the middle of the map as it can be drawn.
  private func place(_ point: WorldOutline.Point) -> (x: Double, y: Double) {
    let half = Double(grid.columns) / 2 * grid.longitudeStep
    let east = MapGrid.normal(point.longitude - (grid.west + half)) + half
    return (
      east / grid.longitudeStep * 2, (grid.north - point.latitude) / grid.latitudeStep * 4
    )
  }
}
