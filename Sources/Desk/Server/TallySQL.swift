import Archive
import NewsModel

/// A filter as a condition on the server's counts (`ServerTally`), where these can tell.
struct TallySQL {
  /// Which counts are asked.
  enum Table: String {
    case incidents = "tally"
    /// By group; these know no kind and no killed.
    case groups = "group_tally"
  }

  /// Resolves the names that the filter's fields are asked for.
  let store: IncidentStore
  let table: Table
  private(set) var values: [String?] = []

  init(_ store: IncidentStore, _ table: Table) {
    self.store = store
    self.table = table
  }

  /// The condition; nil where the counts cannot tell.
  ///
  /// - Throws: `ArchiveError`.
  mutating func condition(_ filter: Filter) throws -> String? {
    switch filter {
    case .all: return "true"
    case .and(let parts): return try joined(parts, " AND ", none: "true")
    case .or(let parts): return try joined(parts, " OR ", none: "false")
    case .not(let part): return try condition(part).map { "NOT \($0)" }
    case .term(let field, let value): return try term(field, value).map { "(\($0))" }
    }
  }

  private mutating func joined(
    _ parts: [Filter], _ word: String, none: String
  ) throws -> String? {
    var all: [String] = []
    for part in parts {
      guard let condition = try condition(part) else { return nil }
      all.append(condition)
    }
    return all.isEmpty ? none : "(" + all.joined(separator: word) + ")"
  }

  private mutating func term(_ field: FilterField, _ value: Filter.Value) throws -> String? {
    switch (field, value) {
    case (.country, .name(let name)):
      values.append(SliceSQL.list(try store.codes(ofCountry: name)))
      return "country = ANY($\(values.count)::text[])"
    case (.country, .unknown): return "country = ''"
    case (.type, .name(let name)) where table == .incidents:
      values.append(NameFolding.words(name))
      return "position($\(values.count)::text IN kind) > 0"
    case (.killed, .unknown) where table == .incidents: return "killed_class = -1"
    case (.killed, .number(let sign, let number)) where table == .incidents:
      return Self.killed(sign, number)
    case (.date, .days(let from, let to)): return Self.years(from, to)
    case (.date, .unknown): return "first_year = \(ServerTally.noYear)"
    default: return nil
    }
  }

  /// Only where a class begins there.
  private static func killed(_ sign: Filter.Comparator, _ number: Int) -> String? {
    let start: Int
    switch sign {
    case .atLeast: start = number
    case .greater where number < .max: start = number + 1
    default: return nil
    }
    return ServerTally.killed.firstIndex(of: start).map { "killed_class >= \($0 + 1)" }
  }

  /// Only for whole years.
  private static func years(_ from: Day?, _ to: Day?) -> String? {
    var parts = ["first_year <> \(ServerTally.noYear)"]
    if let from {
      guard from.iso.hasSuffix("-01-01") else { return nil }
      parts.append("last_year >= \(from.civil.year)")
    }
    if let to {
      guard to.iso.hasSuffix("-12-31") else { return nil }
      parts.append("first_year <= \(to.civil.year)")
    }
    return parts.joined(separator: " AND ")
  }
}
