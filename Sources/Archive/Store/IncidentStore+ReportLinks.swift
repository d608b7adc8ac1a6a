internal import GRDB

extension IncidentStore {
  /// Keeps what reports were called and how they came to their incidents; the same again takes the newer reasons.
  public func keep(_ links: [ReportLink]) throws {
    guard !links.isEmpty else { return }
    try write { db in
      for link in links {
        try db.execute(
          sql: "INSERT OR REPLACE INTO report_link VALUES (?, ?, ?, ?)",
          arguments: [link.name, link.report, link.score, TextList.column(link.reasons)])
      }
    }
  }

  /// Hands over every named report with the key of the incident that it is about, in the order of import, and with
  /// the key of the incident that its own is most likely to be one with, for an undecided proposal.
  public func forEachReportLink(
    _ body: (ReportLink, _ incident: String, _ proposed: LinkProposal?) throws -> Void
  ) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT name, report_key, score, reasons, incident.id FROM report_link
          JOIN report ON report.key = report_key
          JOIN incident ON incident.id = (
            SELECT min(incident) FROM incident_report WHERE incident_report.report = report.id)
          ORDER BY report.id, name
          """)
      let links = LinkReader(db: db)
      while let row = try rows.next() {
        let link = ReportLink(
          name: row[0], report: row[1], score: row[2], reasons: TextList.items(row[3]))
        let own: Int64 = row[4]
        let root = try links.root(of: own)
        guard let key = try IncidentFinder(db: db).key(of: root) else { continue }
        try body(link, key, try links.best(for: key))
      }
    }
  }
}
