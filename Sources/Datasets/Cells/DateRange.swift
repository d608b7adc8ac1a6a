import NewsModel

/// The days of a row from its cells for the first and the last day, with what had to be mended.
struct DateRange {
  var start: Day
  var end: Day
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
    var range = DateRange(start: min(from.day, to.day), end: max(from.day, to.day))
    if from.isMended || to.isMended {
      range.remark = "the year \(start ?? end ?? "") was taken to be \(range.start.civil.year)"
    } else if to.day < from.day {
      range.remark = "the last day stood before the first one"
    }
    return range
  }

  private static func day(
    _ text: String?, _ name: String, _ year: Int?, _ order: ColumnMap.DayOrder?
  ) throws(RowProblem) -> (day: Day, isMended: Bool)? {
    guard let text, !Row.isBlankWord(text) else { return nil }
    switch CellDate(text, year: year, order: order) {
    case .day(let day, let isMended): return (day, isMended)
    case .ambiguous:
      throw RowProblem("the date \(Row.excerpt(text)) in \(name) can be read in two ways")
    case .unreadable:
      throw RowProblem("the date \(Row.excerpt(text)) in \(name) is not a day")
    }
  }
}
