internal import Foundation
internal import NewsModel

/// The box of degrees around a circle on the globe.
struct GeoBox: Equatable {
  var south: Double
  var north: Double
  /// Greater than `east` where the box crosses the date line.
  var west: Double
  var east: Double

  /// The box around a point; the whole parallel near a pole.
  init(latitude: Double, longitude: Double, kilometres: Double) {
    let degrees = kilometres / GreatCircle.degree * 1.001 + 1e-9
    south = latitude - degrees
    north = latitude + degrees
    let widest = max(abs(south), abs(north))
    guard widest < 89 else {
      (west, east) = (-180, 180)
      return
    }
    let sideways = degrees / cos(widest * .pi / 180)
    guard sideways < 180 else {
      (west, east) = (-180, 180)
      return
    }
    west = longitude - sideways
    east = longitude + sideways
    if west < -180 { west += 360 }
    if east > 180 { east -= 360 }
  }

  @inline(__always)
  func contains(_ latitude: Double, _ longitude: Double) -> Bool {
    guard latitude >= south && latitude <= north else { return false }
    return west <= east
      ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
  }
}
