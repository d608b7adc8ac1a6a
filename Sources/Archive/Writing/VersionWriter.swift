internal import Foundation
internal import GRDB
internal import NewsModel

/// Keeps what incidents and reports said before an import changed them, in the exchange format.
struct VersionWriter {
  let db: Database
  let importID: Int64

  func keep(_ incident: Incident) throws {
    try db.execute(
      sql: "INSERT INTO incident_version (incident, import, body) VALUES (?, ?, ?)",
      arguments: [incident.id, importID, try json(incident)])
  }

  /// Keeps a report with its claims about an incident as they were imported.
  func keep(report id: Int64, incident: Int64) throws {
    let reader = DossierReader(db: db)
    guard var report = try reader.report(id) else { return }
    report.claims = try reader.claims(incident)[id] ?? []
    try db.execute(
      sql: "INSERT INTO report_version (report, incident, import, body) VALUES (?, ?, ?, ?)",
      arguments: [id, incident, importID, try json(report)])
  }

  /// The same where the report stays and only its claims change; nothing when it made none about this incident.
  func keep(claimsOf id: Int64, incident: Int64) throws {
    let isLinked = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM incident_report WHERE incident = ? AND report = ?)",
      arguments: [incident, id])
    if isLinked == true { try keep(report: id, incident: incident) }
  }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
