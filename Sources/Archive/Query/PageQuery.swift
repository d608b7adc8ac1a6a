internal import GRDB
internal import NewsModel

/// Finds the ids of a page.
struct PageQuery {
  let db: Database
  let order: RowOrder
  let terms: [Term]
  let plan: PagePlan

  init(_ query: IncidentQuery, _ hits: IncidentSetCache, _ db: Database) throws {
    self.db = db
    order = RowOrder(query)
    terms = try FilterCompiler(db, hits, .page).terms(query.filter)
    plan = try PagePlan(terms: terms, order: order, db)
  }

  /// Up to `limit` ids from a row on (nil: from the list's end), in the direction of reading.
  func ids(from row: RowPosition?, forward: Bool, limit: Int) throws -> [Int64] {
    var ids: [Int64] = []
    for statement in try statements(from: row, forward: forward) where ids.count < limit {
      let request: SQL = "\(statement) LIMIT \(limit - ids.count)"
      ids += try SQLRequest<Int64>(literal: request, cached: true).fetchAll(db)
    }
    return ids
  }

  /// The statements that, one after the other, give the rows in order.
  func statements(from row: RowPosition?, forward: Bool) throws -> [SQL] {
    let segments = order.segments(from: row, forward: forward)
    switch plan {
    case .drive(let fewest):
      let tests = try terms.tests(without: fewest.index)
      let conditions = segments.map { "(\($0.condition))" as SQL }.joined(separator: " OR ")
      return [
        """
        SELECT incident.id FROM (\(fewest.ids)) AS hit CROSS JOIN incident ON incident.id = hit.id \
        WHERE (\(conditions))\(tests) ORDER BY \(order.orderBy(forward: forward, acrossSegments: true))
        """
      ]
    case .stream(let stream):
      let tests = try terms.tests(without: nil)
      var order = order
      order.day = stream.day
      order.id = stream.id
      return order.segments(from: row, forward: forward).map { segment in
        """
        SELECT incident.id FROM \(stream.source) \
        WHERE \(stream.condition) AND \(segment.condition)\(tests) \
        ORDER BY \(order.orderBy(forward: forward))
        """
      }
    case .walk:
      let tests = try terms.tests(without: nil)
      return segments.map { segment in
        """
        SELECT incident.id FROM incident INDEXED BY \(sql: order.index) \
        WHERE \(segment.condition)\(tests) ORDER BY \(order.orderBy(forward: forward))
        """
      }
    }
  }
}
