internal import GRDB
internal import NewsModel

/// Hands over columns of the incidents of a filter, in no order: for pictures of many incidents.
struct TollRows {
  let db: Database
  let hits: IncidentSetCache

  /// A row has the columns of `incident` that are asked for and the id behind them, and is valid until `body` returns;
  /// `condition` holds for all of them beside the filter.
  func forEach(
    _ filter: Filter, columns: String, where condition: SQL, _ body: (Row) throws -> Void
  ) throws {
    let compiler = FilterCompiler(db, hits, .everyRow)
    let terms = try compiler.terms(filter)
    if let few = try MatchSource(few: terms, db) {
      let rows = try cursor("\(few.select(columns)) AND \(condition)")
      while let row = try rows.next() { try body(row) }
      return
    }
    let set = terms.isEmpty ? nil : try SetReader(compiler: compiler).set(filter)
    let rows = try cursor("SELECT \(sql: columns), id FROM incident WHERE \(condition)")
    while let row = try rows.next() {
      if let set, !set.contains(row[row.count - 1]) { continue }
      try body(row)
    }
  }

  private func cursor(_ sql: SQL) throws -> RowCursor {
    try SQLRequest<Row>(literal: sql, cached: true).fetchCursor(db)
  }
}
