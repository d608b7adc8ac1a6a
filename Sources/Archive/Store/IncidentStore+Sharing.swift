internal import Foundation
internal import GRDB
public import NewsModel

/// Several programs at one archive.
extension IncidentStore {
  /// A number that changes when another program, or another store of this one, has written into the archive since, and
  /// never by this store's own writes.
  ///
  /// Waits for a write that is under way.
  public func foreignVersion() throws -> Int {
    if let unlocked = try connections.reader().unlocked { return unlocked.hashValue }
    do {
      return try database.writeWithoutTransaction { db in
        // SQLite looks at the file only when somebody reads.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name = ''")
        return try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
      }
    } catch {
      throw ArchiveError.translating(error, path: path)
    }
  }

  /// What has changed since a mark, by whomever.
  ///
  /// - Parameter mark: up to where the archive is known; nil to begin.
  /// - Returns: the news, empty where only what is known of desks has changed or the mark is nil; and the mark of now.
  /// - Throws: `ArchiveError`.
  public func news(since mark: ArchiveMark?) throws -> (news: ArchiveNews, mark: ArchiveMark) {
    try read { db in
      let reader = NewsReader(db: db)
      let now = try reader.mark()
      guard let mark, mark != now else { return (ArchiveNews(), now) }
      return (try reader.news(since: mark, until: now), now)
    }
  }

  /// Whether the file that was opened still stands at its path. What is written into one that was deleted is lost.
  public var isInPlace: Bool { path.isEmpty || connections.isInPlace }

  /// Writes what stands in the log beside the path into the file, where that was moved away without it: the file alone would
  /// be as it was when the log began, and another file that is put there would be given the log.
  ///
  /// - Returns: whether the file has all of it. Not where another file stands at the path already, which may have been
  ///   opened with the log.
  public func takeLogAlong() -> Bool {
    guard !FileManager.default.fileExists(atPath: path) else { return false }
    do {
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      return true
    } catch {
      return false
    }
  }

  /// Closes the file with everything that was written in it, and nothing left beside it; nothing can be read or written
  /// afterwards.
  ///
  /// - Throws: `ArchiveError` when something still reads or writes.
  public func close() throws {
    do {
      if mode == .readWrite {
        try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      }
      try connections.current.close()
    } catch {
      throw ArchiveError.translating(error, path: path)
    }
  }

  /// Whether nothing was ever imported but the sample that ships with the program.
  ///
  /// - Throws: `ArchiveError`.
  public func holdsOnlyTheSample() throws -> Bool {
    try read {
      let sql = "SELECT count(*) > 0 AND min(format = 'sample') FROM import"
      return try Bool.fetchOne($0, sql: sql) ?? false
    }
  }

  /// A fact about the archive as a whole, nil where nobody has stated it.
  public func setting(_ name: String) throws -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }
}
