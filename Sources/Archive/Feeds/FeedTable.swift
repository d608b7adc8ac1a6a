internal import GRDB
internal import NewsModel

/// The feeds that are followed.
struct FeedTable {
  let db: Database

  func all() throws -> [FeedSubscription] {
    try Row.fetchAll(db, sql: "SELECT \(FeedTable.columns) FROM feed ORDER BY folder, name, id")
      .map(FeedTable.feed)
  }

  /// Adds a feed; one with the same address is left as it is.
  ///
  /// - Returns: whether it was new.
  func add(_ feed: FeedSubscription) throws -> Bool {
    try db.execute(
      sql: """
        INSERT INTO feed (address, name, folder, site) VALUES (?, ?, ?, ?)
        ON CONFLICT (address) DO NOTHING
        """, arguments: [feed.address, feed.name, feed.folder, feed.site])
    return db.changesCount > 0
  }

  func remove(_ id: Int64) throws {
    try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM feed_entry WHERE feed = ?", arguments: [id])
  }

  func update(_ feed: FeedSubscription) throws {
    try db.execute(
      sql: """
        UPDATE OR IGNORE feed SET address = ?, name = ?, folder = ?, site = ?, paused = ?, etag = ?,
          last_modified = ?, fetched = ?, not_before = ?, problem = ?, new_entries = ?, kept = ?,
          aside = ?
        WHERE id = ?
        """,
      arguments: [
        feed.address, feed.name, feed.folder, feed.site, feed.isPaused, feed.etag,
        feed.lastModified, feed.fetched, feed.notBefore, feed.problem, feed.newEntries, feed.kept,
        feed.aside, feed.id,
      ])
  }

  private static let columns = """
    id, address, name, folder, site, paused, etag, last_modified, fetched, not_before, problem,
    new_entries, kept, aside
    """

  private static func feed(_ row: Row) -> FeedSubscription {
    FeedSubscription(
      id: row[0], address: row[1], name: row[2], folder: row[3], site: row[4], isPaused: row[5],
      etag: row[6], lastModified: row[7], fetched: row[8], notBefore: row[9], problem: row[10],
      newEntries: row[11], kept: row[12], aside: row[13])
  }
}

/// Which entries of a feed were seen.
struct FeedEntryTable {
  /// What has not stood in its feed for so long is forgotten, in seconds.
  static let memory = 90 * 86_400

  let db: Database
  let feed: Int64

  func unseen(_ keys: [String]) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM feed_entry WHERE feed = ? AND key = ?")
    return try Set(
      keys.filter { try Int.fetchOne(statement, arguments: [feed, Digest.text($0)]) == nil })
  }

  func see(_ keys: [String], at moment: Int) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO feed_entry VALUES (?, ?, ?)")
    for key in keys { try statement.execute(arguments: [feed, Digest.text(key), moment]) }
    guard !keys.isEmpty else { return }
    try db.execute(
      sql: "DELETE FROM feed_entry WHERE feed = ? AND seen < ?",
      arguments: [feed, moment - Self.memory])
  }
}

extension Digest {
  /// A key of bounded length for a text of a stranger's.
  fileprivate static func text(_ text: String) -> String {
    text.utf8.count <= 200 ? text : JournalText.sha256(text)
  }
}
