internal import GRDB
internal import NewsModel

/// Watches, kept among the archive's settings.
struct WatchTable {
  private static let prefix = "watch:"
  private static let seen = "watched:"

  let db: Database

  func all() throws -> [Watch] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT watch.name, watch.value, seen.value FROM setting AS watch
        LEFT JOIN setting AS seen ON seen.name = ? || substr(watch.name, ?)
        WHERE watch.name > ? AND watch.name < 'watch;' ORDER BY watch.name
        """, arguments: [Self.seen, Self.prefix.count + 1, Self.prefix]
    ).map { row in
      Watch(
        name: String((row[0] as String).dropFirst(Self.prefix.count)), text: row[1],
        seen: (row[2] as String?).flatMap { Int($0) })
    }
  }

  func save(_ watch: Watch) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
      arguments: [Self.prefix + watch.name, watch.text])
    try see(watch.name, at: watch.seen)
  }

  func see(_ name: String, at moment: Int?) throws {
    guard let moment else {
      return try db.execute(
        sql: "DELETE FROM setting WHERE name = ?", arguments: [Self.seen + name])
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)",
      arguments: [Self.seen + name, String(moment)])
  }

  func remove(_ name: String) throws {
    try db.execute(
      sql: "DELETE FROM setting WHERE name IN (?, ?)",
      arguments: [Self.prefix + name, Self.seen + name])
  }
}
