/// An index over imported material. They are one table so that a big load can drop them and build them afterwards,
/// which is several times faster than keeping them up row by row.
struct ArchiveIndex: Hashable {
  var name: String
  var table: String
  var columns: String
  var isUnique = false
  var condition: String?

  /// `CREATE INDEX …`
  var sql: String {
    let unique = isUnique ? "UNIQUE " : ""
    let partial = condition.map { " WHERE \($0)" } ?? ""
    return "CREATE \(unique)INDEX \(name) ON \(table) (\(columns))\(partial)"
  }

  /// Find what is already there, so these stay while articles are stored.
  static let keys = [
    ArchiveIndex(
      name: "incident_by_key", table: "incident", columns: "key", isUnique: true,
      condition: "key IS NOT NULL"),
    ArchiveIndex(name: "report_by_key", table: "report", columns: "key", isUnique: true),
    ArchiveIndex(name: "claim_by_incident", table: "claim", columns: "incident, report, position"),
    ArchiveIndex(name: "incident_by_report", table: "incident_report", columns: "report, incident"),
  ]

  /// Finds the row of a dataset by its own id.
  static let rows = ArchiveIndex(
    name: "incident_by_own", table: "incident", columns: "dataset, own", isUnique: true,
    condition: "own IS NOT NULL")

  /// One for each order of the list, each with the day as the tie-break (SQLite appends the row number). Where most
  /// incidents have one value (no wounded, one report), only the others stand in it: `RowOrder` knows. Filters need
  /// none: see `PackedColumn`.
  static let orders = [
    ArchiveIndex(name: "incident_by_day", table: "incident", columns: "day"),
    ArchiveIndex(name: "incident_by_killed", table: "incident", columns: "killed_high, day"),
    ArchiveIndex(
      name: "incident_by_wounded", table: "incident", columns: "wounded_high, day",
      condition: "wounded_high IS NOT NULL"),
    ArchiveIndex(
      name: "incident_by_spread", table: "incident", columns: "spread, day",
      condition: "spread IS NOT NULL"),
    ArchiveIndex(
      name: "incident_by_reports", table: "incident", columns: "report_count, day",
      condition: "report_count <> 1"),
    ArchiveIndex(name: "incident_by_place", table: "incident", columns: "spot, day"),
    ArchiveIndex(name: "incident_by_country", table: "incident", columns: "country, day"),
  ]

  /// What is looked up beside the orders.
  static let others = [
    ArchiveIndex(
      name: "incident_starred", table: "incident", columns: "day", condition: "starred = 1"),
    ArchiveIndex(name: "figure_by_measure", table: "figure", columns: "measure, high, low"),
  ]

  /// The order of the queue: the most disputed incident first, then the report with most undecided claims.
  static let queue = ArchiveIndex(
    name: "open_report_by_dispute", table: "open_report",
    columns: "spread, count, incident, report")

  static let queries = orders + others
  static let all = keys + [rows] + queries + [queue]
}
