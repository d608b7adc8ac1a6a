/// A map's raster: equal steps of degrees from a north-western corner, to the east over the 180th meridian.
public struct MapGrid: Hashable, Sendable {
  /// Degrees of the north-western corner; `west` from -180 to below 180.
  public var north: Double
  public var west: Double
  /// Degrees of one row and one column.
  public var latitudeStep: Double
  public var longitudeStep: Double
  public var columns: Int
  public var rows: Int

  /// `columns` are cut so that no meridian comes twice.
  public init(
    north: Double, west: Double, latitudeStep: Double, longitudeStep: Double, columns: Int,
    rows: Int
  ) {
    self.north = north
    self.west = MapGrid.normal(west)
    self.latitudeStep = max(latitudeStep, 1e-6)
    self.longitudeStep = min(max(longitudeStep, 1e-6), 360)
    self.columns = max(0, min(columns, Int(360 / self.longitudeStep)))
    self.rows = max(0, rows)
  }

  /// The whole globe in cells of one degree.
  public static let world = MapGrid(
    north: 90, west: -180, latitudeStep: 1, longitudeStep: 1, columns: 360, rows: 180)

  /// A longitude from -180 to below 180.
  public static func normal(_ longitude: Double) -> Double {
    let turned = (longitude + 180).truncatingRemainder(dividingBy: 360)
    return (turned < 0 ? turned + 360 : turned) - 180
  }

  /// The column and row of a point, nil outside.
  @inlinable
  public func cell(latitude: Double, longitude: Double) -> (column: Int, row: Int)? {
    var down = (north - latitude) / latitudeStep
    var across = (longitude < west ? longitude - west + 360 : longitude - west) / longitudeStep
    // The pole and the 180th meridian belong to the row and the column that end there.
    if latitude <= -90 { down = down.nextDown }
    if longitude >= 180 { across = across.nextDown }
    guard latitude <= north, down < Double(rows), across < Double(columns) else { return nil }
    return (Int(across), Int(down))
  }

  /// The part of the globe that a cell shows.
  public func box(column: Int, row: Int) -> MapBox {
    box(columns: column..<(column + 1), rows: row..<(row + 1))
  }

  /// The part of the globe that the whole raster shows.
  public var box: MapBox { box(columns: 0..<columns, rows: 0..<rows) }

  private func box(columns: Range<Int>, rows: Range<Int>) -> MapBox {
    let top = north - Double(rows.lowerBound) * latitudeStep
    let bottom = north - Double(rows.upperBound) * latitudeStep
    let width = Double(columns.count) * longitudeStep
    if width >= 360 {
      return MapBox(south: max(-90, bottom), west: -180, north: min(90, top), east: 180)
    }
    let left = MapGrid.normal(west + Double(columns.lowerBound) * longitudeStep)
    let right = left + width
    return MapBox(
      south: max(-90, bottom), west: left, north: min(90, top),
      east: right > 180 ? right - 360 : right)
  }
}

/// A cell of a map in which incidents lie.
public struct MapCell: Hashable, Sendable {
  /// From the west and from the north, counted from 0.
  public var column: Int
  public var row: Int
  public var toll: TollSum

  public init(column: Int, row: Int, toll: TollSum) {
    self.column = column
    self.row = row
    self.toll = toll
  }
}
