/// Dates of the filter language: a year, a month or a day, and ranges of them.
enum FilterDates {
  /// The first and last day of `2024`, `2024-09` or `2024-09-17`; nil for anything else.
  static func span(_ text: some StringProtocol) -> ClosedRange<Day>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = number(first) else {
      return nil
    }
    switch parts.count {
    case 1:
      guard let start = Day(year: year, month: 1, day: 1),
        let end = Day(year: year, month: 12, day: 31)
      else { return nil }
      return start...end
    case 2:
      guard parts[1].utf8.count == 2, let month = number(parts[1]),
        let start = Day(year: year, month: month, day: 1)
      else { return nil }
      return start...(start + (Day.daysIn(month: month, year: year) - 1))
    default:
      guard let day = Day(iso: text) else { return nil }
      return day...day
    }
  }

  /// Digits only: `Int` would take a sign.
  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  /// The shortest text for days from `from` to `to`, which are read back as the same.
  static func text(from: Day?, to: Day?) -> String {
    if from == nil && to == nil { return "known" }
    let start = from.map(startText) ?? ""
    let end = to.map(endText) ?? ""
    for candidate in [start, end] {
      if let span = span(candidate), span.lowerBound == from, span.upperBound == to {
        return candidate
      }
    }
    return "\(start)..\(end)"
  }

  private static func startText(_ day: Day) -> String {
    shortest(day) { $0.lowerBound == day }
  }

  private static func endText(_ day: Day) -> String {
    shortest(day) { $0.upperBound == day }
  }

  private static func shortest(_ day: Day, _ fits: (ClosedRange<Day>) -> Bool) -> String {
    let iso = day.iso
    for length in [4, 7] {
      let candidate = iso.prefix(length)
      if let span = span(candidate), fits(span) { return String(candidate) }
    }
    return iso
  }
}

extension FilterDates {
  /// "on 2024-09-17", "2024", "2024-09 to 2024-10", "from 2024-09-01".
  static func title(_ from: Day?, _ to: Day?) -> String {
    switch (from, to) {
    case (nil, nil): "any date"
    case (let from?, nil): "from \(from.iso)"
    case (nil, let to?): "until \(to.iso)"
    case (let from?, let to?): from == to ? "on \(from.iso)" : title(span: from, to)
    }
  }

  /// A whole year or month by its name, else both days.
  private static func title(span from: Day, _ to: Day) -> String {
    let (start, end) = (from.civil, to.civil)
    let endsMonth = end.day == Day.daysIn(month: end.month, year: end.year)
    guard start.day == 1, endsMonth else { return "\(from.iso) to \(to.iso)" }
    if start.year == end.year, start.month == 1, end.month == 12 { return "\(start.year)" }
    let first = String(from.iso.prefix(7))
    let last = String(to.iso.prefix(7))
    return first == last ? first : "\(first) to \(last)"
  }
}
