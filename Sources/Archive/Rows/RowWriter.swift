internal import GRDB
internal import NewsModel

/// Writes the rows of `incident` that are rows of datasets.
final class RowWriter {
  struct Row {
    var id: Int64
    var own: OwnKey
    var dataset: Int64
    var release: Int64
    var record: [UInt8]
    var facts: IncidentFacts
  }

  private let insertion: RawStatement
  private let stamping: RawStatement
  private let claims: ClaimWriter
  private let db: Database

  init(_ db: Database) throws {
    self.db = db
    // A dataset's row replaces only itself, and plain insertion is quicker; so the caller deletes where it must.
    insertion = try RawStatement(
      db,
      """
      INSERT INTO incident (id, day, last_day, country, kind, killed_low, killed_high, wounded_low,
        wounded_high, spread, report_count, origin_count, speakers, starred, spot, locality,
        killed_open, killed_median, wounded_open, wounded_median, date_precision, dataset, release,
        own, groups, title, record)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    stamping = try RawStatement(db, "UPDATE incident SET release = ?, gone = NULL WHERE id = ?")
    claims = try ClaimWriter(db)
  }

  /// Writes the row as it stands in the entry, before decisions and reports of others.
  func write(_ row: Row, _ entry: DatasetEntry) throws {
    let incident = entry.incident
    let summary = entry.summary
    let statement = insertion
    statement.bind(1, row.id)
    statement.bind(2, Int64(incident.date?.start.number ?? Schema.noDay))
    statement.bind(3, Int64(incident.date?.end.number ?? Schema.noDay))
    statement.bind(4, row.facts.country)
    statement.bind(5, row.facts.kind)
    statement.bind(6, (summary.killed?.low).map(Int64.init))
    statement.bind(7, (summary.killed?.high).map(Int64.init))
    statement.bind(8, (summary.wounded?.low).map(Int64.init))
    statement.bind(9, (summary.wounded?.high).map(Int64.init))
    statement.bind(10, summary.killed?.spread)
    statement.bind(11, Int64(summary.reportCount))
    statement.bind(12, Int64(summary.originCount))
    statement.bind(13, Int64(summary.speakers))
    statement.bind(14, row.facts.spot)
    statement.bind(15, row.facts.locality)
    bindDetails(summary.killed, at: 16)
    bindDetails(summary.wounded, at: 18)
    let precision = incident.date?.precision
    statement.bind(20, precision == .day ? nil : precision?.rawValue)
    statement.bind(21, row.dataset)
    statement.bind(22, row.release)
    switch row.own {
    case .number(let number): statement.bind(23, number)
    case .text(let text): statement.bind(23, text)
    }
    statement.bind(24, summary.groups)
    statement.bind(25, incident.title)
    statement.bind(26, bytes: row.record)
    try statement.run()
  }

  /// Open ends and the median, which is left out where it is the middle: `Envelope(_:at:)` works it out.
  private func bindDetails(_ envelope: Envelope?, at index: Int32) {
    insertion.bind(index, (envelope?.openEnds).flatMap { $0 == 0 ? nil : Int64($0) })
    let middle = envelope.map { Double($0.low + $0.high) / 2 }
    insertion.bind(index + 1, envelope?.median == middle ? nil : envelope?.median)
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
