internal import GRDB
internal import NewsModel

/// Reports that the analyst took out of incidents, each into an incident of its own. Decisions are kept by keys that
/// outlive every re-import; the incident that was made stays when the decision is taken back, and is not shown then.
struct SplitReader {
  let db: Database

  /// The key of the incident that is made for a report.
  static func key(ofReport key: String) -> String { "split/" + key }

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

  /// The incidents that were made for reports of an incident.
  func children(of incident: String) throws -> [Int64] {
    let keys = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT new_key FROM split_decision WHERE incident_key = ? ORDER BY new_key"),
      arguments: [incident])
    return try keys.compactMap { try IncidentFinder(db: db).id(ofKey: $0) }
  }

  func write(_ report: String, of incident: String, into key: String?) throws {
    try db.execute(
      sql: "DELETE FROM split_decision WHERE incident_key = ? AND report_key = ?",
      arguments: [incident, report])
    guard let key else { return }
    try db.execute(
      sql: "INSERT INTO split_decision VALUES (?, ?, ?)", arguments: [incident, report, key])
    try makeChild(key, for: report, of: incident)
  }

  /// The incident for a report that another desk took out, where it is not here yet.
  private func makeChild(_ key: String, for report: String, of parent: String) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO split_incident VALUES (?)", arguments: [key])
    let finder = IncidentFinder(db: db)
    guard try finder.id(ofKey: key) == nil, let home = try finder.id(ofKey: parent),
      let dossier = try DossierReader(db: db).importedOnly(home),
      let content = dossier.reports.first(where: { $0.key == report })
    else { return }
    _ = try IncidentWriter.make(Self.child(key, for: content, like: dossier.incident), db)
  }

  /// What the incident says that is made for a report: the old one's place and day, the report's title.
  static func child(_ key: String, for report: Report, like other: Incident) -> Incident {
    var incident = other
    incident.key = key
    incident.title = report.title.isEmpty ? other.title : report.title
    incident.note = "taken out of: \(other.title.isEmpty ? other.key : other.title)"
    return incident
  }
}
