/// When something happened: first and last day, and how sure that is.
public struct DateSpan: Hashable, Codable, Sendable {
  /// How fine the source's date is. `range` is a span of several days that the source itself gives.
  public enum Precision: String, Codable, Sendable, CaseIterable {
    case day, range, week, month, year
  }

  public var start: Day
  /// The last day, never before `start`.
  public var end: Day
  public var precision: Precision

  public init(start: Day, end: Day, precision: Precision) {
    self.start = min(start, end)
    self.end = max(start, end)
    self.precision = precision
  }

  /// One exact day.
  public init(_ day: Day) { self.init(start: day, end: day, precision: .day) }

  public func contains(_ day: Day) -> Bool { start <= day && day <= end }
}
