import NewsModel

/// Which periods of a timeline have a label below them, and which one.
struct TimelineAxis {
  let unit: TimelineUnit
  /// Columns of a period.
  let columns: Int

  /// "1995", "Mar", "Mar 24"; nil for periods without one.
  func label(_ number: Int) -> String? {
    switch unit {
    case .year: number % yearStep == 0 ? String(number) : nil
    case .month: monthLabel(number)
    case .day: dayLabel(number)
    }
  }

  /// Years between two labels, so that these do not touch.
  private var yearStep: Int { [1, 2, 5, 10, 20, 50].first { $0 * columns >= 6 } ?? 100 }

  private func monthLabel(_ number: Int) -> String? {
    let day = TimelineUnit.month.start(of: number)
    if day.civil.month == 1 { return String(day.civil.year) }
    return columns >= 4 ? name(of: day) : nil
  }

  private func dayLabel(_ number: Int) -> String? {
    let day = Day(number: number)
    let (year, _, date) = day.civil
    if date == 1 { return "\(name(of: day)) \(year)" }
    return columns >= 3 && date > 5 ? String(date) : nil
  }

  /// "Mar".
  private func name(of day: Day) -> String { String(DateText.dayAndMonth(day).suffix(3)) }
}
