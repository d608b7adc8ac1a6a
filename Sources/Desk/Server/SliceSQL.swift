import Archive
import NewsModel

/// A filter as a condition of SQL on `tollbook.incident`, of those fields that the server knows.
struct SliceSQL {
  /// Resolves the names that the filter's fields are asked for.
  let store: IncidentStore
  private(set) var values: [String?] = []
  /// How many values stand before its own in the statement.
  let first: Int

  /// - Parameters:
  ///   - store: resolves names.
  ///   - first: how many values stand before its own in the statement.
  init(_ store: IncidentStore, first: Int = 0) {
    self.store = store
    self.first = first
  }

  /// The condition.
  ///
  /// - Throws: `DeskProblem.slice` for a field that the server does not know, `ArchiveError`.
  mutating func condition(_ filter: Filter) throws -> String {
    switch filter {
    case .all: return "true"
    case .and(let parts): return try joined(parts, " AND ", none: "true")
    case .or(let parts): return try joined(parts, " OR ", none: "false")
    case .not(let part): return "NOT coalesce((\(try condition(part))), false)"
    case .term(let field, let value): return try term(field, value)
    }
  }

  private mutating func joined(
    _ parts: [Filter], _ word: String, none: String
  ) throws -> String {
    guard !parts.isEmpty else { return none }
    return "(" + (try parts.map { try condition($0) }).joined(separator: word) + ")"
  }

  private mutating func term(_ field: FilterField, _ value: Filter.Value) throws -> String {
    switch (field, value) {
    case (.country, .name(let name)):
      let codes = try store.codes(ofCountry: name)
      // Only one country's incidents stand in the order of their days in an index.
      return codes.count == 1
        ? "country = \(text(codes[0]))" : "country = ANY(\(list(codes)))"
    case (.country, .unknown): return "country IS NULL"
    case (.group, .name(let name)):
      let names = try store.names(ofGroup: name).map(NameFolding.words)
      return "groups && \(list(names))"
    case (.type, .name(let name)): return "position(\(text(NameFolding.words(name))) IN kind) > 0"
    case (.place, .name(let name)):
      let letters = text(NameFolding.words(name))
      return "(position(\(letters) IN place) > 0 OR position(\(letters) IN admin1) > 0)"
    case (.source, .name(let name)):
      return
        "EXISTS (SELECT 1 FROM unnest(sources) AS source WHERE position(\(text(NameFolding.words(name))) IN source) > 0)"
    case (.killed, _): return try figure("killed", field, value)
    case (.wounded, _): return try figure("wounded", field, value)
    case (.reports, .number(let sign, let number)): return "reports \(sign.rawValue) \(number)"
    case (.origins, .number(let sign, let number)): return "origins \(sign.rawValue) \(number)"
    case (.date, .days(let from, let to)): return days(from, to)
    case (.date, .unknown): return "day = \(ServerIncident.noDay)"
    case (.box, .box(let box)): return self.box(box)
    default: throw DeskProblem.slice("\(field.rawValue):")
    }
  }

  private func figure(
    _ name: String, _ field: FilterField, _ value: Filter.Value
  ) throws -> String {
    switch value {
    case .unknown: return "\(name)_high IS NULL"
    case .number(.less, let number): return "\(name)_low < \(number)"
    case .number(.atMost, let number): return "\(name)_low <= \(number)"
    case .number(.equal, let number): return "\(number) BETWEEN \(name)_low AND \(name)_high"
    case .number(.atLeast, let number): return "\(name)_high >= \(number)"
    case .number(.greater, let number): return "\(name)_high > \(number)"
    default: throw DeskProblem.slice("\(field.rawValue):")
    }
  }

  private func days(_ from: Day?, _ to: Day?) -> String {
    let parts = [
      from.map { "last_day >= \($0.number)" }, to.map { "day <= \($0.number)" },
    ].compactMap(\.self)
    return "(" + (["day > \(ServerIncident.noDay)"] + parts).joined(separator: " AND ") + ")"
  }

  private func box(_ box: MapBox) -> String {
    "(latitude BETWEEN \(box.south) AND \(box.north) AND longitude BETWEEN \(box.west) AND \(box.east))"
  }

  private mutating func text(_ value: String) -> String {
    values.append(value)
    return "$\(first + values.count)::text"
  }

  private mutating func list(_ items: [String]) -> String {
    values.append(Self.list(items))
    return "$\(first + values.count)::text[]"
  }

  /// A list as PostgreSQL writes it.
  static func list(_ items: [String]) -> String {
    let quoted = items.map {
      "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return "{" + quoted.joined(separator: ",") + "}"
  }
}
