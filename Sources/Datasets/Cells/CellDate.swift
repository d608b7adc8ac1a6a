import NewsModel

/// A day, or several, as datasets and spreadsheets write them.
///
/// Read are `2025-03-01` (with a time behind it), `2025/3/1`, `20250301`, `7-Feb-25`, `30-Sept-24`, `01-January-2015`,
/// `16 February 2023`, `Friday, February 16, 2023`, `16/02/2023` where only one order is possible or the order is known,
/// `45189` (a spreadsheet's number of a day), `1682899200` (a stamp of a program), months (`May 2023`, `2023-05`), years, and spans (`12-14 May 2023`).
enum CellDate: Hashable {
  /// `isMended` says that the century was missing from a four-digit year ("0025").
  case day(Day, isMended: Bool)
  case span(Day, Day, DateSpan.Precision)
  /// "03/04/2024" is the third of April or the fourth of March.
  case ambiguous
  case unreadable

  /// - Parameters:
  ///   - text: the cell, without blanks at its ends.
  ///   - year: the row's own year, which settles the century of a short one.
  ///   - order: how numbers alone are to be read, nil where nothing says so.
  init(_ text: String, year: Int? = nil, order: ColumnMap.DayOrder? = nil) {
    let text = WesternDigits.of(text)
    if let parts = CellDate.isoParts(text) {
      self = CellDate.make(parts.year, parts.month, parts.day, digits: 4, near: year)
    } else if let serial = CellDate.serial(text, year: year) {
      self = .day(serial, isMended: false)
    } else if let day = CellStamp.day(text) {
      self = .day(day, isMended: false)
    } else if let span = CellStamp.span(text) {
      self = .span(span.start, span.end, span.precision)
    } else {
      let tokens = DateTokens(text)
      self = CellDate.several(tokens.tokens) ?? CellDate.words(tokens, near: year, order: order)
    }
  }

  /// The year, month and day of `YYYY-MM-DD` with nothing but a time behind it: how nearly all dates are written.
  private static func isoParts(_ text: String) -> (year: Int, month: Int, day: Int)? {
    var numbers = (0, 0, 0)
    var position = 0
    for byte in text.utf8 {
      defer { position += 1 }
      switch position {
      case 4, 7: if byte != 0x2D { return nil }
      case 10:
        // Behind a blank stands a time, or the end of a span.
        let isTime = text.utf8.dropFirst(11).first.map { (0x30...0x39).contains($0) } == true
        return byte == 0x54 || (byte == 0x20 && isTime && text.utf8.count <= 29) ? numbers : nil
      default:
        guard (0x30...0x39).contains(byte) else { return nil }
        let digit = Int(byte &- 0x30)
        if position < 4 {
          numbers.0 = numbers.0 * 10 + digit
        } else if position < 7 {
          numbers.1 = numbers.1 * 10 + digit
        } else {
          numbers.2 = numbers.2 * 10 + digit
        }
      }
    }
    return position == 10 ? numbers : nil
  }

  /// The day of a spreadsheet's number, 1 being the first of January 1900; perhaps with the time as a fraction.
  private static func serial(_ text: String, year: Int?) -> Day? {
    let whole = text.utf8.prefix { $0 != 0x2E }
    guard whole.count == 5, text.utf8.count < 24,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Int(Substring(whole)), (20_000...80_000).contains(number),
      let start = Day(year: 1899, month: 12, day: 30)
    else { return nil }
    let day = start + number
    return year.map { $0 == day.civil.year } ?? true ? day : nil
  }

  private static func words(_ tokens: DateTokens, near year: Int?, order: ColumnMap.DayOrder?)
    -> CellDate
  {
    let (first, second, third) = (tokens.first, tokens.second, tokens.third)
    if let only = first.number, second == nil, first.digits == 8 {
      return make(only / 10_000, only / 100 % 100, only % 100, digits: 4, near: year)
    }
    if third == nil { return short(first, second, near: year) }
    guard let second, let third, let last = third.number else { return .unreadable }
    switch (first.month, second.month) {
    case (nil, let month?):
      if first.digits == 4 { return make(first.number, month, last, digits: 4, near: year) }
      return make(last, month, first.number, digits: third.digits, near: year)
    case (let month?, nil):
      return make(last, month, second.number, digits: third.digits, near: year)
    case (nil, nil): break
    default: return .unreadable
    }
    guard let left = first.number, let middle = second.number else { return .unreadable }
    if first.digits == 4 { return make(left, middle, last, digits: 4, near: year) }
    let orders = possible(left, middle, order)
    guard let chosen = orders.first, third.digits == 2 || third.digits == 4 else {
      return .unreadable
    }
    if orders.count > 1 && left != middle { return .ambiguous }
    let (day, month) = chosen == .dayFirst ? (left, middle) : (middle, left)
    return make(last, month, day, digits: third.digits, near: year)
  }

