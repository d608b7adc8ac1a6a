internal import GRDB
internal import NewsModel

/// Counts over the whole archive, kept up to date by every write so that the first picture needs no counting.
struct Tallies {
  private struct Key: Hashable {
    var field: String
    var value: Int64
  }

  private var changes: [Key: Int] = [:]
  private var incidents = 0
  private var countries = Histogram()
  private var kinds = Histogram()
  private var years = Histogram()
  private var groups = Histogram()

  /// Adds (1) or takes away (-1) what an incident counts for.
  mutating func count(_ facts: IncidentFacts, by change: Int) {
    incidents += change
    if let country = facts.country { countries.add(country, change) }
    if let kind = facts.kind { kinds.add(kind, change) }
    if let year = facts.year { years.add(Int64(year), change) }
    for (index, group) in facts.groups.enumerated() where !facts.groups[..<index].contains(group) {
      groups.add(group, change)
    }
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
    // Tells what was found before a change from what is found after it.
    try statement.execute(arguments: ["change", 0, 1])
    if incidents != 0 { try statement.execute(arguments: ["incident", 0, incidents]) }
    let fields: [(FacetField, Histogram)] = [
      (.country, countries), (.type, kinds), (.year, years), (.group, groups),
    ]
    for (field, histogram) in fields {
      for (value, change) in histogram.counts {
        try statement.execute(arguments: [field.rawValue, value, change])
      }
    }
    for (key, change) in changes where change != 0 {
      try statement.execute(arguments: [key.field, key.value, change])
    }
  }
}

/// The numbers of an incident's names, and what it counts for in the unfiltered facets.
struct IncidentFacts: Equatable {
  var country: Int64?
  var kind: Int64?
  var year: Int?
  /// One for each part, so some may come twice.
  var groups: [Int64]
  var sources: [Int64]
  var locality: Int64?
  var spot: Int64?
}
