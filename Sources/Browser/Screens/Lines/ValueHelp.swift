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

  /// Whose values they are.
  enum Subject: Equatable, Sendable {
    /// All values of a field, which are few enough to be known before one is typed.
    case facet(FacetField)
    /// The names for what is typed of one, of a field with too many to be listed.
    case names(FilterField, typed: String)
  }

  let subject: Subject
  /// What the counts are taken under: the filter without this field.
  private let filter: Filter
  private let values: Values

  private enum Values: Equatable, Sendable {
    case all(KnownValues)
    case found(Finding)
  }

  /// Nil where a question was about something else.
  init?(_ answer: Answer, to question: Question) {
    switch (answer, question) {
    case (.facet(let facet, let counts), .facet(_, let filter)):
      (subject, self.filter) = (.facet(facet), filter)
      values = .all(KnownValues(counts))
    case (.names(let counts, let isNear), .names(let field, let typed, let filter)):
      (subject, self.filter) = (.names(field, typed: typed), filter)
      values = .found(isNear ? .nothing(near: counts) : .matches(counts))
    default: return nil
    }
  }

  /// Whether these are the values that a question asks for.
  func answers(_ question: Question) -> Bool { subject.question(under: filter) == question }

  func finding(_ typed: String) -> Finding {
    switch values {
    case .all(let values): values.finding(typed)
    case .found(let finding): finding
    }
  }

  /// The value as the filter language writes it, quotation marks and all.
  func text(of count: FacetCount) -> String {
    let name = subject.field == .country ? count.label : count.value
    let term = Filter.term(subject.field, .name(name)).description
    return String(term.drop { $0 != ":" }.dropFirst())
  }
}

extension ValueHelp.Subject {
  /// Nil for a field whose values have no names, and while nothing is typed of one of very many.
  init?(_ term: TypedTerm) {
    switch term.field {
    case .country: self = .facet(.country)
    case .group: self = .facet(.group)
    case .type: self = .facet(.type)
    case .place, .source, .tag:
      guard !term.part.isEmpty else { return nil }
      self = .names(term.field, typed: term.part)
    default: return nil
    }
  }

  var field: FilterField {
    switch self {
    case .facet(let facet): facet.filterField
    case .names(let field, _): field
    }
  }

  /// Asks for the values under the rest of a filter.
  func question(under rest: Filter) -> Question {
    switch self {
    case .facet(let facet): .facet(facet, rest.without(facet))
    case .names(let field, let typed): .names(field, typed: typed, rest)
    }
  }
}

/// All values of a field, to be looked through while one is typed.
private struct KnownValues: Equatable, Sendable {
  private let counts: [FacetCount]
  private let typeAhead: TypeAhead
  /// Folded names, each with the index of its value.
  private let names: [(letters: String, index: Int)]

  init(_ counts: [FacetCount]) {
    self.counts = counts
    typeAhead = TypeAhead(counts)
    names = counts.enumerated().flatMap { index, count in
      ([count.label, count.value, count.detail] + count.aliases).filter { !$0.isEmpty }
        .map { (Folded($0).letters, index) }
    }
  }

  static func == (left: KnownValues, right: KnownValues) -> Bool { left.counts == right.counts }

  func finding(_ typed: String) -> ValueHelp.Finding {
    let matches = typeAhead.best(for: typed)
    guard matches.isEmpty, !typed.isEmpty else { return .matches(matches) }
    let near = NearName.nearest(to: Folded(typed).letters, among: names.map(\.letters))
    var seen: Set<Int> = []
    let found = near.map { names[$0].index }.filter { seen.insert($0).inserted }
    return .nothing(near: found.prefix(5).map { counts[$0] })
  }
}
