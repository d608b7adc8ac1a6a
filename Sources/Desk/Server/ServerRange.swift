import Archive
import NewsModel

/// What a pull asks for: what came after a push and until another, of a slice; and all of those incidents that have come
/// into the slice since.
struct ServerRange {
  let from: Int
  let until: Int
  /// The condition of the slice, with its values written out; nil for all.
  private let slice: String?

  /// - Parameters:
  ///   - desk: with slice and cursor.
  ///   - store: resolves names.
  ///   - until: the last push that is there.
  /// - Throws: `DeskProblem.slice`, `ArchiveError`.
  init(_ desk: JoinedDesk, _ store: IncidentStore, until: Int) throws {
    from = Int(desk.cursor) ?? 0
    self.until = until
    let filter = try FilterParser.parse(desk.slice)
    guard filter != .all else {
      slice = nil
      return
    }
    var sql = SliceSQL(store)
    let condition = try sql.condition(filter)
    slice = Self.written(condition, sql.values)
  }

  /// A query of things in the range.
  ///
  /// - Parameters:
  ///   - columns: what is wanted of them.
  ///   - table: `row`, `material` or `entry`.
  ///   - order: how they come.
  ///   - condition: a further condition.
  /// - Returns: a query without values, as COPY needs it.
  func query(
    _ columns: String, of table: String, order: String = "arrival", and condition: String? = nil
  ) -> String {
    let further = condition.map { " AND \($0)" } ?? ""
    let fresh = "arrival > \(from) AND arrival <= \(until)"
    guard let slice else {
      return "SELECT \(columns) FROM tollbook.\(table) WHERE \(fresh)\(further) ORDER BY \(order)"
    }
    // What is about no incident that the server knows (an article kept aside) belongs to every slice.
    return """
      SELECT \(columns) FROM tollbook.\(table) AS thing
      LEFT JOIN tollbook.incident USING (incident_key)
      WHERE (\(slice) OR title IS NULL) AND (\(fresh) OR changed > \(from))\(further)
      ORDER BY \(order)
      """
  }

  /// A condition with its values in the place of their numbers, as COPY takes none.
  private static func written(_ condition: String, _ values: [String?]) -> String {
    var text = condition
    for (index, value) in values.enumerated().reversed() {
      text = text.replacing("$\(index + 1)::", with: literal(value ?? "") + "::")
    }
    return text
  }

  /// A text as SQL writes it, whatever the server's settings.
  static func literal(_ text: String) -> String {
    let letters = text.filter { $0 != "\0" }
    return " E'" + letters.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
