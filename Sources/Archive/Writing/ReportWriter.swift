internal import Foundation
internal import GRDB
internal import NewsModel

/// Writes reports, their texts and their claims.
final class ReportWriter {
  struct Known {
    var id: Int64
    var digest: Int64
  }

  let database: Database
  private let find: Statement
  private let findLink: Statement
  private let insertReport: Statement
  private let replaceReport: Statement
  private let insertText: Statement
  private let insertLink: Statement
  private let claims: ClaimWriter

  init(_ db: Database) throws {
    database = db
    find = try db.cachedStatement(sql: "SELECT id, digest FROM report WHERE key = ?")
    findLink = try db.cachedStatement(
      sql: "SELECT digest, position FROM incident_report WHERE incident = ? AND report = ?")
    // A plain insertion is much quicker: a replacing one keeps a journal of its own.
    let values = "INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    insertReport = try db.cachedStatement(sql: "INSERT \(values)")
    replaceReport = try db.cachedStatement(sql: "INSERT OR REPLACE \(values)")
    insertText = try db.cachedStatement(sql: "INSERT INTO report_text VALUES (?, ?)")
    insertLink = try db.cachedStatement(
      sql: "INSERT INTO incident_report VALUES (?, ?, ?, ?)")
    claims = try ClaimWriter(db)
  }

  func known(key: String) throws -> Known? {
    try Row.fetchOne(find, arguments: [key]).map { Known(id: $0[0], digest: $0[1]) }
  }

  /// Whether storing a report would change anything about an incident.
  func differs(_ report: Report, of incident: Int64) throws -> Bool {
    guard let known = try known(key: report.key), known.digest == Digest(report).value,
      let link = try Row.fetchOne(findLink, arguments: [incident, known.id])
    else { return true }
    return link[0] != Digest(report.claims).value
  }

  /// The incidents that a report speaks of.
  func incidents(of report: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT incident FROM incident_report WHERE report = ?"),
      arguments: [report])
  }

  func nextPosition(of incident: Int64) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT coalesce(max(position) + 1, 0) FROM incident_report
        WHERE incident = ? AND position < ?
        """,
      arguments: [incident, Self.ownPosition]) ?? 0
  }

  /// The place of reports that analysts have made: behind all others, among themselves by their keys, which are in the
  /// order of time; so they stand alike in every archive.
  static let ownPosition = 1 << 30

  func add(_ report: Report, digest: Int64) throws -> Int64 {
    try write(report, id: nil, digest: digest)
    let id = database.lastInsertedRowID
    try insertText.execute(arguments: [id, report.text])
    try writeSources(report, id)
    return id
  }

  func replace(_ report: Report, id: Int64, digest: Int64) throws {
    try write(report, id: id, digest: digest)
    try database.execute(
      sql: "UPDATE report_text SET text = ? WHERE report = ?", arguments: [report.text, id])
    try database.execute(sql: "DELETE FROM report_source WHERE report = ?", arguments: [id])
    try writeSources(report, id)
  }

  /// The documents that a report names as its own sources; few reports do.
  private func writeSources(_ report: Report, _ id: Int64) throws {
    guard !report.sources.isEmpty else { return }
    let body = String(decoding: try JSONEncoder().encode(report.sources), as: UTF8.self)
    try database.cachedStatement(sql: "INSERT INTO report_source VALUES (?, ?)")
      .execute(arguments: [id, body])
  }

  /// Ties a report to an incident with what it claims about it. A known tie keeps its place.
  func link(
    _ report: Report, id: Int64, to incident: Int64, position: Int, isNew: Bool = false
  ) throws {
    let before = isNew ? nil : try Row.fetchOne(findLink, arguments: [incident, id])
    if before != nil {
      for table in ["claim", "incident_report"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE incident = ? AND report = ?", arguments: [incident, id])
      }
    }
    try insertLink.execute(arguments: [
      incident, id, before?[1] ?? position, Digest(report.claims).value,
    ])
    try claims.write(report.claims, report: id, incident: incident)
  }

  private func write(_ report: Report, id: Int64?, digest: Int64) throws {
    let statement = id == nil ? insertReport : replaceReport
    try statement.execute(arguments: [
      id, report.key, digest, report.kind.rawValue, report.outlet, report.title,
      report.published?.number, report.publishedIsApproximate, report.origin, report.language,
      report.link, report.licence, report.note,
    ])
  }
}
