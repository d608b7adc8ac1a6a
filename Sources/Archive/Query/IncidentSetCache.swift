internal import Foundation
internal import GRDB
internal import NewsModel

/// The latest sets of incidents that parts of filters have found, so that the next page, the count and the facets of
/// one filter find them made.
final class IncidentSetCache: @unchecked Sendable {
  private struct Entry {
    var token: Int64
    var filter: String
    var change: Int64
    var set: IncidentSet
  }

  /// Many more than can be in use at a time.
  private static let capacity = 16
  private let lock = NSLock()
  /// Guarded by `lock`; latest last.
  private var entries: [Entry] = []
  private var lastToken: Int64 = 0

  /// The set of a filter and the number under which SQL finds it: `is_found(token, id)`.
  ///
  /// `ids` selects what belongs to it; it is asked only when the archive has changed or the set is not kept.
  func found(by filter: Filter, _ ids: SQL, _ db: Database) throws -> (Int64, IncidentSet) {
    let text = filter.description
    let change =
      try Int64.fetchOne(db, sql: "SELECT count FROM tally WHERE field = 'change' AND value = 0")
      ?? 0
    if let entry = lock.withLock({ kept(text, change) }) { return (entry.token, entry.set) }
    var set = IncidentSet()
    let cursor = try SQLRequest<Int64>(literal: ids, cached: true).fetchCursor(db)
    while let id = try cursor.next() { set.insert(id) }
    return (lock.withLock { keep(text, change, set) }, set)
  }

  /// The test of a row. Throws for a set that is no longer kept rather than give a wrong answer.
  var function: DatabaseFunction {
    DatabaseFunction("is_found", argumentCount: 2) { [self] values in
      guard let token = Int64.fromDatabaseValue(values[0]),
        let id = Int64.fromDatabaseValue(values[1]),
        let isFound = contains(id, token: token)
      else { throw DatabaseError(message: "the filter was asked for too long ago") }
      return isFound
    }
  }

  private func contains(_ id: Int64, token: Int64) -> Bool? {
    lock.withLock { entries.last { $0.token == token }?.set.contains(id) }
  }

  private func kept(_ filter: String, _ change: Int64) -> Entry? {
    guard
      let index = entries.firstIndex(where: { $0.filter == filter && $0.change == change })
    else { return nil }
    let entry = entries.remove(at: index)
    entries.append(entry)
    return entry
  }

  private func keep(_ filter: String, _ change: Int64, _ set: IncidentSet) -> Int64 {
    lastToken += 1
    entries.append(Entry(token: lastToken, filter: filter, change: change, set: set))
    if entries.count > IncidentSetCache.capacity { entries.removeFirst() }
    return lastToken
  }
}
