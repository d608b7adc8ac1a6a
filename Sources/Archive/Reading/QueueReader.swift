internal import GRDB
internal import NewsModel

/// Reads the queue of reports with undecided claims.
struct QueueReader {
  let db: Database

  /// At most `limit` rows behind one, or the first ones.
  func page(after row: OpenReport?, limit: Int) throws -> OpenReportPage {
    let found = try positions(after: row, limit: limit + 1)
    let kept = found.prefix(limit)
    let incidents = try SummaryReader(db: db).summaries(Array(Set(kept.map(\.incident))))
    let byID = Dictionary(uniqueKeysWithValues: incidents.map { ($0.id, $0) })
    let rows = try kept.compactMap { position in
      try byID[position.incident].flatMap { try report(position, of: $0) }
    }
    return OpenReportPage(
      rows: rows, hasAfter: found.count > limit, reportCount: try tally("open report"),
      claimCount: try tally("open claim"))
  }

  private struct Position {
    var incident: Int64
    var report: Int64
    var spread: Double
    var count: Int
  }

  private func positions(after row: OpenReport?, limit: Int) throws -> [Position] {
    try SQLRequest<Row>(
      literal: "\(QueueReader.positions(after: row)) LIMIT \(limit)", cached: true
    )
    .fetchAll(db)
    .map { Position(incident: $0[0], report: $0[1], spread: $0[2], count: $0[3]) }
  }

  /// The rows in order, answered by the queue's index alone.
  static func positions(after row: OpenReport?) -> SQL {
    let condition: SQL =
      row.map {
        """
        (spread, count, incident, report) < \
        (\($0.spread ?? -1), \($0.openClaims), \($0.incident.id), \($0.report))
        """
      } ?? "1"
    return """
      SELECT incident, report, spread, count FROM open_report \
      INDEXED BY \(sql: ArchiveIndex.queue.name) WHERE \(condition) \
      ORDER BY spread DESC, count DESC, incident DESC, report DESC
      """
  }

  private func report(_ position: Position, of incident: IncidentSummary) throws -> OpenReport? {
    guard let report = try DossierReader(db: db).report(position.report) else { return nil }
    return OpenReport(
      incident: incident, report: position.report, outlet: report.outlet, title: report.title,
      published: report.published, openClaims: position.count,
      spread: position.spread < 0 ? nil : position.spread)
  }

  private func tally(_ field: String) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count FROM tally WHERE field = ? AND value = 0", arguments: [field]) ?? 0
  }
}
