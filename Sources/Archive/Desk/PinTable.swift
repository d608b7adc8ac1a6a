internal import GRDB

/// Incidents that an archive wants of a desk beside its slice.
struct PinTable {
  let db: Database

  func pins(of desk: Int64) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT incident_key FROM desk_pin WHERE desk = ? ORDER BY 1", arguments: [desk])
  }

  func pin(_ key: String, at desk: Int64) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO desk_pin VALUES (?, ?)", arguments: [desk, key])
  }

  func unpin(_ key: String, at desk: Int64) throws {
    try db.execute(
      sql: "DELETE FROM desk_pin WHERE desk = ? AND incident_key = ?", arguments: [desk, key])
  }
}
