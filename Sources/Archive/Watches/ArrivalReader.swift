internal import Foundation
internal import GRDB
internal import NewsModel

/// Reads what has come into the archive since a moment.
struct ArrivalReader {
  let db: Database
  let setCache: IncidentSetCache
  /// "2026-11-29T21:04:05", UTC.
  let from: String

  /// - Parameters:
  ///   - db: the archive.
  ///   - setCache: sets that are kept.
  ///   - since: in seconds since 1970.
  init(db: Database, setCache: IncidentSetCache, since: Int) {
    self.db = db
    self.setCache = setCache
    from = Moment.text(since)
  }

  /// Incidents that are new, and those that new or changed reports speak of; one that was joined to another is that one.
  func touched() throws -> (new: IncidentSet, known: IncidentSet) {
    let new = try SetReader(db, setCache).added(from, "9999")
    var known = IncidentSet()
    let links = LinkReader(db: db)
    for id in try freshLinks() where !new.contains(id) { known.insert(try links.root(of: id)) }
    known.subtract(new)
    return (new, known)
  }

  /// The keys of reports that are new or have changed.
  func freshReports() throws -> Set<String> {
    try Set(
      String.fetchAll(
        db,
        sql: """
          SELECT report.key FROM report JOIN report_run ON report.id BETWEEN first AND last
          JOIN import ON import.id = report_run.import WHERE moment >= ?
          UNION SELECT report.key FROM report_version JOIN report ON report.id = report
          JOIN import ON import.id = report_version.import WHERE moment >= ?
          """, arguments: [from, from]))
  }

  /// An incident without what is new about it; nil where nothing would be left.
  func before(_ dossier: Dossier, fresh: Set<String>) throws -> Dossier? {
    var before = dossier
    before.reports = try dossier.reports.compactMap { report in
      fresh.contains(report.key) ? try earlier(report.key) : report
    }
    return before.reports.isEmpty ? nil : before
  }

  /// What a report said before, nil for one that is new.
  private func earlier(_ key: String) throws -> Report? {
    try String.fetchOne(
      db,
      sql: """
        SELECT body FROM report_version JOIN report ON report.id = report
        JOIN import ON import.id = report_version.import
        WHERE report.key = ? AND moment >= ? ORDER BY report_version.id LIMIT 1
        """, arguments: [key, from]
    ).map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
  }

  private func freshLinks() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT incident FROM report_run JOIN import ON import.id = report_run.import
        JOIN incident_report ON report BETWEEN first AND last WHERE moment >= ?
        UNION SELECT incident FROM report_version
        JOIN import ON import.id = report_version.import WHERE moment >= ?
        """, arguments: [from, from])
  }
}
