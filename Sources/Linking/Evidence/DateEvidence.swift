import NewsModel

/// What the days say. Two thirds of the true pairs of the development articles have the same day and one in six the next
/// one, where a wrong pair of the same week has it by chance.
enum DateEvidence {
  /// Beyond this many days two dates are not two readings of one.
  static let reach = 7

  static func of(_ left: Account, _ right: Account) -> [Evidence] {
    [happened(left, right), published(left, right)].compactMap { $0 }
      + (areRivals(left, right) ? [Evidence(.rivalDays, -4)] : [])
  }

  /// Days between two spans, 0 where they meet; nil where one is unknown.
  static func gap(_ left: Account, _ right: Account) -> Int? {
    guard let one = left.days, let two = right.days else { return nil }
    return max(0, one.start - two.end, two.start - one.end)
  }

  private static func happened(_ left: Account, _ right: Account) -> Evidence? {
    guard let gap = gap(left, right) else { return nil }
    if gap > reach { return Evidence(.otherDays, -5) }
    guard isDaily(left), isDaily(right) else {
      return gap == 0 ? Evidence(.sameWeek, 0) : Evidence(.daysApart(gap), -0.5)
    }
    switch gap {
    case 0: return Evidence(.sameDay, 1.5)
    case 1: return Evidence(.daysApart(1), 1)
    default: return Evidence(.daysApart(gap), 0)
    }
  }

  /// Whether the day is known to about a day.
  static func isDaily(_ account: Account) -> Bool {
    guard let days = account.days else { return false }
    switch days.precision {
    case .day, .range: return true
    case .week: return days.end - days.start <= 1
    case .month, .year: return false
    }
  }

  private static func published(_ left: Account, _ right: Account) -> Evidence? {
    guard let one = left.published, let two = right.published else { return nil }
    switch abs(one - two) {
    case 0...1: return Evidence(.publishedTogether, 1)
    case 2...7: return Evidence(.publishedInOneWeek, 0.5)
    default: return nil
    }
  }

  /// "On 2 June" and "on 31 May" are two days, where "on Tuesday" and a guess may be one.
  static func areRivals(_ left: Account, _ right: Account) -> Bool {
    guard let gap = gap(left, right), gap > 0, left.isDayWritten, right.isDayWritten,
      let one = left.days?.start, let two = right.days?.start
    else { return false }
    return !left.sketch.writes(two) && !right.sketch.writes(one)
  }
}
