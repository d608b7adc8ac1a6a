import Foundation

/// Distances on the earth.
public enum GreatCircle {
  /// The earth's mean radius in kilometres (IUGG).
  private static let radius = 6371.0088
  /// Kilometres of a degree on a great circle.
  public static let degree = radius * .pi / 180

  /// Kilometres between two points (degrees north and east), on a sphere of the earth's mean radius: right to 0.6 %.
  public static func kilometres(
    from left: (latitude: Double, longitude: Double),
    to right: (latitude: Double, longitude: Double)
  ) -> Double {
    let radians = Double.pi / 180
    let (leftLatitude, rightLatitude) = (left.latitude * radians, right.latitude * radians)
    let latitude = sin((rightLatitude - leftLatitude) / 2)
    let longitude = sin((right.longitude - left.longitude) * radians / 2)
    let chord =
      latitude * latitude + cos(leftLatitude) * cos(rightLatitude) * longitude * longitude
    return 2 * radius * asin(min(1, chord.squareRoot()))
  }
}
