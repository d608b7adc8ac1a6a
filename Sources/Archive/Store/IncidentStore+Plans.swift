internal import GRDB
package import NewsModel

/// How SQLite carries a question out, for tests and for the benchmark.
extension IncidentStore {
  /// The statements behind a page, each as its plan.
  package func plans(_ query: IncidentQuery, _ request: PageRequest) throws -> [String] {
    try read { db in
      let pages = try PageQuery(query, hits, db)
      let (row, isForward) = PageReader.direction(request)
      let position = try row.map { try RowPosition($0, in: pages.order, db) }
      return try pages.statements(from: position, forward: isForward).map { try plan($0, db) }
    }
  }

  /// The plans behind a count: of the rows that each part of a filter lists.
  package func plans(count filter: Filter) throws -> [String] {
    try read { db in
      let compiler = FilterCompiler(db, hits, .everyRow)
      return try compiler.terms(filter).map { term in
        let ids: SQL = try term.ids ?? "SELECT incident.id FROM incident WHERE \(term.test)"
        return try plan(ids, db)
      }
    }
  }

  /// The plan of a run of the queue.
  package func planOfQueue(after row: OpenReport?) throws -> String {
    try read { try plan(QueueReader.places(after: row), $0) }
  }

  private func plan(_ statement: SQL, _ db: Database) throws -> String {
    let request: SQL = "EXPLAIN QUERY PLAN \(statement)"
    let rows = try SQLRequest<Row>(literal: request).fetchAll(db)
    return rows.map { $0["detail"] as String }.joined(separator: "; ")
  }
}

extension IncidentStore {
  /// Makes the archive behave as on a disk with so little room, for tests.
  package func limitPages(to pages: Int) throws {
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
  }
}
