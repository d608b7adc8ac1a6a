internal import GRDB
internal import NewsModel

/// Finds the ids of a page: see the essay in `SetReader`.
struct PageQuery {
  let db: Database
  let query: IncidentQuery
  let setCache: IncidentSetCache
  let order: RowOrder

  /// A walk gives up after so many rows that are not in the set: some milliseconds.
  private static let patience = 20_000
  /// Sets up to this size are sorted whole and kept, so that their next pages cost nothing.
  private static let fewRows = 60_000

  init(_ query: IncidentQuery, _ setCache: IncidentSetCache, _ db: Database) {
    self.db = db
    self.query = query
    self.setCache = setCache
    order = RowOrder(query)
  }

  /// Up to `limit` ids from a row on (nil: from the list's end), in the direction of reading.
  func ids(from row: RowPosition?, forward: Bool, limit: Int) throws -> [Int64] {
    let sets = SetReader(db, setCache)
    guard try query.filter != .all || !setCache.concealed(db).isEmpty else {
      return try walk(nil, from: row, forward: forward, limit: limit)
        ?? sorted(sets.set(.all), from: row, forward: forward, limit: limit)
    }
    let set = try sets.set(query.filter)
    let count = set.count
    if count == 0 { return [] }
    let isFrequent = try count > PageQuery.fewRows || reaches(limit, among: count)
    if isFrequent, let ids = try walk(set, from: row, forward: forward, limit: limit) { return ids }
    guard count <= PageQuery.fewRows else {
      return try sorted(set, from: row, forward: forward, limit: limit)
    }
    return try setCache.sorted(query, db) { try SortedSet(set, order, db) }
      .ids(from: row.map { try SortKeys(order, db).key(of: $0) }, forward: forward, limit: limit)
  }

  /// Whether the query has an incident.
  func has(_ id: Int64) throws -> Bool {
    guard try !SummaryReader(db: db).summaries([id]).isEmpty else { return false }
    guard try query.filter != .all || !setCache.concealed(db).isEmpty else { return true }
    return try SetReader(db, setCache).set(query.filter).contains(id)
  }

  /// How many rows of the query stand before a place: a look at the packed columns of all of them.
  func count(before row: RowPosition) throws -> Int {
    let keys = try SortKeys(order, db)
    return try SortedSet.count(
      SetReader(db, setCache).set(query.filter), before: keys.key(of: row), keys, db)
  }

  private func sorted(
    _ set: IncidentSet, from row: RowPosition?, forward: Bool, limit: Int
  ) throws -> [Int64] {
    try SortedSet(set, order, db, from: row, forward: forward, limit: limit).ids(limit)
  }

  /// Whether a walk would find a page among so many matches if they lay evenly.
  private func reaches(_ limit: Int, among count: Int) throws -> Bool {
    let all = try CountReader(db: db, setCache: setCache).count(.all)
    return Double(limit) * Double(all) / Double(count) < Double(PageQuery.patience) / 2
  }

  /// Reads the order's index until the page is full; nil when that takes too long.
  private func walk(
    _ set: IncidentSet?, from row: RowPosition?, forward: Bool, limit: Int
  ) throws -> [Int64]? {
    var ids: [Int64] = []
    var patience = PageQuery.patience
    for run in order.runs(from: row, forward: forward) where ids.count < limit {
      var wanted = set
      if let members = run.members {
        let members = try SetReader(db, setCache).set(members)
        if wanted == nil { wanted = members } else { wanted?.formIntersection(members) }
      }
      let request: SQL =
        wanted == nil ? "\(run.statement) LIMIT \(limit - ids.count)" : run.statement
      let cursor = try SQLRequest<Int64>(literal: request, cached: true).fetchCursor(db)
      while ids.count < limit, let id = try cursor.next() {
        if wanted?.contains(id) ?? true {
          ids.append(id)
        } else {
          patience -= 1
          if patience < 0 { return nil }
        }
      }
    }
    return ids
  }
}
