import NewsModel

/// A day as datasets and spreadsheets write it.
///
/// Read are `2025-03-01` (with a time behind it), `2025/3/1`, `20250301`, `7-Feb-25`, `30-Sept-24`, `01-January-2015`,
/// `16 February 2023`, `February 16, 2023`, and `16/02/2023` where only one order is possible.
enum CellDate: Hashable {
  /// `isMended` says that the century was missing from a four-digit year ("0025").
  case day(Day, isMended: Bool)
  /// "03/04/2024" is the third of April or the fourth of March.
  case ambiguous
  case unreadable

  /// - Parameters:
  ///   - text: the cell, without blanks at its ends.
  ///   - year: the row's own year, which settles the century of a short one.
  ///   - order: how numbers alone are to be read, nil where nothing says so.
  init(_ text: String, year: Int? = nil, order: ColumnMap.DayOrder? = nil) {
    if let parts = CellDate.isoParts(text) {
      self = CellDate.make(parts.year, parts.month, parts.day, digits: 4, near: year)
    } else {
      self = CellDate.words(DateTokens(text), near: year, order: order)
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
      case 10: return byte == 0x20 || byte == 0x54 ? numbers : nil
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

  private static func words(_ tokens: DateTokens, near year: Int?, order: ColumnMap.DayOrder?)
    -> CellDate
  {
    let (first, second, third) = (tokens.first, tokens.second, tokens.third)
    if let only = first.number, second == nil, first.digits == 8 {
      return make(only / 10_000, only / 100 % 100, only % 100, digits: 4, near: year)
    }
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
    guard let result = Day(year: whole, month: month, day: day) else { return .unreadable }
    return .day(result, isMended: digits > 2 && whole != year)
  }

  /// The year that "25" or "0025" stands for: the row's own where it ends so, else one from 1950 to 2049.
  static func withCentury(_ year: Int, near known: Int?) -> Int {
    if let known, known >= 1000, known % 100 == year { return known }
    return year < 50 ? 2000 + year : 1900 + year
  }
}
