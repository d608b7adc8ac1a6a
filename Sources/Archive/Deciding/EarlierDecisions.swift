internal import GRDB
internal import NewsModel

/// What was decided before its incident came, or came anew: an import carries it out at its end, and takes along what
/// follows from an incident when its rows change.
final class EarlierDecisions {
  private let db: Database
  /// Whether anything is decided in the archive at all.
  let hasAny: Bool
  private var keys: Set<String> = []

  init(_ db: Database) throws {
    self.db = db
    hasAny = try DecisionReader.ifAny(db) != nil
  }

  /// Whether something is decided about an incident.
  func areThere(of key: String) throws -> Bool {
    guard hasAny else { return false }
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM journal WHERE incident_key = ?1)
            OR EXISTS (SELECT 1 FROM link_decision WHERE from_key = ?1)
            OR EXISTS (SELECT 1 FROM split_decision WHERE new_key = ?1)
          """), arguments: [key]) ?? false
  }

  /// An incident has come, or something of it has changed.
  func note(_ dossier: Dossier) throws {
    try note(dossier.incident.key, reports: dossier.reports.map(\.key))
  }

  /// The same by its key and those of the reports that came with it.
  func note(_ key: String, reports: [String] = []) throws {
    guard hasAny, !keys.contains(key) else { return }
    if try areThere(of: key) || reports.contains(where: isDecided) { keys.insert(key) }
  }

  /// Whether somebody has said whose words a report prints, which may have been in another incident.
  private func isDecided(_ report: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM origin_decision WHERE report_key = ?)"),
      arguments: [report]) ?? false
  }

  /// The incidents whose rows follow from some, but for one.
  func affected(_ keys: [String], beside id: Int64?) throws -> [Int64] {
    guard hasAny else { return [] }
    return try AffectedIncidents(db: db).ids(around: keys).filter { $0 != id }
  }

  /// Carries out what was decided about those that came, once all that was stored is written.
  func carryOut() throws {
    guard !keys.isEmpty else { return }
    try CarryingOut(db: db).run(try keys.sorted().map { try Redeciding(db: db, key: $0).decided() })
  }
}
