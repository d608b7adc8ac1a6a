internal import GRDB

/// Makes a big load into an empty archive several times faster: indices that only questions need are dropped and built
/// at the end, and memory is lent to the page cache and the full-text index. All within the load's transaction.
struct BulkLoad {
  /// From so many incidents on it pays.
  static let threshold = 2_000

  private let db: Database
  private let indices: [ArchiveIndex]
  private var isRunning = false

  /// `includesRows` says that rows of datasets are not looked up either while it runs.
  init(_ db: Database, includesRows: Bool) {
    self.db = db
    indices =
      ArchiveIndex.queries + [ArchiveIndex.queue] + (includesRows ? [ArchiveIndex.rows] : [])
  }

  mutating func start() throws {
    guard !isRunning else { return }
    isRunning = true
    for index in indices { try db.execute(sql: "DROP INDEX \(index.name)") }
    try setMemory(pageKibibytes: 8 * 1024, wordBytes: 4 << 20)
  }

  /// Builds the indices. Statements that were prepared before must not be used after it.
  mutating func finish() throws {
    guard isRunning else { return }
    isRunning = false
    for index in indices { try db.execute(sql: index.sql) }
    try FirstLetters.rebuild(db, text: WordsText.text)
    try setMemory(pageKibibytes: 2_000, wordBytes: 1 << 20)
  }

  private func setMemory(pageKibibytes: Int, wordBytes: Int) throws {
    try db.execute(sql: "PRAGMA cache_size = -\(pageKibibytes)")
    try db.execute(
      sql: "INSERT INTO words (words, rank) VALUES ('hashsize', ?)", arguments: [wordBytes])
    // Merging its parts again and again would take longer than all else; questions read a few more parts.
    let (automatic, crisis) = isRunning ? (0, 1_000) : (4, 16)
    for (option, value) in [("automerge", automatic), ("crisismerge", crisis)] {
      try db.execute(
        sql: "INSERT INTO words (words, rank) VALUES (?, ?)", arguments: [option, value])
    }
  }
}
