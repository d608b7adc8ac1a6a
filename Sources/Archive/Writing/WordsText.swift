internal import GRDB
internal import NewsModel

/// The text of an incident in which words are searched, read from the tables as they are now. The full-text index keeps
/// no text of its own.
struct WordsText {
  let db: Database

  /// Titles, texts and notes of a dossier whose reports stand in the order in which they are linked.
  static func body(of dossier: Dossier, remark: String) -> String {
    var parts = [dossier.incident.title, dossier.incident.note, remark]
    for report in dossier.reports { parts += [report.title, report.text, report.note] }
    return joined(parts)
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Sendable static func text(_ db: Database, of id: Int64) throws -> String? {
    try WordsText(db: db).body(of: id)
  }

  /// The same from the tables; nil for an incident that is gone.
  func body(of id: Int64) throws -> String? {
    guard let key = try IncidentFinder(db: db).key(of: id), var parts = try head(id, key) else {
      return nil
    }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT title, text, note FROM incident_report AS link
          JOIN report ON report.id = link.report JOIN report_text ON report_text.report = report.id
          WHERE link.incident = ? AND report.key NOT IN (
            SELECT report_key FROM split_decision WHERE incident_key = ?)
          ORDER BY position
          """), arguments: [id, key])
    for row in rows { parts += [row[0], row[1], row[2]] }
    for source in try SplitReader(db: db).shownSources(of: key) {
      parts += try report(source.report)
    }
    return WordsText.joined(parts)
  }

  private func report(_ key: String) throws -> [String] {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT title, text, note FROM report JOIN report_text ON report_text.report = report.id
          WHERE key = ?
          """), arguments: [key])
    return row.map { [$0[0], $0[1], $0[2]] } ?? []
  }

  /// Title, note and remark of an incident, and what a dataset's row says of it.
  private func head(_ id: Int64, _ key: String) throws -> [String]? {
    let remark = try AnalystMarks(db).remark(of: key)
    if let dossier = try StoredRow(incident: id, db)?.dossier {
      let incident = try FieldDecisions(db: db).applied(to: dossier.incident)
      let title = incident.title == dossier.incident.title ? "" : incident.title
      return [WordsText.body(of: dossier, remark: remark), title]
    }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT title, coalesce(note, '') FROM incident WHERE id = ?"),
      arguments: [id])
    return row.map { [$0[0], $0[1], remark] }
  }
}
