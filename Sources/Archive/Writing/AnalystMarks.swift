internal import GRDB

/// What the analyst has put on incidents, by their keys: for writes that meet an incident for the first time or again.
struct AnalystMarks {
  private let db: Database
  /// False where there is nothing to look up.
  let hasAny: Bool

  init(_ db: Database) throws {
    self.db = db
    hasAny =
      try Bool.fetchOne(
        db.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM remark) OR EXISTS (SELECT 1 FROM star)")) ?? false
  }

  func isStarred(_ key: String) throws -> Bool {
    guard hasAny else { return false }
    return try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM star WHERE incident_key = ?)"),
      arguments: [key]) ?? false
  }

  /// Empty when there is none.
  func remark(of key: String) throws -> String {
    guard hasAny else { return "" }
    return try String.fetchOne(
      db.cachedStatement(sql: "SELECT text FROM remark WHERE incident_key = ?"), arguments: [key])
      ?? ""
  }
}
