internal import GRDB
internal import NewsModel

/// Counts over the whole archive, kept up to date by every write so that the first picture needs no counting.
struct Tallies {
  private struct Key: Hashable {
    var field: String
    var value: Int64
  }

  private var changes: [Key: Int] = [:]
  /// The most days that any incident's date spans beyond its first.
  private var longestSpan = 0

  /// Adds (1) or takes away (-1) what an incident counts for.
  mutating func count(_ facts: IncidentFacts, by change: Int) {
    add("incident", 0, change)
    if let country = facts.country { add(FacetField.country.rawValue, country, change) }
    if let kind = facts.kind { add(FacetField.type.rawValue, kind, change) }
    if let year = facts.year { add(FacetField.year.rawValue, Int64(year), change) }
    for group in Set(facts.groups) { add(FacetField.group.rawValue, group, change) }
  }

  mutating func note(_ date: DateSpan?) {
    guard let date else { return }
    longestSpan = max(longestSpan, date.end - date.start)
  }

  mutating func add(_ field: String, _ value: Int64, _ change: Int) {
    changes[Key(field: field, value: value), default: 0] += change
  }

  func flush(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO tally VALUES (?, ?, ?)
        ON CONFLICT (field, value) DO UPDATE SET count = count + excluded.count
        """)
    try db.execute(
      sql: """
        INSERT INTO tally VALUES ('span', 0, ?)
        ON CONFLICT (field, value) DO UPDATE SET count = max(count, excluded.count)
        """, arguments: [longestSpan])
    // Tells what was found before a change from what is found after it.
    try statement.execute(arguments: ["change", 0, 1])
    for (key, change) in changes where change != 0 {
      try statement.execute(arguments: [key.field, key.value, change])
    }
  }
}

/// What an incident counts for in the unfiltered facets.
struct IncidentFacts: Equatable {
  var country: Int64?
  var kind: Int64?
  var year: Int?
  var groups: [Int64]
}
