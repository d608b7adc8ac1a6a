import NewsModel

/// Sets dates as they are written against the day of publication and the dates before them in the text.
struct DateResolver {
  /// The day of writing, when it is known.
  private(set) var published: Day?
  /// The year of the text's first full date, for texts without a day of writing.
  let year: Int?
  /// The last day that was resolved: what "two days later" counts from.
  private(set) var lastDay: Day?

  /// The year of the last date that was resolved: what "three years earlier" counts from.
  private(set) var lastYear: Int?

  init(published: Day?, year: Int?) {
    self.published = published
    self.year = year
  }

  /// An entry of a live blog has a day of its own: "yesterday" counts from it until the next entry.
  mutating func enter(_ expression: DateExpression) {
    guard let span = span(of: expression.meaning), span.precision == .day,
      published.map({ abs($0 - span.start) <= 60 }) ?? true
    else { return }
    published = span.start
  }

  /// The span that an expression stands for, nil when nothing ties it to a calendar.
  mutating func resolve(_ expression: DateExpression) -> DateSpan? {
    let span = span(of: expression.meaning)
    if let span, span.precision == .day || span.precision == .range { lastDay = span.start }
    if let span { lastYear = span.start.civil.year }
    return span
  }

  private func span(of meaning: DateExpression.Meaning) -> DateSpan? {
    switch meaning {
    case .day(let year, let month, let day):
      return self.day(year: year, month: month, day: day).map { DateSpan($0) }
    case .days(let year, let month, let first, let last):
      guard let end = day(year: year, month: month, day: last),
        let start = Day(year: end.civil.year, month: month, day: first)
      else { return nil }
      return DateSpan(start: start, end: end, precision: .range)
    case .month(let year, let month): return self.month(year: year, month: month)
    case .year(let year): return self.year(year)
    case .weekday(let weekday, let isLast, let isNext):
      return self.weekday(weekday, isLast: isLast, isNext: isNext).map { DateSpan($0) }
    case .fromWriting(let days): return published.map { DateSpan($0 + days) }
    case .fromMention(let days): return lastDay.map { DateSpan($0 + days) }
    case .yearFromMention(let years):
      return (lastYear ?? published?.civil.year).flatMap { self.year($0 + years) }
    case .week(let weeks): return week(weeks)
    case .monthFromWriting(let months): return month(fromWriting: months)
    case .yearFromWriting(let years):
      return published.flatMap { self.year($0.civil.year + years) }
    case .dayOfMonth(let day): return dayOfMonth(day).map { DateSpan($0) }
    case .partOfMonth(let year, let month, let part):
      return self.month(year: year, month: month).map { third(part, of: $0) }
    case .ofYear(let date, let years):
      guard let published else { return span(of: date) }
      return span(of: date.set(year: published.civil.year + years))
    case .weekend: return weekend()
    case .span(let first, let last): return joined(span(of: first), span(of: last), first)
    }
  }

  /// Ten days of a month, its last part the rest.
  private func third(_ part: Int, of month: DateSpan) -> DateSpan {
    let start = month.start + part * 10
    return DateSpan(
      start: start, end: part == 2 ? month.end : start + 9, precision: .range)
  }

  private func weekend() -> DateSpan? {
    guard let published else { return nil }
    let saturday = published - (published.weekday + 1) % 7
    return DateSpan(start: saturday, end: min(saturday + 1, published), precision: .range)
  }

  /// From the first to the last day; a first day without a year that would lie behind the last one is put before it.
  private func joined(_ first: DateSpan?, _ last: DateSpan?, _ meaning: DateExpression.Meaning)
    -> DateSpan?
  {
    guard let last, var start = first?.start else { return last ?? first }
    if start > last.end {
      if case .weekday = meaning {
        start = start - 7
      } else if let earlier = Day(
        year: start.civil.year - 1, month: start.civil.month, day: start.civil.day)
      {
        start = earlier
      }
    }
    guard start <= last.end, last.end - start < 62 else { return first }
    return DateSpan(start: start, end: last.end, precision: .range)
  }

  /// A day without a year is the last such day that is not more than a week ahead of the day of writing.
  private func day(year: Int?, month: Int, day: Int) -> Day? {
    if let year { return Day(year: year, month: month, day: day) }
    guard let published else {
      let near = lastDay?.civil.year ?? self.year
      return near.flatMap { Day(year: $0, month: month, day: day) }
    }
    let now = published.civil.year
    for candidate in [now + 1, now, now - 1] {
      if let found = Day(year: candidate, month: month, day: day), found <= published + 7 {
        return found
      }
    }
    return nil
  }

  private func month(year: Int?, month: Int) -> DateSpan? {
    var chosen = year
    if chosen == nil, let published {
      chosen = month <= published.civil.month ? published.civil.year : published.civil.year - 1
    }
    guard let found = chosen ?? self.year, let start = Day(year: found, month: month, day: 1) else {
      return nil
    }
    let length = Day.daysIn(month: month, year: found)
    return DateSpan(start: start, end: start + (length - 1), precision: .month)
  }

  private func year(_ year: Int) -> DateSpan? {
    guard let start = Day(year: year, month: 1, day: 1),
      let end = Day(year: year, month: 12, day: 31)
    else { return nil }
    return DateSpan(start: start, end: end, precision: .year)
  }

  /// The last such weekday up to the day of writing; in a text without one, up to a day after the date before it.
  private func weekday(_ weekday: Int, isLast: Bool, isNext: Bool) -> Day? {
    if let published {
      let back = (published.weekday - weekday + 7) % 7
      if isNext { return published + (7 - back) }
      return published - (back == 0 && isLast ? 7 : back)
    }
    guard let lastDay else { return nil }
    let ahead = (weekday - lastDay.weekday + 7) % 7
    return ahead > 3 ? lastDay + (ahead - 7) : lastDay + ahead
  }

  private func week(_ weeks: Int) -> DateSpan? {
    guard let published else { return nil }
    let monday = published - (published.weekday - 1) + weeks * 7
    let end = weeks == 0 ? published : monday + 6
    return DateSpan(start: monday, end: end, precision: .week)
  }

  private func month(fromWriting months: Int) -> DateSpan? {
    guard let (year, month, _) = published?.civil else { return nil }
    let count = year * 12 + month - 1 + months
    guard let first = Day(year: count / 12, month: count % 12 + 1, day: 1) else { return nil }
    let length = Day.daysIn(month: count % 12 + 1, year: count / 12)
    let last = first + (length - 1)
    return DateSpan(start: first, end: published.map { min($0, last) } ?? last, precision: .month)
  }

  private func dayOfMonth(_ day: Int) -> Day? {
    guard let published else { return nil }
    let (year, month, today) = published.civil
    if day <= today { return Day(year: year, month: month, day: day) }
    return month == 1
      ? Day(year: year - 1, month: 12, day: day) : Day(year: year, month: month - 1, day: day)
  }
}
