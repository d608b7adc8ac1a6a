internal import GRDB
internal import NewsModel

/// Finds names of the archive for what somebody types: those that have its letters, else those that are nearly so.
struct NameFinder {
  let db: Database
  let setCache: IncidentSetCache

  /// Most names that are given for what is typed.
  private static let most = 8

  /// Names of a field that have what is typed, those that begin so first; else those that are nearly so.
  ///
  /// - Parameters:
  ///   - field: places, sources or tags; other fields have no names here.
  ///   - typed: what is typed of a name.
  ///   - filter: the rest of the filter, under which the incidents are counted.
  /// - Returns: the names, and whether they are only nearly so.
  /// - Throws: `DatabaseError`.
  func choice(
    _ field: FilterField, _ typed: String, under filter: Filter
  ) throws -> (names: [FacetCount], isNear: Bool) {
    var names = try holding(field, typed)
    let isNear = names.isEmpty
    if isNear { names = try near(field, typed) }
    let reader = CountReader(db: db, setCache: setCache)
    let counts = try names.map { name in
      let term = Filter.term(field, .name(name))
      let count = try reader.count(filter == .all ? term : .and([filter, term]))
      return FacetCount(value: name, label: name, count: count)
    }
    return (counts, isNear)
  }

  /// The names of a filter that nothing goes by.
  func misses(of filter: Filter) throws -> [MissedName] {
    let resolver = NameResolver(db: db)
    return try filter.wantedNames.compactMap { field, name in
      let isKnown =
        switch field {
        case .country: try !resolver.countries(name).isEmpty
        case .group: try !resolver.groups(name).isEmpty
        case .type: try !resolver.kinds(name).isEmpty
        case .place: try !resolver.localities(name).isEmpty
        case .source: try !resolver.sources(name).isEmpty
        case .tag: try known(.tag).contains { folded($0) == folded(name) }
        default: true
        }
      return isKnown ? nil : MissedName(field: field, typed: name, near: try near(field, name))
    }
  }

  // MARK: Names

  /// The field's names as the archive writes them.
  private func known(_ field: FilterField) throws -> [String] {
    let sql: String? =
      switch field {
      case .country: "SELECT name FROM country"
      case .group:
        "SELECT coalesce(short, name) FROM armed_group UNION SELECT name FROM armed_group"
      case .type: "SELECT name FROM kind"
      case .place: "SELECT place FROM locality UNION SELECT admin1 FROM locality"
      case .source: "SELECT name FROM source"
      case .tag: "SELECT min(name) FROM tag GROUP BY folded"
      default: nil
      }
    return try sql.map { try String.fetchAll(db, sql: $0).filter { !$0.isEmpty } } ?? []
  }

  /// Names with these letters in them: the very name first, then those that begin so, short ones before long ones.
  private func holding(_ field: FilterField, _ typed: String) throws -> [String] {
    let letters = folded(typed)
    guard !letters.isEmpty else { return [] }
    let ranked = try holding(field, letters: letters).compactMap {
      name -> (rank: Int, length: Int, name: String)? in
      let own = folded(name)
      guard own.contains(letters) else { return nil }
      let rank = own == letters ? 0 : own.hasPrefix(letters) ? 1 : 2
      return (rank, own.count, name)
    }
    return ranked.sorted { ($0.rank, $0.length, $0.name) < ($1.rank, $1.length, $1.name) }
      .prefix(Self.most).map(\.name)
  }

  /// What may have them: the archive looks through its folded names.
  private func holding(_ field: FilterField, letters: String) throws -> [String] {
    switch field {
    case .place:
      let rows = try Row.fetchAll(
        db, sql: "SELECT place, admin1 FROM locality WHERE instr(folded, ?) > 0",
        arguments: [letters])
      return Array(Set(rows.flatMap { [$0[0] as String, $0[1]] }.filter { !$0.isEmpty }))
    case .source:
      return try String.fetchAll(
        db, sql: "SELECT name FROM source WHERE instr(folded, ?) > 0", arguments: [letters])
    default: return try known(field)
    }
  }

  /// Names that are nearly what was typed, whole or by one of their words.
  private func near(_ field: FilterField, _ typed: String) throws -> [String] {
    let letters = folded(typed)
    var written: [String] = []
    var names: [String] = []
    for name in try known(field) {
      // A name that is much longer or shorter can only be meant by one of its words.
      let whole = folded(name)
      let words = whole.split(separator: " ").filter { $0.count > 3 && $0.count < whole.count }
      let forms = [whole] + words.map { String($0) }
      for form in forms {
        written.append(form)
        names.append(name)
      }
    }
    var seen: Set<String> = []
    return NearName.nearest(to: letters, among: written).map { names[$0] }
      .filter { seen.insert($0).inserted }.prefix(5).map(\.self)
  }
}
