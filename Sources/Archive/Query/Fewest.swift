internal import GRDB

/// Which of several terms has the fewest rows.
struct Fewest {
  /// Its place among the terms.
  var index: Int
  var ids: SQL

  /// Nil when no term has fewer rows than the limit; nothing is counted beyond it.
  init?(of terms: [Term], below limit: Int, _ db: Database) throws {
    var smallest: (count: Int, index: Int, ids: SQL)?
    for (index, term) in terms.enumerated() {
      guard let ids = term.ids else { continue }
      let limit = smallest?.count ?? limit
      let request: SQL = "SELECT count(*) FROM (SELECT 1 FROM (\(ids)) LIMIT \(limit))"
      let count = try SQLRequest<Int>(literal: request, cached: true).fetchOne(db) ?? 0
      if count < limit { smallest = (count, index, ids) }
    }
    guard let smallest else { return nil }
    index = smallest.index
    ids = smallest.ids
  }
}

extension [Term] {
  /// The tests of all terms but the one that lists the rows, each led by `AND`.
  func tests(without index: Int?) throws -> SQL {
    try enumerated().filter { $0.offset != index }.map { " AND \(try $0.element.test)" as SQL }
      .joined()
  }
}
