/// A part of the globe between two parallels and two meridians, in degrees (WGS 84).
///
/// Its northern and western edges belong to it, the southern and eastern ones to its neighbours, so that a point lies in
/// exactly one of the boxes that tile a map. Poles and the 180th meridian belong to the boxes that end there.
public struct MapBox: Hashable, Sendable {
  public var south: Double
  /// Greater than `east` where the box crosses the 180th meridian.
  public var west: Double
  public var north: Double
  public var east: Double

  public init(south: Double, west: Double, north: Double, east: Double) {
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  public static let world = MapBox(south: -90, west: -180, north: 90, east: 180)

  /// Whether a point lies in the box.
  public func contains(latitude: Double, longitude: Double) -> Bool {
    guard latitude <= north, latitude > south || south <= -90 else { return false }
    let isBehindWest = longitude >= west
    let isBeforeEast = longitude < east || east >= 180
    return west <= east ? isBehindWest && isBeforeEast : isBehindWest || isBeforeEast
  }
}
