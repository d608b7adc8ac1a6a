import NewsModel
import TextUI

/// What part of the globe a map shows: its middle and how close it is.
///
/// The projection is the plain one, degrees to rows and columns, with meridians drawn together by the cosine of the middle's
/// latitude, so that shapes around the middle are right on cells twice as high as wide. Steps are whole multiples of 1/4096 of a
/// degree and cells keep their edges when the map moves, so clusters stay what they are.
struct MapView: Equatable, Sendable {
  var latitude: Double
  var longitude: Double
  /// An index into `steps`.
  private(set) var closeness: Int

  /// Degrees of a row, from far to close.
  static let steps: [Double] =
    [12, 8] + (0...9).flatMap { power in [6, 4].map { $0 / Double(1 << power) } }

  init(latitude: Double, longitude: Double, closeness: Int) {
    self.latitude = latitude
    self.longitude = longitude
    self.closeness = min(max(closeness, 0), Self.steps.count - 1)
  }

  /// The closest view of cells of one degree (`MapGrid.world`) on a map of some size; nil for none.
  init?(of cells: [MapCell], size: Size) {
    let world = MapGrid.world
    guard let top = cells.map(\.row).min(), let bottom = cells.map(\.row).max(),
      let across = Self.narrowest(Set(cells.map(\.column)), of: world.columns)
    else { return nil }
    let latitude = world.north - Double(top + bottom + 1) / 2
    let longitude = MapGrid.normal(world.west + Double(across.first) + Double(across.count) / 2)
    self.init(latitude: latitude, longitude: longitude, closeness: 0)
    let (width, height) = (Double(across.count) + 1, Double(bottom - top) + 2)
    for closeness in Self.steps.indices.reversed() {
      self.closeness = closeness
      let grid = grid(size)
      let isHighEnough = Double(grid.rows) * grid.latitudeStep >= height
      if isHighEnough, Double(grid.columns) * grid.longitudeStep >= min(width, 350) { return }
    }
  }

  /// The shortest run of columns around the globe that holds all of these.
  private static func narrowest(
    _ columns: Set<Int>, of count: Int
  ) -> (first: Int, count: Int)? {
    let sorted = columns.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    var best = (first: first, count: last - first + 1)
    for (before, after) in zip(sorted, sorted.dropFirst()) {
      let length = before + count - after + 1
      if length < best.count { best = (after, length) }
    }
    return best
  }

  /// The raster of this view, a cell for each cell of the screen.
  func grid(_ size: Size) -> MapGrid {
    let down = Self.steps[closeness]
    let half = Double(size.height) / 2 * down
    // Beyond the poles there is nothing to see.
    let middle = half >= 90 ? 0 : min(max(latitude, half - 90), 90 - half)
    let squeeze = max(0.1, Self.cosine(middle))
    let across = down / 16 * max(8, (8 / squeeze).rounded())
    let north = ((middle + half) / down).rounded() * down
    let columns = min(size.width, Int(360 / across))
    let west = ((longitude - Double(columns) / 2 * across) / across).rounded() * across
    return MapGrid(
      north: north, west: west, latitudeStep: down, longitudeStep: across, columns: columns,
      rows: size.height)
  }

  /// Closer or farther; false at the ends.
  mutating func zoom(by step: Int) -> Bool {
    guard Self.steps.indices.contains(closeness + step) else { return false }
    closeness += step
    return true
  }

  /// Moves the middle; poles are the end, the 180th meridian is not.
  mutating func move(north: Double, east: Double) {
    latitude = min(max(latitude + north, -85), 85)
    longitude = MapGrid.normal(longitude + east)
  }

  /// The cosine of degrees between -90 and 90, good to a thousandth: no more is needed to draw.
  static func cosine(_ degrees: Double) -> Double {
    let x = degrees * Double.pi / 180
    let square = x * x
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }
}
