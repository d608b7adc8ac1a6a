/// Arithmetic on counts of people: nil where a text's digits or words count more than there are.
enum HeadCount {
  /// No text counts more people than this.
  static let most = 10_000_000_000

  /// The whole number that a value is cut to, nil for one that is no count.
  static func of(_ value: Double) -> Int? {
    guard value >= 0, value <= Double(most) else { return nil }
    return Int(exactly: value.rounded(.towardZero))
  }

  static func product(_ left: Int, _ right: Int) -> Int? {
    let (value, isTooMuch) = left.multipliedReportingOverflow(by: right)
    return isTooMuch || value > most ? nil : value
  }

  static func sum(_ left: Int, _ right: Int) -> Int? {
    let (value, isTooMuch) = left.addingReportingOverflow(right)
    return isTooMuch || value > most ? nil : value
  }
}
