internal import GRDB
internal import NewsModel

/// An order of the list as SQL: a value, then the day, then the row number, all in one direction; rows without a value
/// stand last in both directions.
///
/// The rows of an order lie in bands that an index keeps: those with a value, those without. Where most rows share one
/// value (one report, no wounded), the value's own index leaves them out and the index by day holds their band. A page
/// begins at a row; what follows it falls into runs that one index answers one after the other.
struct RowOrder {
  let sort: SortKey
  let descending: Bool

  init(_ query: IncidentQuery) {
    sort = query.sort
    descending = query.descending
  }

  /// A part of the order.
  struct Band {
    /// What stands behind `FROM`.
    var source: String
    /// Which rows of the index belong to it.
    var condition = "1"
    /// Which incidents belong to it, where the index does not say so.
    var members: Filter?
    /// The column with the value; nil where all rows have the same one.
    var value: String?
    /// Whether a row's position lies in it.
    var holds: (RowPosition) -> Bool
  }

  /// With a value in ascending order, then without.
  private var bands: (known: [Band], unknown: [Band]) {
    switch sort {
    case .date:
      return (
        [known("incident.day > \(Schema.noDay)")],
        [unknown("day", "incident.day = \(Schema.noDay)")]
      )
    case .killed:
      return ([valued("killed_high")], [unknown("killed", "incident.killed_high IS NULL")])
    case .wounded: return ([valued("wounded_high")], [unknown(.figureUnknown(.wounded))])
    case .spread: return ([valued("spread")], [unknown(.not(.spread(.atLeast, 0)))])
    case .reports: return (reportBands, [])
    case .place: return ([named("spot")], [unknown("place", "incident.spot IS NULL")])
    case .country: return ([named("country")], [unknown("country", "incident.country IS NULL")])
    }
  }

  private static func indexed(_ name: String) -> String {
    "incident INDEXED BY incident_by_\(name)"
  }

  private func valued(_ column: String) -> Band {
    Band(
      source: RowOrder.indexed(sort.rawValue), condition: "incident.\(column) IS NOT NULL",
      value: "incident.\(column)"
    ) { !$0.isUnknown }
  }

  /// By the name that a number stands for.
  private func named(_ table: String) -> Band {
    Band(
      source: """
        \(table) CROSS JOIN \(RowOrder.indexed(sort.rawValue)) ON incident.\(table) = \(table).id
        """, value: "\(table).place"
    ) { !$0.isUnknown }
  }

  private func known(_ condition: String) -> Band {
    Band(source: RowOrder.indexed("day"), condition: condition) { !$0.isUnknown }
  }

  private func unknown(_ index: String, _ condition: String) -> Band {
    Band(source: RowOrder.indexed(index), condition: condition) { $0.isUnknown }
  }

  private func unknown(_ members: Filter) -> Band {
    Band(source: RowOrder.indexed("day"), members: members) { $0.isUnknown }
  }

  private var reportBands: [Band] {
    func count(_ position: RowPosition) -> Int { Int.fromDatabaseValue(position.value) ?? 0 }
    let column = "incident.report_count"
    let source = RowOrder.indexed("reports")
    return [
      Band(source: source, condition: "\(column) <> 1 AND \(column) < 1", value: column) {
        count($0) < 1
      },
      Band(source: RowOrder.indexed("day"), members: .reports(.equal, 1)) { count($0) == 1 },
      Band(source: source, condition: "\(column) <> 1 AND \(column) > 1", value: column) {
        count($0) > 1
      },
    ]
  }

  /// A run of rows in order: the ids that the statement gives and that belong to the members.
  struct Run {
    var statement: SQL
    var members: Filter?
  }

  /// The runs that, one after the other, give the rows from a row on (nil: from the beginning, or from the end when going
  /// backward).
  func runs(from row: RowPosition?, forward: Bool) -> [Run] {
    let isAscending = descending != forward
    let known = isAscending ? bands.known : bands.known.reversed()
    let all = forward ? known + bands.unknown : bands.unknown + known
    guard let row, let first = all.firstIndex(where: { $0.holds(row) }) else {
      return all.map { run($0, "1", isAscending) }
    }
    return runs(all[first], behind: row, isAscending)
      + all[(first + 1)...].map { run($0, "1", isAscending) }
  }

  /// The rest of a band: rows of the same value and day, of the same value, of farther values.
  private func runs(_ band: Band, behind row: RowPosition, _ isAscending: Bool) -> [Run] {
    let sign = SQL(sql: isAscending ? ">" : "<")
    let same: SQL = band.value.map { "\(sql: $0) = \(row.value) AND " } ?? ""
    var conditions: [SQL] = [
      "\(same)incident.day = \(row.day) AND incident.id \(sign) \(row.id)",
      "\(same)incident.day \(sign) \(row.day)",
    ]
    if let value = band.value { conditions.append("\(sql: value) \(sign) \(row.value)") }
    return conditions.map { run(band, $0, isAscending) }
  }

  private func run(_ band: Band, _ condition: SQL, _ isAscending: Bool) -> Run {
    let direction = isAscending ? "ASC" : "DESC"
    let columns = [band.value, "incident.day", "incident.id"].compactMap { $0 }
    let order = columns.map { "\($0) \(direction)" }.joined(separator: ", ")
    return Run(
      statement: """
        SELECT incident.id FROM \(sql: band.source) \
        WHERE \(sql: band.condition) AND \(condition) ORDER BY \(sql: order)
        """, members: band.members)
  }
}
