import NewsModel

/// The days of a row from its cells for the first and the last day, with what had to be mended.
struct DateRange {
  var start: Day
  var end: Day
  /// How fine the days are, where the cell itself says it: a month, a year.
  var precision: DateSpan.Precision?
  /// What was mended, in a clause for the note.
  var remark: String?

  /// Reads both cells; one of them is enough.
  ///
  /// - Returns: nil when neither holds anything.
  /// - Throws: when one holds what is no day.
  static func read(
    start: String?, end: String?, year: Int?, names: (start: String, end: String),
    order: ColumnMap.DayOrder? = nil
  ) throws(RowProblem) -> DateRange? {
    let first = try day(start, names.start, year, order)
    let last = start == end ? first : try day(end, names.end, year, order)
    guard let from = first ?? last, let to = last ?? first else { return nil }
    var range = DateRange(start: min(from.day, to.day), end: max(from.last, to.last))
    if from.day == to.day || last == nil || first == nil { range.precision = from.precision }
    if from.isMended || to.isMended {
      range.remark = "the year \(start ?? end ?? "") was taken to be \(range.start.civil.year)"
    } else if to.day < from.day {
      range.remark = "the last day stood before the first one"
    }
    return range
  }

  private struct Found {
    var day: Day
    var last: Day
    var precision: DateSpan.Precision?
    var isMended = false
  }

  private static func day(
    _ text: String?, _ name: String, _ year: Int?, _ order: ColumnMap.DayOrder?
  ) throws(RowProblem) -> Found? {
    guard let text, !Row.isBlankWord(text), !isUnknown(text) else { return nil }
    switch CellDate(text, year: year, order: order) {
    case .day(let day, let isMended): return Found(day: day, last: day, isMended: isMended)
    case .span(let first, let last, let precision):
      return Found(day: first, last: last, precision: precision)
    case .ambiguous:
      throw RowProblem(
        kind:
          "a date in \(name) can be read in two ways: --day-order day-first or month-first says how",
        example: text)
    case .unreadable: throw RowProblem(kind: "a date in \(name) is not a day", example: text)
    }
  }

  private static func isUnknown(_ text: String) -> Bool {
    text.utf8.count <= 10 && ["unknown", "unk", "unclear", "tbc"].contains(text.lowercased())
  }
}
