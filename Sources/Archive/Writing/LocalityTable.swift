internal import GRDB

/// Numbers for pairs of a place and its division, and for places by name, kept in memory while a load runs.
struct LocalityTable {
  /// Row numbers of `locality` and of `spot`.
  struct Numbers {
    var locality: Int64?
    /// Nil without a place: the order of the list by place.
    var spot: Int64?
  }

  private struct Key: Hashable {
    var place: String
    var admin1: String
  }

  private let find: Statement
  private let insert: Statement
  private let insertSpot: Statement
  private let findSpot: Statement
  private let db: Database
  private var known: [Key: Numbers] = [:]

  init(_ db: Database) throws {
    self.db = db
    find = try db.cachedStatement(
      sql: "SELECT id, spot FROM locality WHERE place = ? AND admin1 = ?")
    insert = try db.cachedStatement(
      sql: "INSERT INTO locality (place, admin1, folded, spot) VALUES (?, ?, ?, ?)")
    findSpot = try db.cachedStatement(sql: "SELECT id FROM spot WHERE place = ?")
    insertSpot = try db.cachedStatement(sql: "INSERT INTO spot (place) VALUES (?)")
  }

  mutating func numbers(place: String?, admin1: String?) throws -> Numbers {
    let key = Key(place: place ?? "", admin1: admin1 ?? "")
    if key.place.isEmpty && key.admin1.isEmpty { return Numbers() }
    if let numbers = known[key] { return numbers }
    var numbers = Numbers()
    if let row = try Row.fetchOne(find, arguments: [key.place, key.admin1]) {
      numbers = Numbers(locality: row[0], spot: row[1])
    } else {
      numbers.spot = try key.place.isEmpty ? nil : spot(folded(key.place))
      // A bar keeps letters of the place and of the division from being read as one word.
      let letters = "\(folded(key.place))|\(folded(key.admin1))"
      try insert.execute(arguments: [key.place, key.admin1, letters, numbers.spot])
      numbers.locality = db.lastInsertedRowID
    }
    known[key] = numbers
    return numbers
  }

  private func spot(_ place: String) throws -> Int64 {
    if let id = try Int64.fetchOne(findSpot, arguments: [place]) { return id }
    try insertSpot.execute(arguments: [place])
    return db.lastInsertedRowID
  }
}
