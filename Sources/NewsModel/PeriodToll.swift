/// The steps in which time passes on a timeline.
public enum TimelineUnit: String, Codable, Sendable, CaseIterable {
  case year, month, day

  /// The first day of the period that holds a day.
  public func start(of day: Day) -> Day {
    let (_, month, number) = day.civil
    switch self {
    case .day: return day
    case .month: return day - (number - 1)
    case .year:
      let first = day - (number - 1)
      return (1..<month).reduce(first) { start, month in
        start - Day.daysIn(month: month, year: first.civil.year)
      }
    }
  }

  /// The first day of the next period.
  public func next(after start: Day) -> Day {
    let (year, month, _) = start.civil
    switch self {
    case .day: return start + 1
    case .month: return start + Day.daysIn(month: month, year: year)
    case .year: return (1...12).reduce(start) { $0 + Day.daysIn(month: $1, year: year) }
    }
  }
}

/// What a period of a timeline comes to.
public struct PeriodToll: Hashable, Sendable {
  /// The period's first day.
  public var start: Day
  public var toll: TollSum

  public init(start: Day, toll: TollSum) {
    self.start = start
    self.toll = toll
  }
}
