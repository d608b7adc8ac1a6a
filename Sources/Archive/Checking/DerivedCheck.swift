internal import GRDB
internal import NewsModel

/// Holds what is derived against what it is derived from, as far as that takes one look at each row.
struct DerivedCheck {
  let db: Database

  /// What is out of step, in words; empty where all is well.
  func stale() throws -> [String] {
    var found: [String] = []
    for (words, field, column) in [
      ("counts of countries", FacetField.country, "country"), ("counts of kinds", .type, "kind"),
    ] where try !isTallied(field.rawValue, "\(column) AS value, count(*) AS count FROM incident") {
      found.append(words)
    }
    if try !isTallied("incident", "0 AS value, count(*) AS count FROM incident") {
      found.append("the count of incidents")
    }
    if try !isTallied("open report", "0 AS value, count(*) AS count FROM open_report") {
      found.append("the queue")
    }
    found += try staleColumns()
    return found + (try danglingNames())
  }

  /// Whether counts are what a table says; a count of 0 need not stand there.
  private func isTallied(_ field: String, _ counted: String) throws -> Bool {
    let stated = try Row.fetchAll(
      db, sql: "SELECT value, count FROM tally WHERE field = ? AND count <> 0 ORDER BY value",
      arguments: [field])
    let counted = try Row.fetchAll(
      db,
      sql: """
        SELECT value, count FROM (SELECT \(counted) GROUP BY 1)
        WHERE value IS NOT NULL AND count > 0 ORDER BY value
        """)
    return stated.map(Self.pair) == counted.map(Self.pair)
  }

  private static func pair(_ row: Row) -> [Int64] { [row[0], row[1]] }

  /// Packed columns that differ from their rows.
  private func staleColumns() throws -> [String] {
    let columns: [(PackedColumn, String, String)] = [
      (.day, "day", "days"), (.country, "country", "countries"), (.kind, "kind", "kinds"),
      (.locality, "locality", "places"), (.killedLow, "killed_low", "figures of killed"),
      (.killedHigh, "killed_high", "figures of killed"),
      (.woundedHigh, "wounded_high", "figures of wounded"),
      (.reports, "report_count", "numbers of reports"),
    ]
    let names = columns.map(\.1).joined(separator: ", ")
    let rows = try RawStatement(db, "SELECT id, \(names) FROM incident ORDER BY id")
    let scan = try ColumnScan(db, columns.map(\.0))
    var stale: Set<String> = []
    while try rows.step() {
      let id = rows.integer(0)
      while scan.segment < PackedRun.segment(of: id) {
        guard try scan.next() else { return ["packed columns end too early"] }
      }
      guard scan.segment == PackedRun.segment(of: id) else { return ["packed columns"] }
      for (index, column) in columns.enumerated() {
        var value = rows.isNull(Int32(index + 1)) ? nil : rows.integer(Int32(index + 1))
        if column.0 == .day, value == Int64(Schema.noDay) { value = nil }
        let packed = try scan.values(index)[PackedRun.offset(of: id)]
        if packed != value ?? PackedColumn.missing { stale.insert("packed \(column.2)") }
      }
    }
    return stale.sorted()
  }

  /// Names that incidents refer to and that are not there.
  private func danglingNames() throws -> [String] {
    try ["country", "kind", "locality", "spot"].filter { name in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM incident
            WHERE \(name) IS NOT NULL AND \(name) NOT IN (SELECT id FROM \(name)))
          """) == true
    }.map { "names of \($0)" }
  }
}
