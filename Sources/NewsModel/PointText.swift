/// Points on the globe in words.
public enum PointText {
  /// "12.63° N 8.00° W", with `digits` decimals.
  public static func point(latitude: Double, longitude: Double, digits: Int = 2) -> String {
    let north = number(abs(latitude), digits) + (latitude < 0 ? "° S" : "° N")
    return north + " " + number(abs(longitude), digits) + (longitude < 0 ? "° W" : "° E")
  }

  /// A number with exactly `digits` decimals.
  public static func number(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<max(0, digits)).reduce(1.0) { scale, _ in scale * 10 }
    let whole = Int((value * scale).rounded())
    guard digits > 0 else { return String(whole) }
    let text = String(whole)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}
