/// What a cell may hold, for guessing what a column is for.
public enum CellGuess {
  /// Whether nothing stands in it.
  public static func isBlank(_ cell: String) -> Bool { Row(fields: [cell]).text(0) == nil }

  /// A day, a month, a year or several days.
  public static func isDate(_ cell: String) -> Bool {
    guard let text = Row(fields: [cell]).text(0) else { return false }
    return CellDate(text) != .unreadable
  }

  /// A number of people.
  public static func isFigure(_ cell: String) -> Bool {
    guard let text = Row(fields: [cell]).text(0) else { return false }
    if let number = CellNumber.whole(text) { return number >= 0 || isMissing(number) }
    return CellFigure(text, decimalComma: false) != nil
      || CellNumber.decimal(text).map { $0 >= 0 } == true
  }

  /// Degrees.
  public static func isDegrees(_ cell: String) -> Bool {
    guard let text = Row(fields: [cell]).text(0) else { return false }
    return Degrees.read(text).map { (-180...180).contains($0) } == true
  }

  /// One day, written so that it is no mere number.
  public static func isWholeDay(_ cell: String) -> Bool {
    guard let text = Row(fields: [cell]).text(0), text.utf8.count >= 6,
      text.utf8.contains(where: { !(0x30...0x39).contains($0) && $0 != 0x2E })
    else { return false }
    switch CellDate(text) {
    case .day, .ambiguous: return true
    case .span, .unreadable: return false
    }
  }

  /// Numbers by which tables say that a count is not known.
  public static func isMissing(_ number: Int) -> Bool {
    [-1, -9, -77, -88, -99, -999, -9999].contains(number)
  }

  /// A cell's whole number, nil where it holds none.
  public static func number(_ cell: String) -> Int? {
    Row(fields: [cell]).text(0).flatMap { CellNumber.whole($0) }
  }
}
