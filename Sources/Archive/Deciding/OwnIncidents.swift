internal import Foundation
internal import GRDB
internal import NewsModel

/// Incidents that the analyst has made. One that was taken back keeps its row and is not shown.
struct OwnIncidents {
  let db: Database

  /// The incident as it was made; nil where there is none.
  func body(of key: String) throws -> String? {
    let isThere = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT is_there FROM own_incident WHERE key = ?"), arguments: [key])
    guard isThere == true, let id = try IncidentFinder(db: db).id(ofKey: key),
      let incident = try DossierReader(db: db).importedIncident(id)
    else { return nil }
    return try JournalText.json(incident)
  }

  /// Whether an incident was made by hand and taken back since.
  func isTakenBack(_ key: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM own_incident WHERE key = ? AND NOT is_there)"),
      arguments: [key]) ?? false
  }

  func write(_ key: String, _ body: String?) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO own_incident VALUES (?, ?)", arguments: [key, body != nil])
    guard let body, try IncidentFinder(db: db).id(ofKey: key) == nil,
      var incident = try? JSONDecoder().decode(Incident.self, from: Data(body.utf8))
    else { return }
    incident.key = key
    _ = try IncidentWriter.make(incident, db)
    // What was decided about it may have come first.
    if try FieldDecisions(db: db).values(of: key)[""] != nil {
      try ImportedIncidents(db: db).replace(incident)
    }
    try Redeciding(db: db, key: key).addReports()
  }
}

/// Reports of an incident that the analyst has made.
struct OwnReports {
  let db: Database
  let incidentKey: String

  /// The report as it was made, with its claims; nil where the incident has none of this key.
  func body(of report: String) throws -> String? {
    guard let incident = try IncidentFinder(db: db).id(ofKey: incidentKey),
      let id = try ReportWriter(db).known(key: report)?.id,
      try ReportWriter(db).incidents(of: id).contains(incident),
      var stored = try DossierReader(db: db).report(id)
    else { return nil }
    stored.claims = try DossierReader(db: db).claims(incident)[id] ?? []
    return try JournalText.json(stored)
  }

  /// Ties the report to its incident, or unties it; nothing where the incident is not there yet.
  func write(_ key: String, _ body: String?) throws {
    guard let incident = try IncidentFinder(db: db).id(ofKey: incidentKey) else { return }
    let reports = try ReportWriter(db)
    guard let body else {
      if let known = try reports.known(key: key) { try reports.untie(known.id, from: incident) }
      return
    }
    guard var report = try? JSONDecoder().decode(Report.self, from: Data(body.utf8)) else { return }
    report.key = key
    let id = try reports.known(key: key)?.id ?? reports.add(report, digest: Digest(report).value)
    try reports.link(report, id: id, to: incident, position: ReportWriter.ownPosition)
  }
}

extension ReportWriter {
  /// Takes a report and what it claims out of an incident; the report itself stays in the archive.
  func untie(_ report: Int64, from incident: Int64) throws {
    for table in ["claim", "incident_report"] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE incident = ? AND report = ?",
        arguments: [incident, report])
    }
  }
}
