/// The outlines of the world's countries: coasts and borders, for drawing and for naming what lies under a cursor.
///
/// They are coarse (some ten kilometres) and take no side: a border is drawn where the source of the outlines draws it.
public struct WorldOutline: Hashable, Sendable {
  /// A point in degrees (WGS 84).
  public struct Point: Hashable, Sendable {
    public var latitude: Double
    public var longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// A closed line around land of one country; its last point is its first one. None crosses the 180th meridian.
  public struct Ring: Hashable, Sendable {
    /// ISO 3166-1 alpha-3.
    public let country: String
    public let points: [Point]
    /// The box around it, closed on all sides.
    public let box: MapBox

    public init(country: String, points: [Point]) {
      self.country = country
      self.points = points
      box = MapBox(
        south: points.map(\.latitude).min() ?? 0, west: points.map(\.longitude).min() ?? 0,
        north: points.map(\.latitude).max() ?? 0, east: points.map(\.longitude).max() ?? 0)
    }

    /// Whether a point lies within: a line from it to the east meets the ring an odd number of times.
    func surrounds(latitude: Double, longitude: Double) -> Bool {
      guard (box.south...box.north).contains(latitude), (box.west...box.east).contains(longitude)
      else { return false }
      var isInside = false
      for (start, end) in zip(points, points.dropFirst())
      where (start.latitude > latitude) != (end.latitude > latitude) {
        let share = (latitude - start.latitude) / (end.latitude - start.latitude)
        let crossing = start.longitude + share * (end.longitude - start.longitude)
        if longitude < crossing { isInside.toggle() }
      }
      return isInside
    }
  }

  public let rings: [Ring]
  /// Names of countries by their codes.
  public let names: [String: String]

  public init(rings: [Ring], names: [String: String]) {
    self.rings = rings
    self.names = names
  }

  /// The name of the country in whose outline a point lies, nil at sea; the innermost where one lies within another.
  public func country(latitude: Double, longitude: Double) -> String? {
    let around = rings.filter { $0.surrounds(latitude: latitude, longitude: longitude) }
    let innermost = around.min { $0.box.north - $0.box.south < $1.box.north - $1.box.south }
    return innermost.map { names[$0.country] ?? $0.country }
  }

  /// The names of the countries that a box of the map touches, those with most of it first; the nearest one where it
  /// touches none and a coast lies within a box's width of it.
  ///
  /// - Parameter box: in degrees; one that crosses the 180th meridian has its east below its west.
  /// - Returns: the names; none at sea.
  public func countries(in box: MapBox) -> [String] {
    let inside = countries(samples(of: box, margin: 0))
    return inside.isEmpty ? Array(countries(samples(of: box, margin: 1)).prefix(1)) : inside
  }

  private func countries(_ points: [Point]) -> [String] {
    var counts: [String: Int] = [:]
    for point in points {
      guard let name = country(latitude: point.latitude, longitude: point.longitude) else {
        continue
      }
      counts[name, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Points of a raster over a box, and over as many boxes around it as the margin says.
  private func samples(of box: MapBox, margin: Double) -> [Point] {
    let width = box.east >= box.west ? box.east - box.west : box.east + 360 - box.west
    let height = box.north - box.south
    let steps = stride(from: -margin + 0.1, through: 1 + margin, by: 0.2)
    return steps.flatMap { down in
      steps.map { across in
        Point(
          latitude: min(max(box.south + down * height, -90), 90),
          longitude: MapGrid.normal(box.west + across * width))
      }
    }
  }
}
