internal import GRDB

/// Numbers for names that many rows share (kinds, sources), kept in memory while a load runs.
struct NameTable {
  private let find: Statement
  private let insert: Statement
  private let db: Database
  private var known: [String: Int64] = [:]

  /// Of a table with the columns id, name, folded.
  init(_ table: String, _ db: Database) throws {
    self.db = db
    find = try db.cachedStatement(sql: "SELECT id FROM \(table) WHERE name = ?")
    insert = try db.cachedStatement(sql: "INSERT INTO \(table) (name, folded) VALUES (?, ?)")
  }

  mutating func id(_ name: String) throws -> Int64 {
    if let id = known[name] { return id }
    var id = try Int64.fetchOne(find, arguments: [name])
    if id == nil {
      try insert.execute(arguments: [name, folded(name)])
      id = db.lastInsertedRowID
    }
    known[name] = id
    return id ?? 0
  }
}
