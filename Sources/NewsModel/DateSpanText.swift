/// Spans of days as people type them: "2024-09-17", "2024-09", "2024", "2024-09-17..2024-09-19".
public enum DateSpanText {
  /// The span that a text says; nil where it says none.
  public static func span(_ text: String) -> DateSpan? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2, let first = one(ends[0]), let last = one(ends[ends.count - 1]),
      first.start <= last.end
    else { return nil }
    return ends.count == 1
      ? first : DateSpan(start: first.start, end: last.end, precision: .range)
  }

  private static func one(_ text: String) -> DateSpan? {
    if let day = Day(iso: text) { return DateSpan(day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = parts.first ?? nil, (1000...9999).contains(year), parts.count <= 2 else {
      return nil
    }
    let month = parts.count == 2 ? parts[1] : nil
    guard parts.count == 1 || month.map({ (1...12).contains($0) }) == true,
      let start = Day(year: year, month: month ?? 1, day: 1)
    else { return nil }
    let isDecember = month == nil || month == 12
    let next = Day(
      year: isDecember ? year + 1 : year, month: isDecember ? 1 : (month ?? 0) + 1, day: 1)
    guard let next else { return nil }
    return DateSpan(
      start: start, end: Day(number: next.number - 1), precision: month == nil ? .year : .month)
  }

  /// A span as it is typed.
  public static func typed(_ span: DateSpan) -> String {
    switch span.precision {
    case .day where span.start == span.end: span.start.iso
    case .month: String(span.start.iso.prefix(7))
    case .year: String(span.start.iso.prefix(4))
    default: "\(span.start.iso)..\(span.end.iso)"
    }
  }
}
