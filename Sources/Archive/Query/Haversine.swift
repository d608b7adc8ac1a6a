internal import Foundation

/// Distance on the globe.
enum Haversine {
  /// Kilometres between two points given in degrees, on a sphere of 6,371 km.
  static func kilometres(
    _ latitude1: Double, _ longitude1: Double, _ latitude2: Double, _ longitude2: Double
  ) -> Double {
    let radians = Double.pi / 180
    let halfNorth = sin((latitude2 - latitude1) * radians / 2)
    let halfEast = sin((longitude2 - longitude1) * radians / 2)
    let chord =
      halfNorth * halfNorth
      + cos(latitude1 * radians) * cos(latitude2 * radians) * halfEast * halfEast
    return 2 * 6371 * asin(min(1, chord.squareRoot()))
  }
}
