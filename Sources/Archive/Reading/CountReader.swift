internal import GRDB
internal import NewsModel

/// Counts the incidents of a filter.
struct CountReader {
  let db: Database
  let setCache: IncidentSetCache

  func count(_ filter: Filter) throws -> Int {
    filter == .all ? try all() : try SetReader(db, setCache).set(filter).count
  }

  /// Kept up to date by every write.
  private func all() throws -> Int {
    let stored =
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT count FROM tally WHERE field = 'incident' AND value = 0")) ?? 0
    return try max(0, stored &- setCache.concealed(db).count)
  }
}
