internal import GRDB
internal import NewsModel

/// Counts the incidents of a filter by country, group, kind or year.
struct FacetReader {
  let db: Database
  let hits: WordHitsCache

  /// Most frequent first, equal counts by label.
  func counts(_ field: FacetField, _ filter: Filter) throws -> [FacetCount] {
    let numbers = try numbers(field, filter)
    let counts: [FacetCount] =
      switch field {
      case .country: try named(numbers, "SELECT id, code, name, code, aliases FROM country")
      case .group:
        try named(
          numbers,
          "SELECT id, name, coalesce(short, name), CASE WHEN short IS NULL THEN '' ELSE name END, aliases FROM armed_group"
        )
      case .type: try named(numbers, "SELECT id, name, name, '', '' FROM kind")
      case .year:
        numbers.map {
          FacetCount(value: String($0.value), label: String($0.value), count: $0.count)
        }
      }
    return counts.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
  }

  private struct Number {
    var value: Int64
    var count: Int
  }

  private func numbers(_ field: FacetField, _ filter: Filter) throws -> [Number] {
    let terms = try FilterCompiler(db, hits, .everyRow).terms(filter)
    if terms.isEmpty { return try tallied(field) }
    let matching = try MatchSource(terms: terms, db)
    let request: SQL =
      switch field {
      case .country: matching.grouped(by: "incident.country")
      case .type: matching.grouped(by: "incident.kind")
      case .year: matching.days()
      case .group: matching.groupedByGroup()
      }
    let rows = try SQLRequest<Row>(literal: request, cached: true).fetchAll(db)
    let numbers = rows.map { Number(value: $0[0], count: $0[1]) }
    return field == .year ? years(numbers) : numbers
  }

  /// Counts of days, added up by year.
  private func years(_ days: [Number]) -> [Number] {
    var counts: [Int64: Int] = [:]
    for day in days {
      counts[Int64(Day(number: Int(day.value)).civil.year), default: 0] += day.count
    }
    return counts.map { Number(value: $0.key, count: $0.value) }
  }

  /// Counts over the whole archive, which every write keeps up to date.
  private func tallied(_ field: FacetField) throws -> [Number] {
    try Row.fetchAll(
      db, sql: "SELECT value, count FROM tally WHERE field = ? AND count > 0",
      arguments: [field.rawValue]
    ).map { Number(value: $0[0], count: $0[1]) }
  }

  /// Rows of `names` (id, value, label, detail, aliases) for the counted ids.
  private func named(_ numbers: [Number], _ names: String) throws -> [FacetCount] {
    var counts = Dictionary(uniqueKeysWithValues: numbers.map { ($0.value, $0.count) })
    var result: [FacetCount] = []
    let rows = try Row.fetchCursor(db, sql: names)
    while let row = try rows.next() {
      guard let count = counts.removeValue(forKey: row[0]) else { continue }
      result.append(
        FacetCount(
          value: row[1], label: row[2], detail: row[3], aliases: TextList.items(row[4]),
          count: count))
    }
    return result
  }
}
