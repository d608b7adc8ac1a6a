import Archive
import NewsModel

/// What a pull asks for: what came after a push and until another, of some incidents; and all of those incidents that have
/// come to be among these since.
struct ServerRange {
  let from: Int
  let until: Int
  /// The condition of the incidents, with its values written out; nil for all.
  private let slice: String?
  /// Whether what is about no incident that the server knows (an article kept aside) belongs to it.
  private let includesRest: Bool

  /// What a desk's archive lacks.
  ///
  /// - Parameters:
  ///   - desk: with slice and cursor.
  ///   - store: resolves names, and knows what is pinned.
  ///   - until: the last push that is there.
  /// - Throws: `DeskProblem.slice`, `ArchiveError`.
  init(_ desk: JoinedDesk, _ store: IncidentStore, until: Int) throws {
    from = Int(desk.cursor) ?? 0
    self.until = until
    includesRest = true
    let filter = try FilterParser.parse(desk.slice)
    let wanted = try Self.condition(filter, store)
    let pins = try store.pins(of: desk.id)
    slice = wanted.map { pins.isEmpty ? $0 : "(\($0) OR \(Self.among(pins)))" }
  }

  /// All that is known of some incidents.
  ///
  /// - Parameters:
  ///   - filter: which ones.
  ///   - keys: further ones.
  ///   - store: resolves names.
  ///   - until: the last push that is there.
  /// - Throws: `DeskProblem.slice`, `ArchiveError`.
  init(_ filter: Filter?, keys: [String], _ store: IncidentStore, until: Int) throws {
    (from, self.until) = (0, until)
    includesRest = false
    let wanted = try filter.map { try Self.condition($0, store) ?? "true" }
    slice = [wanted, keys.isEmpty ? nil : Self.among(keys)].compactMap(\.self)
      .joined(separator: " OR ")
  }

  /// Nil for all incidents.
  private static func condition(_ filter: Filter, _ store: IncidentStore) throws -> String? {
    guard filter != .all else { return nil }
    var sql = SliceSQL(store)
    let condition = try sql.condition(filter)
    return written(condition, sql.values)
  }

  private static func among(_ keys: [String]) -> String {
    "incident_key IN (\(keys.map { literal($0) }.joined(separator: ",")))"
  }

  /// A query of things in the range.
  ///
  /// - Parameters:
  ///   - columns: what is wanted of them.
  ///   - table: `row`, `material` or `entry`.
  ///   - order: how they come; nil where it does not matter.
  ///   - condition: a further condition.
  /// - Returns: a query without values, as COPY needs it.
  func query(
    _ columns: String, of table: String, order: String? = "arrival", and condition: String? = nil
  ) -> String {
    let further = condition.map { " AND \($0)" } ?? ""
    let ordered = order.map { " ORDER BY \($0)" } ?? ""
    let fresh = "arrival > \(from) AND arrival <= \(until)\(further)"
    guard let slice else {
      return "SELECT \(columns) FROM tollbook.\(table) WHERE \(fresh)\(ordered)"
    }
    let isRest = includesRest && table != "row"
    let (join, rest) = isRest ? ("LEFT JOIN", " OR title IS NULL") : ("JOIN", "")
    var parts = [
      """
      SELECT thing.* FROM tollbook.\(table) AS thing
      \(join) tollbook.incident AS about USING (incident_key)
      WHERE \(fresh) AND (\(slice)\(rest))
      """
    ]
    if from > 0 {
      parts.append(
        """
        SELECT thing.* FROM tollbook.incident AS about
        JOIN tollbook.\(table) AS thing USING (incident_key)
        WHERE about.changed > \(from) AND arrival <= \(from)\(further) AND (\(slice))
        """)
    }
    let all = parts.joined(separator: " UNION ALL ")
    return "SELECT \(columns) FROM (\(all)) AS wanted\(ordered)"
  }

  /// A condition with its values in the place of their numbers, as COPY takes none.
  private static func written(_ condition: String, _ values: [String?]) -> String {
    var text = ""
    var rest = condition[...]
    while let sign = rest.firstIndex(of: "$") {
      let digits = rest[rest.index(after: sign)...].prefix { $0.isASCII && $0.isNumber }
      text += rest[..<sign]
      if let number = Int(digits), values.indices.contains(number - 1) {
        text += literal(values[number - 1] ?? "")
      }
      rest = rest[digits.endIndex...]
    }
    return text + rest
  }

  /// A text as SQL writes it, whatever the server's settings.
  static func literal(_ text: String) -> String {
    let letters = text.filter { $0 != "\0" }
    return " E'" + letters.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
