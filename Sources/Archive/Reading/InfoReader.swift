internal import GRDB
internal import NewsModel

/// Reads what an archive holds.
struct InfoReader {
  let db: Database
  let path: String
  let setCache: IncidentSetCache

  func info() throws -> ArchiveInfo {
    let pages = try number("PRAGMA page_count")
    return ArchiveInfo(
      path: path, schema: try Schema.migrator.completedMigrations(db),
      bytes: pages &* (try number("PRAGMA page_size")),
      incidents: try CountReader(db: db, setCache: setCache).count(.all),
      reports: try number(count("report")) &+ number(tally("row")),
      claims: try number(count("claim")) &+ number(tally("row claim")),
      countries: try number("SELECT count(*) FROM tally WHERE field = 'country' AND count > 0"),
      groups: try number("SELECT count(*) FROM tally WHERE field = 'group' AND count > 0"),
      decisions: try ["claim_decision", "added_claim", "star", "tag", "remark"].reduce(0) {
        $0 + (try number(count($1)))
      },
      firstDay: try day("SELECT min(day) FROM incident WHERE day > \(Schema.noDay)"),
      lastDay: try lastDay(),
      imports: try imports())
  }

  private func count(_ table: String) -> String { "SELECT count(*) FROM \(table)" }

  private func tally(_ field: String) -> String {
    "SELECT count FROM tally WHERE field = '\(field)' AND value = 0"
  }

  private func lastDay() throws -> Day? {
    let scan = try ColumnScan(db, [.day, .span])
    var last = PackedColumn.missing
    while try scan.next() {
      let days = try scan.values(0)
      let spans = try scan.values(1)
      for index in days.indices where days[index] != PackedColumn.missing {
        last = max(last, days[index] &+ spans[index])
      }
    }
    return last == PackedColumn.missing ? nil : Day(number: Int(last))
  }

  private func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }

  private func day(_ sql: String) throws -> Day? {
    try Int.fetchOne(db, sql: sql).map { Day(number: $0) }
  }

  private func imports() throws -> [ArchiveInfo.Import] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT name, format, version, licence, moment, added, updated, unchanged
        FROM import ORDER BY id DESC
        """
    ).map { row in
      ArchiveInfo.Import(
        source: ImportSource(name: row[0], format: row[1], version: row[2], licence: row[3]),
        moment: row[4], added: row[5], updated: row[6], unchanged: row[7])
    }
  }
}
