internal import Foundation
internal import GRDB

/// The incidents that a full-text question finds, a bit for each id: asked about one row at a time, the full-text
/// index would have to begin anew with every row.
struct WordHits {
  private var bits: [UInt64] = []

  init() {}

  mutating func insert(_ id: Int64) {
    guard id >= 0 else { return }
    let word = Int(id >> 6)
    if word >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: max(word + 1 - bits.count, bits.count)))
    }
    bits[word] |= 1 << UInt64(id & 63)
  }

  func contains(_ id: Int64) -> Bool {
    let word = Int(id >> 6)
    return id >= 0 && word < bits.count && bits[word] & (1 << UInt64(id & 63)) != 0
  }
}

/// The latest sets of hits, so that the next page, the count and the facets of one filter find them made.
final class WordHitsCache: @unchecked Sendable {
  private struct Entry {
    var token: Int64
    var match: String
    var change: Int64
    var hits: WordHits
  }

  /// Many more than can be in use at a time; one is 375 KB at three million incidents.
  private static let capacity = 12
  private let lock = NSLock()
  /// Guarded by `lock`; latest last.
  private var entries: [Entry] = []
  private var lastToken: Int64 = 0

  /// The number under which SQL finds the set: `word_hit(token, id)`.
  func token(of match: String, _ db: Database) throws -> Int64 {
    let change =
      try Int64.fetchOne(db, sql: "SELECT count FROM tally WHERE field = 'change' AND value = 0")
      ?? 0
    if let token = lock.withLock({ found(match, change) }) { return token }
    var hits = WordHits()
    let statement = try db.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ?")
    let ids = try Int64.fetchCursor(statement, arguments: [match])
    while let id = try ids.next() { hits.insert(id) }
    return lock.withLock { keep(match, change, hits) }
  }

  /// The test of a row. Throws for a set that is no longer kept rather than give a wrong answer.
  var function: DatabaseFunction {
    DatabaseFunction("word_hit", argumentCount: 2) { [self] values in
      guard let token = Int64.fromDatabaseValue(values[0]),
        let id = Int64.fromDatabaseValue(values[1]),
        let isHit = contains(id, token: token)
      else { throw DatabaseError(message: "the words were asked for too long ago") }
      return isHit
    }
  }

  private func contains(_ id: Int64, token: Int64) -> Bool? {
    lock.withLock { entries.last { $0.token == token }?.hits.contains(id) }
  }

  private func found(_ match: String, _ change: Int64) -> Int64? {
    guard
      let index = entries.firstIndex(where: { $0.match == match && $0.change == change })
    else { return nil }
    let entry = entries.remove(at: index)
    entries.append(entry)
    return entry.token
  }

  private func keep(_ match: String, _ change: Int64, _ hits: WordHits) -> Int64 {
    lastToken += 1
    entries.append(Entry(token: lastToken, match: match, change: change, hits: hits))
    if entries.count > WordHitsCache.capacity { entries.removeFirst() }
    return lastToken
  }
}
