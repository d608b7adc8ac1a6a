internal import GRDB

/// Numbers for places with their divisions.
struct LocalityTable {
  private struct Key: Hashable {
    var place: String
    var admin1: String
  }

  private let find: Statement
  private let insert: Statement
  private let db: Database
  private var known: [Key: Int64] = [:]

  init(_ db: Database) throws {
    self.db = db
    find = try db.makeStatement(sql: "SELECT id FROM locality WHERE place = ? AND admin1 = ?")
    insert = try db.makeStatement(
      sql: "INSERT INTO locality (place, admin1, folded) VALUES (?, ?, ?)")
  }

  /// Nil when neither is known.
  mutating func id(place: String?, admin1: String?) throws -> Int64? {
    let key = Key(place: place ?? "", admin1: admin1 ?? "")
    if key.place.isEmpty && key.admin1.isEmpty { return nil }
    if let id = known[key] { return id }
    var id = try Int64.fetchOne(find, arguments: [key.place, key.admin1])
    if id == nil {
      // A bar keeps letters of the place and of the division from being read as one word.
      let letters = "\(folded(key.place))|\(folded(key.admin1))"
      try insert.execute(arguments: [key.place, key.admin1, letters])
      id = db.lastInsertedRowID
    }
    known[key] = id
    return id
  }
}
