internal import GRDB
internal import NewsModel

/// Writes the rows of `incident` that are rows of datasets.
final class RowWriter {
  private let insertion: NamedStatement<IncidentRow>
  private let stamping: RawStatement
  private let claims: ClaimWriter
  private let db: Database

  init(_ db: Database) throws {
    self.db = db
    // A dataset's row replaces only itself, and plain insertion is quicker; so the caller deletes where it must.
    insertion = NamedStatement(db, inserting: IncidentRow.ofDatasets, into: "incident")
    stamping = try RawStatement(db, "UPDATE incident SET release = ?, gone = NULL WHERE id = ?")
    claims = try ClaimWriter(db)
  }

  /// Writes the row as it stands in the entry, before decisions and reports of others.
  func write(
    _ entry: DatasetEntry, as row: IncidentRow.Entry, _ facts: IncidentFacts, id: Int64
  ) throws {
    try insertion.run(
      IncidentRow(
        standing: IncidentRow.Standing(id: id, summary: entry.summary), incident: entry.incident,
        facts: facts, entry: row))
  }

  /// The row stands in this release, and is not gone.
  func stamp(_ id: Int64, release: Int64) throws {
    stamping.bind(1, release)
    stamping.bind(2, id)
    try stamping.run()
  }

  /// Keeps what a row said before an import, and makes room for what it says now.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - importID: the import; nil where what it said before was of the same one, and is not kept.
  /// - Throws: `DatabaseError`.
  func keep(_ row: KnownRows.Row, importID: Int64?) throws {
    if let importID {
      let keeping = try RawStatement(
        db, "INSERT INTO row_version (incident, import, release, record) VALUES (?, ?, ?, ?)")
      keeping.bind(1, row.id)
      keeping.bind(2, importID)
      keeping.bind(3, row.release)
      keeping.bind(4, bytes: row.record)
      try keeping.run()
    }
    try db.execute(sql: "DELETE FROM incident WHERE id = ?", arguments: [row.id])
  }

  /// Claims from a row's notes, which no codebook makes.
  func writeNoted(_ claims: [Claim], of id: Int64) throws {
    guard !claims.isEmpty else { return }
    try self.claims.write(claims, report: RowID.report(of: id), incident: id)
  }

  func clearNoted(of id: Int64) throws {
    try db.execute(
      sql: "DELETE FROM claim WHERE incident = ? AND report = ?",
      arguments: [id, RowID.report(of: id)])
  }
}
