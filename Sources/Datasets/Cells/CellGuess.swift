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
    if let number = CellNumber.whole(text) { return number == -99 || number == -9 || number >= 0 }
    return CellFigure(text, decimalComma: false) != nil
      || CellNumber.decimal(text).map { $0 >= 0 } == true
  }

  /// Degrees.
  public static func isDegrees(_ cell: String) -> Bool {
    guard let text = Row(fields: [cell]).text(0) else { return false }
    return CellNumber.decimal(text).map { (-180...180).contains($0) } == true
  }
}
