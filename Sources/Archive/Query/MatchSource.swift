internal import GRDB
internal import NewsModel

/// All rows of a filter, in no order: for counting.
struct MatchSource {
  private let source: SQL
  private let condition: SQL
  /// A list of ids that needs no look at the rows, when one term is all there is.
  private let onlyIDs: SQL?

  /// Drives by the term with the fewest rows, if it has not too many; else looks at every row.
  init(terms: [Term], _ db: Database) throws {
    onlyIDs = terms.count == 1 ? terms.first?.ids : nil
    let fewest = try Fewest(of: terms, below: MatchSource.manyRows, db)
    condition = "1\(try terms.tests(without: fewest?.index))"
    source =
      fewest.map { "(\($0.ids)) AS hit CROSS JOIN incident ON incident.id = hit.id" } ?? "incident"
  }

  private static let manyRows = 1_000_000

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
}
