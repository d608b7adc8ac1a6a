import NewsModel

extension DateSpan {
  /// All of a year, nil for a number that is none.
  init?(year: Int) {
    guard (1000...2999).contains(year), let start = Day(year: year, month: 1, day: 1),
      let end = Day(year: year, month: 12, day: 31)
    else { return nil }
    self.init(start: start, end: end, precision: .year)
  }

  /// All of a month, nil for numbers that are none.
  init?(year: Int, month: Int) {
    guard (1000...2999).contains(year), (1...12).contains(month),
      let start = Day(year: year, month: month, day: 1)
    else { return nil }
    let end = start + (Day.daysIn(month: month, year: year) - 1)
    self.init(start: start, end: end, precision: .month)
  }

  /// The days of a row with UCDP's code for how sure they are: 1 the day is known … 3 a week, 4 a month, 5 more.
  init(from range: DateRange, precision code: Int?) {
    let (start, end) = (range.start.civil, range.end.civil)
    let isOneMonth = start.year == end.year && start.month == end.month
    let precision: Precision =
      switch code {
      case 3 where range.end - range.start <= 7: .week
      case 4 where isOneMonth, 5 where isOneMonth: .month
      case 5 where start.year == end.year && range.end - range.start >= 300: .year
      default: range.precision ?? (range.start == range.end ? .day : .range)
      }
    self.init(start: range.start, end: range.end, precision: precision)
  }
}
