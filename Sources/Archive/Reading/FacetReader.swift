internal import GRDB
internal import NewsModel

/// Counts the incidents of a filter by country, group, kind or year.
struct FacetReader {
  let db: Database
  let setCache: IncidentSetCache

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
    if try filter == .all && setCache.concealed(db).isEmpty { return try tallied(field) }
    let set = try SetReader(db, setCache).set(filter)
    switch field {
    case .country: return try counted(.country, set)
    case .type: return try counted(.kind, set)
    case .year: return years(try counted(.day, set))
    case .group:
      return try PostingReader(db: db).counts(.group, within: set).map {
        Number(value: $0.key, count: $0.value)
      }
    }
  }

  /// The values of a column, counted where their incident is in the set.
  private func counted(_ column: PackedColumn, _ set: IncidentSet) throws -> [Number] {
    let scan = try ColumnScan(db, [column])
    var counts = Histogram()
    while try scan.next() {
      guard !set.isEmpty(scan.segment) else { continue }
      let values = try scan.values(0)
      set.forEach(in: scan.segment) { offset in
        if values[offset] != PackedColumn.missing { counts.add(values[offset]) }
      }
    }
    return counts.counts.map { Number(value: $0.key, count: $0.value) }
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
