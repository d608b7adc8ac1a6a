internal import GRDB
internal import NewsModel

/// The rows of a filter that has few, in no order: for counting.
struct MatchSource {
  private let source: SQL
  private let condition: SQL

  /// Up to so many rows are looked up; more are counted as sets.
  private static let fewRows = 2_000

  /// Nil when no term has few rows.
  init?(few terms: [Term], _ db: Database) throws {
    guard let fewest = try Fewest(of: terms, below: MatchSource.fewRows, db) else { return nil }
    condition = "1\(try terms.tests(without: fewest.index))"
    source = "(\(fewest.ids)) AS hit CROSS JOIN incident ON incident.id = hit.id"
  }

  /// `SELECT count(*)` of the rows.
  var count: SQL { "SELECT count(*) FROM \(source) WHERE \(condition)" }

  /// These columns of `incident`, and the id behind them; more conditions may follow.
  func select(_ columns: String) -> SQL {
    "SELECT \(sql: columns), incident.id FROM \(source) WHERE \(condition)"
  }

  /// Value and count of a field, rows without a value left out; first days stand for years.
  func counts(by field: FacetField) -> SQL {
    switch field {
    case .country: grouped(by: "incident.country")
    case .type: grouped(by: "incident.kind")
    case .year:
      """
      SELECT incident.day, count(*) FROM \(source) \
      WHERE incident.day > \(Schema.noDay) AND \(condition) GROUP BY 1
      """
    case .group:
      """
      SELECT part.armed_group, count(*) FROM \(source) CROSS JOIN involvement AS part \
      ON part.incident = incident.id AND part.leading = 1 WHERE \(condition) GROUP BY 1
      """
    }
  }

  private func grouped(by column: SQL) -> SQL {
    "SELECT \(column), count(*) FROM \(source) WHERE \(column) IS NOT NULL AND \(condition) GROUP BY 1"
  }
}
