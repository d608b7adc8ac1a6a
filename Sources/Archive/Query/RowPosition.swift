internal import GRDB
internal import NewsModel

/// Where a row stands in an order.
struct RowPosition {
  var value: DatabaseValue
  var day: Int
  var id: Int64
  /// True when the row has no value in this order.
  var isUnknown: Bool

  /// The place of a row that a page has shown. The country's number is looked up by its code.
  init(_ row: IncidentSummary, in order: RowOrder, _ db: Database) throws {
    day = row.date?.start.number ?? Schema.noDay
    id = row.id
    let value: (any DatabaseValueConvertible)? =
      switch order.sort {
      case .date: row.date.map(\.start.number)
      case .killed: row.killed?.high
      case .wounded: row.wounded?.high
      case .spread: row.killed?.spread
      case .reports: row.reportCount
      case .place: row.place.map(folded)
      case .country: try RowPosition.country(row.country, db)
      }
    self.value = value?.databaseValue ?? .null
    isUnknown = value == nil
  }

  private static func country(_ code: String?, _ db: Database) throws -> Int64? {
    guard let code else { return nil }
    return try Int64.fetchOne(db, sql: "SELECT id FROM country WHERE code = ?", arguments: [code])
  }
}
