internal import GRDB
public import NewsModel

/// Feeds that the archive follows.
extension IncidentStore {
  /// All of them, by folder and name.
  public func feeds() throws -> [FeedSubscription] { try read { try FeedTable(db: $0).all() } }

  /// All of them, by folder and name; interrupted when the task is cancelled.
  public func feeds() async throws -> [FeedSubscription] {
    try await read { try FeedTable(db: $0).all() }
  }

  /// Follows feeds; those with known addresses are left as they are.
  ///
  /// - Returns: how many were new.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func follow(_ feeds: [FeedSubscription]) throws -> Int {
    try write { db in
      try feeds.reduce(0) { try $0 + (FeedTable(db: db).add($1) ? 1 : 0) }
    }
  }

  /// Follows a feed no longer; what it brought stays.
  ///
  /// - Throws: `ArchiveError`.
  public func unfollow(feed: Int64) throws {
    try write { try FeedTable(db: $0).remove(feed) }
  }

  /// Keeps what is known of a feed.
  ///
  /// - Throws: `ArchiveError`.
  public func update(_ feed: FeedSubscription) throws {
    try write { try FeedTable(db: $0).update(feed) }
  }

  /// Which of a feed's entries were not seen before.
  ///
  /// - Throws: `ArchiveError`.
  public func unseen(_ keys: [String], of feed: Int64) throws -> Set<String> {
    try read { try FeedEntryTable(db: $0, feed: feed).unseen(keys) }
  }

  /// Keeps what is known of a feed, and that its entries were seen.
  ///
  /// - Parameters:
  ///   - feed: as it is now.
  ///   - keys: all of its entries that are stored.
  ///   - moment: now, in seconds since 1970.
  /// - Throws: `ArchiveError`.
  public func update(_ feed: FeedSubscription, seen keys: [String], at moment: Int) throws {
    try write { db in
      try FeedTable(db: db).update(feed)
      try FeedEntryTable(db: db, feed: feed.id).see(keys, at: moment)
    }
  }
}
