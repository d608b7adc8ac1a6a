/// The steps in which time passes on a timeline.
public enum TimelineUnit: String, Codable, Sendable, CaseIterable {
  case year, month, day

  /// The number of the period that holds a day; periods that follow each other have numbers that do.
  public func number(of day: Day) -> Int {
    let (year, month, _) = day.civil
    switch self {
    case .year: return year
    case .month: return year * 12 + month - 1
    case .day: return day.number
    }
  }

  /// The first day of a period; of years beyond `Day.years`, the nearest of these.
  public func start(of number: Int) -> Day {
    switch self {
    case .day: return Day(number: number)
    case .month: return Self.day(year: number / 12, month: number % 12 + 1)
    case .year: return Self.day(year: number, month: 1)
    }
  }

  /// The first day of the period that holds a day.
  public func start(of day: Day) -> Day { start(of: number(of: day)) }

  /// The days of a period.
  public func days(of number: Int) -> ClosedRange<Day> {
    let first = start(of: number)
    return first...max(first, start(of: number + 1) - 1)
  }

  private static func day(year: Int, month: Int) -> Day {
    let known = min(max(year, Day.years.lowerBound), Day.years.upperBound)
    return Day(year: known, month: min(max(month, 1), 12), day: 1) ?? Day(number: 0)
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
