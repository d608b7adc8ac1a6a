internal import GRDB
internal import NewsModel

/// An order of the list as SQL: a column, then the day, then the row number, all in one direction; rows without a
/// value stand last in both directions.
///
/// A page begins at a row. What follows a row falls into segments that one index answers one after the other: the
/// rows that tie with it, the rows with a farther value, the rows without a value.
struct RowOrder {
  var sort: SortKey
  var descending: Bool
  /// The columns that hold the day and the row number: a stream brings its own.
  var day = "incident.day"
  var id = "incident.id"

  init(_ query: IncidentQuery) {
    sort = query.sort
    descending = query.descending
  }

  /// A run of rows in order: a condition that the order's index answers.
  struct Segment {
    var condition: SQL
  }

  var column: String {
    switch sort {
    case .date: "day"
    case .killed: "killed_high"
    case .wounded: "wounded_high"
    case .spread: "spread"
    case .reports: "report_count"
    case .place: "place_key"
    case .country: "country"
    }
  }

  /// The index that keeps this order.
  var index: String { sort == .date ? "incident_by_day" : "incident_by_\(sort.rawValue)" }

  /// `ORDER BY` within a segment, and over all segments of a whole sort.
  func orderBy(forward: Bool, acrossSegments: Bool = false) -> SQL {
    let direction = descending == forward ? "DESC" : "ASC"
    let main = sort == .date ? "" : "incident.\(column) \(direction), "
    let unknown = sort == .date ? "\(day) = \(Schema.noDay)" : "incident.\(column) IS NULL"
    let first = acrossSegments ? "(\(unknown)) \(forward ? "ASC" : "DESC"), " : ""
    return SQL(sql: "\(first)\(main)\(day) \(direction), \(id) \(direction)")
  }

  /// The segments from a row (nil: from the beginning, or from the end when going backward), in order.
  func segments(from row: RowPosition?, forward: Bool) -> [Segment] {
    let known = [Segment(condition: knownCondition)]
    let unknown = [Segment(condition: unknownCondition)]
    guard let row else { return forward ? known + unknown : unknown + known }
    let rest =
      row.isUnknown ? segments(amongUnknown: row, forward) : segments(amongKnown: row, forward)
    switch (forward, row.isUnknown) {
    case (true, false): return rest + unknown
    case (false, true): return rest + known
    default: return rest
    }
  }

  private var knownCondition: SQL {
    sort == .date
      ? "\(sql: day) > \(Schema.noDay)" : SQL(sql: "incident.\(column) IS NOT NULL")
  }

  private var unknownCondition: SQL {
    sort == .date
      ? "\(sql: day) = \(Schema.noDay)" : SQL(sql: "incident.\(column) IS NULL")
  }

  private func sign(_ forward: Bool) -> SQL { SQL(sql: descending == forward ? "<" : ">") }

  private func segments(amongUnknown row: RowPosition, _ forward: Bool) -> [Segment] {
    let tie: SQL = """
      \(unknownCondition) AND \(sql: day) = \(row.day) AND \(sql: id) \(sign(forward)) \(row.id)
      """
    if sort == .date { return [Segment(condition: tie)] }
    let farther: SQL = "\(unknownCondition) AND \(sql: day) \(sign(forward)) \(row.day)"
    return [Segment(condition: tie), Segment(condition: farther)]
  }

  private func segments(amongKnown row: RowPosition, _ forward: Bool) -> [Segment] {
    let same: SQL = sort == .date ? "" : "incident.\(sql: column) = \(row.value) AND "
    let tie: SQL = """
      \(same)\(sql: day) = \(row.day) AND \(sql: id) \(sign(forward)) \(row.id)
      """
    let farther: SQL =
      sort == .date
      ? "\(sql: day) > \(Schema.noDay) AND \(sql: day) \(sign(forward)) \(row.day)"
      : """
      (incident.\(sql: column), \(sql: day)) \(sign(forward)) (\(row.value), \(row.day))
      """
    return [Segment(condition: tie), Segment(condition: farther)]
  }
}