  /// A month or a year, or a day of the row's own year.
  private static func short(
    _ first: DateTokens.Token, _ second: DateTokens.Token?, near year: Int?
  ) -> CellDate {
    guard let second else {
      guard first.isYear, let span = first.number.flatMap(DateSpan.init(year:)) else {
        return .unreadable
      }
      return .span(span.start, span.end, .year)
    }
    let (whole, part) = first.isYear ? (first, second) : (second, first)
    if whole.isYear, let number = whole.number, let month = part.month ?? part.number {
      return CellDate.month(number, month)
    }
    if let month = first.month, second.digits == 2, let number = second.number {
      let near = withCentury(number, near: year)
      if year == nil || year == near { return CellDate.month(near, month) }
      return make(year, month, number, digits: 4, near: year)
    }
    guard let year, let month = second.month, first.isDay else { return .unreadable }
    return make(year, month, first.number, digits: 4, near: year)
  }

  private static func month(_ year: Int, _ month: Int) -> CellDate {
    guard let span = DateSpan(year: year, month: month) else { return .unreadable }
    return .span(span.start, span.end, .month)
  }

  /// In which orders two numbers can be a day and a month.
  private static func possible(_ left: Int, _ middle: Int, _ order: ColumnMap.DayOrder?)
    -> [ColumnMap.DayOrder]
  {
    if let order { return [order] }
    return (middle <= 12 ? [.dayFirst] : []) + (left <= 12 ? [.monthFirst] : [])
  }

  private static func make(
    _ year: Int?, _ month: Int, _ day: Int?, digits: Int, near known: Int?
  ) -> CellDate {
    guard let year, let day else { return .unreadable }
    let whole = year < 100 ? withCentury(year, near: known) : year
    // 0 stands for a month or a day that is not known.
    if day == 0, month == 0, let span = DateSpan(year: whole) {
      return .span(span.start, span.end, .year)
    }
    if day == 0 { return CellDate.month(whole, month) }
    guard let result = Day(year: whole, month: month, day: day) else { return .unreadable }
    return .day(result, isMended: digits > 2 && whole != year)
  }

  /// The year that "25" or "0025" stands for: the row's own where it ends so, else one from 1950 to 2049.
  static func withCentury(_ year: Int, near known: Int?) -> Int {
    if let known, known >= 1000, known % 100 == year { return known }
    return year < 50 ? 2000 + year : 1900 + year
  }
}

// MARK: - Spans

extension CellDate {
  /// From one day to another; nil where it is one date.
  private static func several(_ tokens: [DateTokens.Token]) -> CellDate? {
    func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
      let index = (year, month, day)
      guard let year = tokens[index.0].number,
        let month = tokens[index.1].month ?? tokens[index.1].number,
        let day = tokens[index.2].number
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    let ends: (Day?, Day?)
    switch tokens.map(shape).joined() {
    case "mmy": return months((tokens[2], tokens[0]), (tokens[2], tokens[1]))  // Jan-Mar 2023
    case "mymy": return months((tokens[1], tokens[0]), (tokens[3], tokens[2]))
    case "yy": return years(tokens[0], tokens[1])  // 2019-2021
    case "ddmy": ends = (day(3, 2, 0), day(3, 2, 1))  // 12-14 May 2023
    case "mddy": ends = (day(3, 0, 1), day(3, 0, 2))  // May 12-14, 2023
    case "dmdmy": ends = (day(4, 1, 0), day(4, 3, 2))  // 30 April - 2 May 2023
    case "mdmdy": ends = (day(4, 0, 1), day(4, 2, 3))  // April 30 - May 2, 2023
    case "dmydmy": ends = (day(2, 1, 0), day(5, 4, 3))
    case "mdymdy": ends = (day(2, 0, 1), day(5, 3, 4))
    case "yddydd": ends = (day(0, 1, 2), day(3, 4, 5))  // 2023-05-12 to 2023-05-14
    default: return nil
    }
    guard let start = ends.0, let end = ends.1 else { return .unreadable }
    return start == end ? .day(start, isMended: false) : .span(start, end, .range)
  }

  private typealias Token = DateTokens.Token

  private static func months(_ first: (Token, Token), _ last: (Token, Token)) -> CellDate {
    guard let start = first.0.number, let end = last.0.number, let from = first.1.month,
      let to = last.1.month, let begin = DateSpan(year: start, month: from),
      let close = DateSpan(year: end, month: to), begin.start <= close.start
    else { return .unreadable }
    return .span(begin.start, close.end, .range)
  }

  private static func years(_ first: Token, _ last: Token) -> CellDate {
    guard let begin = first.number.flatMap(DateSpan.init(year:)),
      let close = last.number.flatMap(DateSpan.init(year:)), begin.start < close.start
    else { return .unreadable }
    return .span(begin.start, close.end, .range)
  }

  private static func shape(_ token: DateTokens.Token) -> String {
    token.isMonth ? "m" : token.isYear ? "y" : token.isDay ? "d" : "-"
  }
}
