internal import Foundation
internal import GRDB
internal import NewsModel

/// Reads what reports said before imports changed them.
struct VersionReader {
  let db: Database

  /// With the claims then, latest first.
  func versions(ofReport key: String) throws -> [Report] {
    let bodies = try String.fetchAll(
      db,
      sql: """
        SELECT body FROM report_version JOIN report ON report.id = report_version.report
        WHERE report.key = ? ORDER BY report_version.id DESC
        """, arguments: [key])
    let stored = try bodies.map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
    guard let incident = try IncidentFinder(db: db).id(ofKey: key) else { return stored }
    return try rows(incident).filter { $0.key == key } + stored
  }

  /// Of a dataset's row, latest first.
  func rows(_ incident: Int64) throws -> [Report] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT release, record FROM row_version WHERE incident = ? ORDER BY id DESC"),
      arguments: [incident])
    return try rows.compactMap { row in
      let stored = try StoredRow(
        incident: incident, release: row[0], gone: nil, record: row[1], db)
      return stored?.dossier?.reports.first
    }
  }
}
