internal import GRDB
internal import NewsModel

/// Where a row stands in an order.
struct RowPosition {
  /// What the order's index holds: a number, or the key of a name.
  var value: DatabaseValue
  var day: Int
  var id: Int64
  /// True when the row has no value in this order.
  var isUnknown: Bool

  /// The place of a row that a page has shown.
  init(_ row: IncidentSummary, in order: RowOrder) {
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
      case .country:
        row.country.map { CountryOrder.key(name: row.countryName ?? $0, code: $0) }
      }
    self.value = value?.databaseValue ?? .null
    isUnknown = value == nil
  }
}
