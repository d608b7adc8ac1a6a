internal import GRDB
package import NewsModel

/// How SQLite carries a question out, for tests and for the benchmark.
extension IncidentStore {
  /// The statements that walk to a page, each as its plan.
  package func plans(_ query: IncidentQuery, _ request: PageRequest) throws -> [String] {
    try read { db in
      let order = RowOrder(query)
      let (row, isForward) = PageReader.direction(request)
      let position = row.map { RowPosition($0, in: order) }
      return try order.runs(from: position, forward: isForward).map { try plan($0.statement, db) }
    }
  }

  /// The plans of all statements that reading a filter's set runs, the full-text index's own apart.
  package func plans(count filter: Filter) throws -> [String] {
    try read { db in
      var statements: [String] = []
      db.trace { event in
        if case .statement(let statement) = event { statements.append(statement.sql) }
      }
      defer { db.trace(nil) }
      _ = try SetReader(db, .ofArchive()).set(filter)
      db.trace(nil)
      return try statements.filter { $0.hasPrefix("SELECT") }.map { try plan(SQL(sql: $0), db) }
    }
  }

  /// The plan of a run of the queue.
  package func planOfQueue(after row: OpenReport?) throws -> String {
    try read { try plan(QueueReader.positions(after: row), $0) }
  }

  private func plan(_ statement: SQL, _ db: Database) throws -> String {
    let (sql, arguments) = try statement.build(db)
    let explanation = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
    explanation.setUncheckedArguments(arguments)
    let rows = try Row.fetchAll(explanation)
    return rows.map { $0["detail"] ?? "" }.joined(separator: "; ")
  }
}

extension IncidentStore {
  /// How many bytes each table and index takes, most first; empty where SQLite was built without `dbstat`.
  package func sizes() throws -> [(name: String, bytes: Int)] {
    try read { db in
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM pragma_module_list WHERE name = 'dbstat')")
      guard isThere == true else { return [] }
      return try Row.fetchAll(
        db, sql: "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"
      ).map { ($0[0], $0[1]) }
    }
  }

  /// Makes the archive behave as on a disk with so little room, for tests.
  package func limitPages(to pages: Int) throws {
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
  }
}
