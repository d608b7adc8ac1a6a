internal import GRDB
internal import NewsModel

/// What the analyst said about whose words reports print: it goes before what the import found.
struct OriginDecision {
  /// An origin as the analyst named it; nil where the report speaks for itself.
  struct Named {
    var name: String?
  }

  let db: Database

  /// The decisions about an incident's reports, by the reports' keys.
  func decisions(ofIncident id: Int64) throws -> [String: Named] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT report_key, decision.origin FROM incident_report AS link
        JOIN report ON report.id = link.report
        JOIN origin_decision AS decision ON decision.report_key = report.key
        WHERE link.incident = ?
        """)
    var found: [String: Named] = [:]
    for row in try Row.fetchAll(statement, arguments: [id]) { found[row[0]] = Named(name: row[1]) }
    return found
  }

  /// The change that would bring back what stands now.
  func current(_ reportKey: String) throws -> AnalystChange {
    let row = try Row.fetchOne(
      db, sql: "SELECT origin FROM origin_decision WHERE report_key = ?", arguments: [reportKey])
    return .origin(reportKey: reportKey, isSet: row != nil, origin: row?[0])
  }

  /// Writes what stands of all that was said of a report, in whichever of its incidents: what was said last.
  func write(_ reportKey: String) throws {
    let subject = AnalystChange.origin(reportKey: reportKey, isSet: false, origin: nil)
    let said = try standing(subject.subjects[0]).compactMap { entry in
      try StandingDecisions(db: db, key: entry.incident).standing(about: subject)
        .map { (entry: entry, change: $0) }
    }
    let last = said.filter { !$0.change.isOpen }
      .max {
        ($0.entry.moment, $0.entry.hash ?? "") < ($1.entry.moment, $1.entry.hash ?? "")
      }
    guard case .origin(_, let isSet, let origin)? = last?.change else {
      return try write(reportKey, isSet: false, nil)
    }
    try write(reportKey, isSet: isSet, origin)
  }

  /// The standing entries about a subject, in whichever incident; few are about origins.
  private func standing(_ subject: String) throws -> [JournalEntry] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT body FROM standing JOIN journal USING (hash) WHERE subject = ?"),
      arguments: [subject]
    ).compactMap(JournalText.entry)
  }

  private func write(_ reportKey: String, isSet: Bool, _ origin: String?) throws {
    guard isSet else {
      return try db.execute(
        sql: "DELETE FROM origin_decision WHERE report_key = ?", arguments: [reportKey])
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO origin_decision VALUES (?, ?)", arguments: [reportKey, origin])
  }
}
