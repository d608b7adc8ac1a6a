internal import GRDB
internal import NewsModel

/// Reports that the analyst took out of incidents, each into an incident of its own. Decisions are kept by keys that
/// outlive every re-import; the incident that was made stays when the decision is taken back, and is not shown then.
///
/// What such an incident says is never stored as anybody's word: it follows from what was imported of the incident and of
/// the report, so it is the same in every archive, whatever was decided first.
struct SplitReader {
  let db: Database

  /// The key of the incident that is made for a report.
  ///
  /// - Parameters:
  ///   - key: the report's key.
  ///   - home: the key of the incident that it is taken out of: a report may speak of several.
  /// - Returns: the key.
  static func key(ofReport key: String, from home: String) -> String { "split/\(home)/\(key)" }

  /// Whether an incident was made for a report, by its key.
  static func isChild(_ key: String) -> Bool { key.hasPrefix("split/") }

  /// Where a report that was taken out of an incident stands; nil where it was not.
  func target(of report: String, in incident: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT new_key FROM split_decision WHERE incident_key = ? AND report_key = ?"),
      arguments: [incident, report])
  }

  /// The keys of the reports that were taken out of an incident.
  func removed(from incident: String) throws -> Set<String> {
    try Set(
      String.fetchAll(
        db.cachedStatement(sql: "SELECT report_key FROM split_decision WHERE incident_key = ?"),
        arguments: [incident]))
  }

  /// The incidents, by key, out of which an incident has its reports, with the reports' keys.
  func sources(of incident: String) throws -> [(incident: String, report: String)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT incident_key, report_key FROM split_decision WHERE new_key = ?
          ORDER BY incident_key, report_key
          """), arguments: [incident]
    ).map { ($0[0], $0[1]) }
  }

  /// The keys of the incidents that were made for reports of an incident.
  func children(of incident: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT new_key FROM split_decision WHERE incident_key = ? ORDER BY new_key"),
      arguments: [incident])
  }

  func write(_ report: String, of incident: String, into key: String?) throws {
    try db.execute(
      sql: "DELETE FROM split_decision WHERE incident_key = ? AND report_key = ?",
      arguments: [incident, report])
    guard let key else { return }
    try db.execute(
      sql: "INSERT INTO split_decision VALUES (?, ?, ?)", arguments: [incident, report, key])
    try db.execute(sql: "INSERT OR IGNORE INTO split_incident VALUES (?)", arguments: [key])
  }

  /// Makes the incidents that reports were taken out into, as far as these are here. An incident that is made may have
  /// reports that are taken out of it in their turn.
  func makeMissing() throws {
    var isDone = false
    while !isDone {
      isDone = true
      let missing = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT key FROM split_incident
            WHERE NOT EXISTS (SELECT 1 FROM incident WHERE incident.key = split_incident.key)
            ORDER BY key
            """))
      for key in missing {
        guard let made = try incident(of: key) else { continue }
        _ = try IncidentWriter.make(made, db)
        try Redeciding(db: db, key: key).addReports()
        isDone = false
      }
    }
  }

  /// What the incident says that was made for a report: the place and the day that the other one was imported with, and
  /// the report's title. Nil where neither is here.
  func incident(of key: String) throws -> Incident? {
    // A crafted archive may go round in a circle.
    var seen: Set<String> = []
    return try incident(of: key, &seen)
  }

  private func incident(of key: String, _ seen: inout Set<String>) throws -> Incident? {
    guard seen.insert(key).inserted else { return nil }
    for source in try shownSources(of: key) {
      let finder = IncidentFinder(db: db)
      guard let home = try finder.id(ofKey: source.incident),
        var incident = try imported(home, source.incident, &seen),
        let title = try titleOf(source.report)
      else { continue }
      incident.note = "taken out of: \(incident.title.isEmpty ? incident.key : incident.title)"
      if !title.isEmpty { incident.title = title }
      (incident.id, incident.key) = (try finder.id(ofKey: key) ?? 0, key)
      return incident
    }
    return nil
  }

  private func imported(
    _ home: Int64, _ key: String, _ seen: inout Set<String>
  ) throws -> Incident? {
    if Self.isChild(key), let made = try incident(of: key, &seen) { return made }
    if let row = try StoredRow(incident: home, db)?.shownDossier?.incident { return row }
    return try DossierReader(db: db).storedIncident(home)
  }

  /// Whether nothing stands any more in an incident that was made for a report.
  func isTakenBack(_ key: String) throws -> Bool {
    var known: [String: Bool] = [:]
    return try isTakenBack(key, &known)
  }

  private func isTakenBack(_ key: String, _ known: inout [String: Bool]) throws -> Bool {
    guard Self.isChild(key) else { return try OwnIncidents(db: db).isTakenBack(key) }
    if let known = known[key] { return known }
    known[key] = true
    for source in try sources(of: key) where try isHere(source, &known) != false {
      known[key] = false
      return false
    }
    return true
  }

  /// The sources of an incident whose reports are there.
  func shownSources(of incident: String) throws -> [(incident: String, report: String)] {
    var known: [String: Bool] = [:]
    return try sources(of: incident).filter { try isHere($0, &known) == true }
  }

  /// Whether a report is there, in the incident out of which it was taken; nil where that incident is not in this archive.
  private func isHere(
    _ source: (incident: String, report: String), _ known: inout [String: Bool]
  ) throws -> Bool? {
    if try isTakenBack(source.incident, &known) { return false }
    guard let home = try IncidentFinder(db: db).id(ofKey: source.incident) else { return nil }
    return try ReportHome(db: db).isTied(source.report, to: home)
  }

  private func titleOf(_ report: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT title FROM report WHERE key = ?"), arguments: [report])
  }
}
