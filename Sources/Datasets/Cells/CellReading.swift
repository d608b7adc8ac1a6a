/// How the cells of a table are written, as far as a row alone does not say: found out from the whole file, or told by
/// the user.
public struct CellReading: Codable, Hashable, Sendable {
  /// Which of two numbers before a year is the day; nil where nothing shows it.
  public var dayOrder: ColumnMap.DayOrder?
  /// True where decimal numbers have a comma, so that `1.000` is a thousand; nil for a point.
  public var decimalComma: Bool?

  public init(dayOrder: ColumnMap.DayOrder? = nil, decimalComma: Bool? = nil) {
    self.dayOrder = dayOrder
    self.decimalComma = decimalComma
  }
}
