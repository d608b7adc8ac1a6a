internal import Foundation
internal import GRDB
internal import NewsModel

/// The latest sets of incidents that parts of filters have found, and the latest sorted lists, so that the next page,
/// the count and the facets of one filter find them made.
final class IncidentSetCache: @unchecked Sendable {
  private struct Entry {
    var filter: Filter
    var change: Int64
    var set: IncidentSet
  }

  private struct Sorted {
    var query: IncidentQuery
    var change: Int64
    var rows: SortedSet
  }

  /// Whether words can be read from the pages of the full-text index.
  let wordPages = WordPagesCheck()
  let text: TextOfIncident
  private let readConcealed: @Sendable (Database) throws -> [ConcealedIncident]

  /// Many more than can be in use at a time: 375 KB each at three million.
  private static let capacity = 16
  private static let sortedCapacity = 3
  private static let pairsCapacity = 2
  private let lock = NSLock()
  /// Guarded by `lock`: the incidents that are not shown for themselves, as of a change.
  private var concealed: (change: Int64, incidents: [ConcealedIncident])?
  /// Guarded by `lock`; latest last.
  private var entries: [Entry] = []
  private var sorted: [Sorted] = []
  private var pairs: [(query: DatasetPairQuery, change: Int64, list: DatasetPairList)] = []

  /// - Parameters:
  ///   - text: reads the text of an incident, which is put together above the sets.
  ///   - concealed: reads the incidents that are not shown for themselves.
  init(
    text: @escaping TextOfIncident,
    concealed: @escaping @Sendable (Database) throws -> [ConcealedIncident]
  ) {
    self.text = text
    readConcealed = concealed
  }

  /// The set of a filter: kept, or read when the archive has changed or it is not kept.
  func found(
    by filter: Filter, _ db: Database, _ read: () throws -> IncidentSet
  ) throws -> IncidentSet {
    let change = try IncidentSetCache.change(db)
    if let set = lock.withLock({ kept(filter, change) }) { return set }
    let set = try read()
    lock.withLock {
      entries.append(Entry(filter: filter, change: change, set: set))
      if entries.count > IncidentSetCache.capacity { entries.removeFirst() }
    }
    return set
  }

  /// The sorted rows of a query: kept, or made.
  func sorted(
    _ query: IncidentQuery, _ db: Database, _ make: () throws -> SortedSet
  ) throws -> SortedSet {
    let change = try IncidentSetCache.change(db)
    let found = lock.withLock { sorted.last { $0.query == query && $0.change == change } }
    if let found { return found.rows }
    let rows = try make()
    lock.withLock {
      sorted.append(Sorted(query: query, change: change, rows: rows))
      if sorted.count > IncidentSetCache.sortedCapacity { sorted.removeFirst() }
    }
    return rows
  }

  /// The pairs of two datasets: kept, sorted otherwise, or made.
  func pairs(
    _ query: DatasetPairQuery, _ db: Database, _ make: () throws -> DatasetPairList
  ) throws -> DatasetPairList {
    let change = try IncidentSetCache.change(db)
    var base = query
    base.order = .difference
    let found = lock.withLock {
      pairs.last { $0.query == base && $0.change == change }?.list
    }
    if let found, found.order == query.order { return found }
    let list = try found?.sorted(by: query.order) ?? make()
    lock.withLock {
      pairs.removeAll { $0.query == base }
      pairs.append((base, change, list))
      if pairs.count > IncidentSetCache.pairsCapacity { pairs.removeFirst() }
    }
    return list
  }

  /// The incidents that are not shown for themselves: kept, or read.
  func concealed(_ db: Database) throws -> [ConcealedIncident] {
    let change = try IncidentSetCache.change(db)
    let kept = lock.withLock { concealed?.change == change ? concealed?.incidents : nil }
    if let kept { return kept }
    let incidents = try readConcealed(db)
    lock.withLock { concealed = (change, incidents) }
    return incidents
  }

  /// Grows with every write.
  private static func change(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT count FROM tally WHERE field = 'change' AND value = 0")) ?? 0
  }

  private func kept(_ filter: Filter, _ change: Int64) -> IncidentSet? {
    guard
      let index = entries.firstIndex(where: { $0.filter == filter && $0.change == change })
    else { return nil }
    let entry = entries.remove(at: index)
    entries.append(entry)
    return entry.set
  }
}
