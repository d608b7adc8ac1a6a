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
    guard var parts = try head(id) else { return nil }
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

  /// Title, note and remark of an incident, and what a dataset's row says of it.
  private func head(_ id: Int64) throws -> [String]? {
    guard let key = try IncidentFinder(db: db).key(of: id) else { return nil }
    let remark = try AnalystMarks(db).remark(of: key)
    if let dossier = try StoredRow(incident: id, db)?.dossier {
      return [WordsIndex.body(of: dossier, remark: remark)]
    }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, coalesce(note, '') FROM incident WHERE id = ?"),
      arguments: [id])
    return row.map { [$0[0], $0[1], remark] }
  }
}
