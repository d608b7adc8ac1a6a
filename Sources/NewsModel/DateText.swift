/// How days and spans are written for people, in one place for the screen, the tables and the exports.
public enum DateText {
  private static let months = MonthNames.short
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// At most eleven columns, as fine as the date is: `2024-09-17`, `2024-09-17…` for a span of days or a week,
  /// `2024-09`, `2024`, and `—` for none.
  public static func short(_ span: DateSpan?) -> String {
    guard let span else { return FigureText.unknown }
    switch span.precision {
    case .day: return span.start.iso
    case .range, .week: return span.start == span.end ? span.start.iso : span.start.iso + "…"
    case .month: return String(span.start.iso.prefix(7))
    case .year: return String(span.start.iso.prefix(4))
    }
  }

  /// As fine as the date is, a span or a week of days in full: `2024-10-02–03`, `2024-10-30–11-02`.
  public static func whole(_ span: DateSpan?) -> String {
    guard let span, span.precision == .range || span.precision == .week, span.start != span.end
    else { return short(span) }
    let (start, end) = (span.start.iso, span.end.iso)
    let same = start.prefix(8) == end.prefix(8) ? 8 : start.prefix(5) == end.prefix(5) ? 5 : 0
    return "\(start)–\(end.dropFirst(same))"
  }

  /// In words: "Tue 17 Sep 2024", "18–27 May 1980", "week of 16 Sep 2024", "Sep 2024", "2024", "date unknown".
  public static func long(_ span: DateSpan?) -> String {
    guard let span else { return "date unknown" }
    let (year, month, _) = span.start.civil
    switch span.precision {
    case .day: return long(span.start)
    case .range: return span.start == span.end ? long(span.start) : range(span)
    case .week: return "week of " + plain(span.start)
    case .month: return "\(months[month - 1]) \(year)"
    case .year: return String(year)
    }
  }

  /// "Tue 17 Sep 2024".
  public static func long(_ day: Day) -> String { weekdays[day.weekday - 1] + " " + plain(day) }

  /// "17 Sep 2024".
  public static func plain(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// "17 Sep".
  public static func dayAndMonth(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return "\(number) \(months[month - 1])"
  }

  private static func range(_ span: DateSpan) -> String {
    let (start, end) = (span.start.civil, span.end.civil)
    if start.year != end.year { return plain(span.start) + " – " + plain(span.end) }
    if start.month != end.month { return dayAndMonth(span.start) + " – " + plain(span.end) }
    return "\(start.day)–\(plain(span.end))"
  }
}
