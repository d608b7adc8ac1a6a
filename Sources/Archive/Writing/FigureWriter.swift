internal import GRDB
internal import NewsModel

/// Writes the figures of measures that few incidents have.
struct FigureWriter {
  private let insertion: Statement
  private let deletion: Statement

  init(_ db: Database) throws {
    insertion = try db.cachedStatement(sql: "INSERT INTO figure VALUES (?, ?, ?, ?)")
    deletion = try db.cachedStatement(sql: "DELETE FROM figure WHERE incident = ?")
  }

  func write(_ summary: SummaryColumns, _ id: Int64) throws {
    for (measure, envelope) in summary.others {
      try insertion.execute(arguments: [id, measure.number, envelope.low, envelope.high])
    }
  }

  func clear(_ id: Int64) throws { try deletion.execute(arguments: [id]) }
}
