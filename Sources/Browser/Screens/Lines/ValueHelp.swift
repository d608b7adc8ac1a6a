import NewsModel

/// The values of a field with how many incidents each leaves, for the filter line: what Tab completes, and what may have
/// been meant where nothing is called as was typed.
struct ValueHelp: Equatable, Sendable {
  /// What it knows of one value that is being typed.
  enum Finding: Equatable, Sendable {
    /// Values that begin so or have it in their names, the best first; all of them while nothing is typed.
    case matches([FacetCount])
    /// Nothing is called so; what is called nearly so, with the most frequent ones behind where nothing is.
    case nothing(near: [FacetCount])
  }

  let field: FacetField
  /// What the counts are taken under: the filter without this field.
  let filter: Filter
  private let counts: [FacetCount]
  private let typeAhead: TypeAhead
  /// Folded names, each with the index of its value.
  private let names: [(letters: String, index: Int)]

  init(field: FacetField, filter: Filter, counts: [FacetCount]) {
    (self.field, self.filter, self.counts) = (field, filter, counts)
    typeAhead = TypeAhead(counts)
    names = counts.enumerated().flatMap { index, count in
      ([count.label, count.value, count.detail] + count.aliases).filter { !$0.isEmpty }
        .map { (Folded($0).letters, index) }
    }
  }

  static func == (left: ValueHelp, right: ValueHelp) -> Bool {
    left.field == right.field && left.filter == right.filter && left.counts == right.counts
  }

  func finding(_ typed: String) -> Finding {
    let matches = typeAhead.best(for: typed)
    guard matches.isEmpty, !typed.isEmpty else { return .matches(matches) }
    let near = NearName.nearest(to: Folded(typed).letters, among: names.map(\.letters))
    var seen: Set<Int> = []
    let found = near.map { names[$0].index }.filter { seen.insert($0).inserted }
    return .nothing(near: found.prefix(5).map { counts[$0] })
  }

  /// The value as the filter language writes it, quotation marks and all.
  func text(of count: FacetCount) -> String {
    let name = field == .country ? count.label : count.value
    let term = Filter.term(field.filterField, .name(name)).description
    return String(term.drop { $0 != ":" }.dropFirst())
  }
}

extension FacetField {
  /// The facet whose values a field of the filter language takes by name; nil for the others.
  init?(named field: FilterField) {
    switch field {
    case .country: self = .country
    case .group: self = .group
    case .type: self = .type
    default: return nil
    }
  }

  /// What one value of it is called ("no country is called so").
  var noun: String {
    switch self {
    case .country: "country"
    case .group: "group"
    case .type: "kind of incident"
    case .year: "year"
    }
  }
}
