internal import GRDB
internal import NewsModel

/// Counts the incidents of a filter.
struct CountReader {
  let db: Database
  let hits: IncidentSetCache

  func count(_ filter: Filter) throws -> Int {
    let compiler = FilterCompiler(db, hits, .everyRow)
    let terms = try compiler.terms(filter)
    if terms.isEmpty { return try all() }
    if let few = try MatchSource(few: terms, db) {
      return try SQLRequest<Int>(literal: few.count, cached: true).fetchOne(db) ?? 0
    }
    return try SetReader(compiler: compiler).set(filter).count
  }

  private func all() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count FROM tally WHERE field = 'incident' AND value = 0") ?? 0
  }
}
