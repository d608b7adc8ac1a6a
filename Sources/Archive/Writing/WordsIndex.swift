internal import GRDB
internal import NewsModel

/// The full-text row of an incident. The index keeps no text of its own, so a row is taken out by handing over the very
/// text that was put in; `stored` reads it again from the tables.
struct WordsIndex {
  private let db: Database
  private let insertion: Statement
  private let deletion: Statement

  init(_ db: Database) throws {
    self.db = db
    insertion = try db.makeStatement(sql: "INSERT INTO words (rowid, body) VALUES (?, ?)")
    deletion = try db.makeStatement(
      sql: "INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)")
  }

  func insert(_ id: Int64, _ body: String) throws {
    try insertion.execute(arguments: [id, body])
  }

  /// Takes the row of an incident out; must come before the tables change.
  func remove(_ id: Int64) throws {
    guard let body = try stored(id) else { return }
    try deletion.execute(arguments: [id, body])
  }

  /// Puts the row of an incident in again, from the tables as they are now.
  func insertStored(_ id: Int64) throws {
    guard let body = try stored(id) else { return }
    try insert(id, body)
  }

  /// Titles, texts and notes of a dossier whose reports stand in the order in which they are linked.
  static func body(of dossier: Dossier, remark: String) -> String {
    var parts = [dossier.incident.title, dossier.incident.note, remark]
    for report in dossier.reports { parts += [report.title, report.text, report.note] }
    return joined(parts)
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The same from the tables.
  private func stored(_ id: Int64) throws -> String? {
    let head = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT title, note, coalesce(remark.text, '') FROM incident
          LEFT JOIN remark ON remark.incident_key = incident.key WHERE incident.id = ?
          """), arguments: [id])
    guard let head else { return nil }
    var parts: [String] = [head[0], head[1], head[2]]
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT title, text, note FROM incident_report AS link
          JOIN report ON report.id = link.report JOIN report_text ON report_text.report = report.id
          WHERE link.incident = ? ORDER BY position
          """), arguments: [id])
    for row in rows { parts += [row[0], row[1], row[2]] }
    return WordsIndex.joined(parts)
  }
}
