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

/// Incidents that are wanted of a desk beside its slice.
extension IncidentStore {
  /// The keys of the incidents that are pinned.
  public func pins(of desk: Int64) throws -> [String] {
    try read { try PinTable(db: $0).pins(of: desk) }
  }

  /// Wants an incident of a desk whatever its slice is, or no longer; what is here stays.
  ///
  /// - Parameters:
  ///   - key: the incident's.
  ///   - desk: the desk's row number.
  ///   - isPinned: whether it is wanted.
  /// - Throws: `ArchiveError`.
  public func pin(_ key: String, at desk: Int64, _ isPinned: Bool = true) throws {
    try write {
      let table = PinTable(db: $0)
      try isPinned ? table.pin(key, at: desk) : table.unpin(key, at: desk)
    }
  }
}
