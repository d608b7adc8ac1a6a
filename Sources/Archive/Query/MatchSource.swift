internal import GRDB
internal import NewsModel

/// All rows of a filter, in no order: for counting.
struct MatchSource {
  private let source: SQL
  private let condition: SQL
  /// A list of ids that needs no look at the rows, when one term is all there is.
  private let onlyIDs: SQL?

  /// Drives by the term with the fewest rows, if it has few; else looks at every row.
  init(terms: [Term], _ db: Database) throws {
    let tests = terms.map(\.test).joined(separator: " AND ")
    condition = terms.isEmpty ? "1" : tests
    onlyIDs = terms.count == 1 ? terms.first?.ids : nil
    if let ids = try MatchSource.fewest(terms, db) {
      source = "(\(ids)) AS hit CROSS JOIN incident ON incident.id = hit.id"
    } else {
      source = "incident"
    }
  }

  /// `SELECT count(*)` of the rows.
  var count: SQL {
    if let onlyIDs { return "SELECT count(*) FROM (\(onlyIDs))" }
    return "SELECT count(*) FROM \(source) WHERE \(condition)"
  }

  /// Value and count of a column, rows without a value left out.
  func grouped(by column: SQL) -> SQL {
    "SELECT \(column), count(*) FROM \(source) WHERE \(column) IS NOT NULL AND \(condition) GROUP BY 1"
  }

  /// First days and their counts.
  func days() -> SQL {
    """
    SELECT incident.day, count(*) FROM \(source) \
    WHERE incident.day > \(Schema.noDay) AND \(condition) GROUP BY 1
    """
  }

  /// Groups and the number of incidents in which they have a part.
  func groupedByGroup() -> SQL {
    """
    SELECT part.armed_group, count(*) FROM \(source) CROSS JOIN involvement AS part \
    ON part.incident = incident.id AND part.leading = 1 WHERE \(condition) GROUP BY 1
    """
  }

  private static func fewest(_ terms: [Term], _ db: Database) throws -> SQL? {
    var smallest: (count: Int, ids: SQL)?
    for ids in terms.compactMap(\.ids) {
      let limit = smallest?.count ?? 1_000_000
      let request: SQL = "SELECT count(*) FROM (SELECT 1 FROM (\(ids)) LIMIT \(limit))"
      let count = try SQLRequest<Int>(literal: request, cached: true).fetchOne(db) ?? 0
      if count < limit { smallest = (count, ids) }
    }
    return smallest?.ids
  }
}
