import NewsModel

/// Days and spans that are written as one number or by a code: stamps of programs, weeks and quarters of calendars.
enum CellStamp {
  /// The day of `20230501143000`, `1682899200` (seconds since 1970) or `1682899200000` (milliseconds), in UTC, perhaps
  /// with `.0` behind it; nil for anything else.
  static func day(_ text: String) -> Day? {
    let whole = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    let count = whole.utf8.count
    guard (9...15).contains(count), let number = Int(whole) else { return nil }
    if number > 0, count == 14 || count == 12 || count == 10,
      let day = written(number, digits: count)
    {
      return day
    }
    let seconds: Int
    switch count {
    case 10 where number > 0: seconds = number
    case 12...14: seconds = Int((Double(number) / 1000).rounded(.down))
    default: return nil
    }
    let day = Day(number: (seconds - floorRemainder(seconds)) / 86_400) + epoch
    return (1900...2100).contains(day.civil.year) ? day : nil
  }

  private static let epoch = Day(year: 1970, month: 1, day: 1)?.number ?? 0

  private static func floorRemainder(_ seconds: Int) -> Int {
    ((seconds % 86_400) + 86_400) % 86_400
  }

  /// Year, month and day with the time behind them.
  private static func written(_ number: Int, digits: Int) -> Day? {
    let scale = [10: 100, 12: 10_000, 14: 1_000_000][digits] ?? 1
    let (date, time) = (number / scale, number % scale)
    let hour = time / (scale / 100)
    guard hour < 24, (1900...2100).contains(date / 10_000) else { return nil }
    return Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
  }

  /// `2023-W20`, `2023 Q2`, `Q2 2023`; nil for anything else.
  static func span(_ text: String) -> DateSpan? {
    guard (6...9).contains(text.utf8.count), text.utf8.contains(where: isMark) else { return nil }
    let parts = text.uppercased().split { " -/".contains($0) }
    let joined = parts.joined()
    let isYearFirst = joined.first?.isNumber == true
    let year = isYearFirst ? joined.prefix(4) : joined.suffix(4)
    let code = isYearFirst ? joined.dropFirst(4) : joined.dropLast(4)
    guard let year = Int(year), let number = Int(code.dropFirst()) else { return nil }
    switch code.first {
    case "Q" where (1...4).contains(number): return quarter(year, number)
    case "W" where (1...53).contains(number) && code.count <= 3: return week(year, number)
    default: return nil
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte | 0x20 == 0x71 || byte | 0x20 == 0x77 }

  private static func quarter(_ year: Int, _ number: Int) -> DateSpan? {
    guard let first = DateSpan(year: year, month: number * 3 - 2),
      let last = DateSpan(year: year, month: number * 3)
    else { return nil }
    return DateSpan(start: first.start, end: last.end, precision: .range)
  }

  /// The week by ISO 8601: the first one has the year's first Thursday in it.
  private static func week(_ year: Int, _ number: Int) -> DateSpan? {
    guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    // 1970-01-01 was a Thursday.
    let weekday = ((fourth.number - epoch + 3) % 7 + 7) % 7
    let monday = fourth - weekday + (number - 1) * 7
    return DateSpan(start: monday, end: monday + 6, precision: .week)
  }
}
