internal import GRDB
internal import NewsModel

/// Counts the incidents of a filter by country, group, kind or year.
struct FacetReader {
  let db: Database
  let hits: IncidentSetCache

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
    let compiler = FilterCompiler(db, hits, .everyRow)
    let terms = try compiler.terms(filter)
    if terms.isEmpty { return try tallied(field) }
    let numbers: [Number]
    if let few = try MatchSource(few: terms, db) {
      let request = SQLRequest<Row>(literal: few.counts(by: field), cached: true)
      numbers = try request.fetchAll(db).map { Number(value: $0[0], count: $0[1]) }
    } else {
      numbers = try scanned(field, SetReader(compiler: compiler).set(filter))
    }
    return field == .year ? years(numbers) : numbers
  }

  /// Values of an index in their order, counted where their incident is in the set.
  private func scanned(_ field: FacetField, _ set: IncidentSet) throws -> [Number] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: FacetReader.scan(field)))
    var numbers: [Number] = []
    var current = Number(value: .min, count: 0)
    while let row = try rows.next() {
      guard set.contains(row[1]) else { continue }
      let value: Int64 = row[0]
      if value != current.value {
        numbers.append(current)
        current = Number(value: value, count: 0)
      }
      current.count += 1
    }
    numbers.append(current)
    return numbers.filter { $0.count > 0 }
  }

  /// The index that keeps a field's values with their incidents.
  private static func scan(_ field: FacetField) -> String {
    switch field {
    case .country:
      "SELECT country, id FROM incident INDEXED BY incident_by_country WHERE country IS NOT NULL"
    case .type: "SELECT kind, id FROM incident INDEXED BY incident_by_kind WHERE kind IS NOT NULL"
    case .year:
      "SELECT day, id FROM incident INDEXED BY incident_by_day WHERE day > \(Schema.noDay)"
    case .group:
      "SELECT armed_group, incident FROM involvement INDEXED BY involvement_by_group WHERE leading = 1"
    }
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
