/// Days and moments counted from now: `today`, `last-week`, `7d`, `2h`. Days and weeks are those of UTC; a week begins
/// on Monday.
public enum FilterPeriod: Hashable, Sendable {
  /// The last so many; `7d` is today and the seven days before.
  case last(Int, Unit)
  case named(Name)

  public enum Unit: Character, Hashable, Sendable, CaseIterable {
    case hours = "h"
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
  }

  public enum Name: String, Hashable, Sendable, CaseIterable {
    case today, yesterday
    case thisWeek = "this-week"
    case lastWeek = "last-week"
    case thisMonth = "this-month"
    case lastMonth = "last-month"
    case thisYear = "this-year"
    case lastYear = "last-year"
  }

  /// More than anybody looks back, and small enough to count with.
  private static let most = 10_000

  /// The period of a word; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    if let name = Name(rawValue: text) {
      self = .named(name)
      return
    }
    let digits = text.dropLast()
    guard let unit = text.last.flatMap(Unit.init(rawValue:)), !digits.isEmpty,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(digits), (1...Self.most).contains(count)
    else { return nil }
    self = .last(count, unit)
  }

  /// As it is typed.
  public var text: String {
    switch self {
    case .last(let count, let unit): "\(count)\(unit.rawValue)"
    case .named(let name): name.rawValue
    }
  }

  /// "in the last 7 days", "last week".
  public var title: String {
    switch self {
    case .last(let count, let unit):
      "in the last " + (count == 1 ? "\(unit)".dropLast() : "\(count) \(unit)")
    case .named(let name): name.rawValue.replacing("-", with: " ")
    }
  }

  /// The days of the period, for a moment in seconds since 1970.
  public func days(at now: Int) -> ClosedRange<Day> {
    let today = Day(number: Self.floored(now, by: 86_400))
    switch self {
    case .last(let count, .hours):
      return Day(number: Self.floored(now - count * 3600, by: 86_400))...today
    case .last(let count, .days): return (today - count)...today
    case .last(let count, .weeks): return (today - 7 * count)...today
    case .last(let count, .months): return Self.earlier(today, months: count)...today
    case .last(let count, .years): return Self.earlier(today, months: 12 * count)...today
    case .named(let name): return Self.days(name, today)
    }
  }

  /// The moments of the period, all in seconds since 1970; whole days except for hours.
  public func moments(at now: Int) -> Range<Int> {
    if case .last(let count, .hours) = self { return (now - count * 3600)..<(now + 1) }
    let days = days(at: now)
    return (days.lowerBound.number * 86_400)..<((days.upperBound.number + 1) * 86_400)
  }

  private static func days(_ name: Name, _ today: Day) -> ClosedRange<Day> {
    let monday = today - (today.weekday - 1)
    let (year, month, _) = today.civil
    let (lastYear, lastMonth, _) = earlier(today, months: 1).civil
    switch name {
    case .today: return today...today
    case .yesterday: return (today - 1)...(today - 1)
    case .thisWeek: return monday...(monday + 6)
    case .lastWeek: return (monday - 7)...(monday - 1)
    case .thisMonth: return whole(year, month...month, today)
    case .lastMonth: return whole(lastYear, lastMonth...lastMonth, today)
    case .thisYear: return whole(year, 1...12, today)
    case .lastYear: return whole(year - 1, 1...12, today)
    }
  }

  /// The days of some months of a year.
  private static func whole(
    _ year: Int, _ months: ClosedRange<Int>, _ today: Day
  ) -> ClosedRange<Day> {
    let last = months.upperBound
    guard let start = Day(year: year, month: months.lowerBound, day: 1),
      let end = Day(year: year, month: last, day: Day.daysIn(month: last, year: year))
    else { return today...today }
    return start...end
  }

  /// The same day some months earlier, or the last day of a shorter month; the first day of all where that lies before.
  private static func earlier(_ day: Day, months: Int) -> Day {
    let (year, month, number) = day.civil
    let count = year * 12 + month - 1 - months
    let (then, index) = (floored(count, by: 12), count - floored(count, by: 12) * 12 + 1)
    let last = (1...12).contains(index) ? Day.daysIn(month: index, year: then) : 1
    return Day(year: then, month: index, day: min(number, last))
      ?? Day(year: Day.years.lowerBound, month: 1, day: 1) ?? day
  }

  private static func floored(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
  }
}
