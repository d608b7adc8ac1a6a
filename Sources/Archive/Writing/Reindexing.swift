internal import GRDB

/// Brings the full text to what tables say after a change: a row is taken out by the very words that were put in, so that
/// must come before, and the new words go in once the incidents' rows are written.
struct Reindexing {
  let db: Database
  /// Whether the change touches words at all.
  var isNeeded = true

  /// - Parameters:
  ///   - ids: the incidents whose words may change; those that the change makes follow by themselves.
  ///   - change: makes the change, and writes the rows.
  /// - Throws: what the change throws, `DatabaseError`.
  func run(_ ids: [Int64], _ change: () throws -> Void) throws {
    guard isNeeded else { return try change() }
    let words = try WordsIndex(db)
    for id in ids { try words.remove(id) }
    let last = try last()
    try change()
    let made = try Int64.fetchAll(
      db, sql: "SELECT id FROM incident WHERE id > ?", arguments: [last])
    for id in ids + made { try words.insertStored(id) }
    try words.flush()
  }

  private func last() throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(id) FROM incident") ?? 0
  }
}
