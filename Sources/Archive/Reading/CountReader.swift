internal import GRDB
internal import NewsModel

/// Counts the incidents of a filter.
struct CountReader {
  let db: Database
  let hits: WordHitsCache

  func count(_ filter: Filter) throws -> Int {
    let terms = try FilterCompiler(db, hits, .everyRow).terms(filter)
    if terms.isEmpty { return try all() }
    let request = try MatchSource(terms: terms, db).count
    return try SQLRequest<Int>(literal: request, cached: true).fetchOne(db) ?? 0
  }

  private func all() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count FROM tally WHERE field = 'incident' AND value = 0") ?? 0
  }
}
