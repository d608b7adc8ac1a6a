import NewsModel

/// A filter as the pickers see it: a row of terms that must all hold, of which some are about one field.
extension Filter {
  /// The terms that must all hold; none for `all`.
  var terms: [Filter] {
    switch self {
    case .all: []
    case .and(let terms): terms.flatMap(\.terms)
    default: [self]
    }
  }

  /// The filter in which all of these hold.
  init(terms: [Filter]) {
    self = terms.count > 1 ? .and(terms) : terms.first ?? .all
  }

  /// The filter with one more term, which is not said twice.
  func adding(_ term: Filter) -> Filter {
    terms.contains(term) ? self : Filter(terms: terms + [term])
  }

  /// Whether it is one of the terms that all have to hold.
  func has(_ term: Filter) -> Bool { terms.contains(term) }

  /// The filter without one of its terms.
  func leaving(_ term: Filter) -> Filter { Filter(terms: terms.filter { $0 != term }) }

  /// The filter without its terms about a field: what that field's counts are taken under.
  func without(_ field: FacetField) -> Filter {
    Filter(terms: terms.filter { !$0.isOnly(about: field) })
  }

  /// The filter with another choice for a field, which stands where the old one stood.
  func with(_ choice: FacetChoice, for field: FacetField) -> Filter {
    let old = terms
    let position = old.firstIndex { $0.isOnly(about: field) } ?? old.count
    let before = old[..<position]
    let after = old[position...].filter { !$0.isOnly(about: field) }
    return Filter(terms: before + choice.terms(field) + after)
  }

  /// What is chosen for a field, where it was chosen in a way that a picker can show.
  func choice(for field: FacetField) -> FacetChoice {
    var choice = FacetChoice()
    for term in terms where term.isOnly(about: field) {
      if case .not(let inner) = term {
        choice.excluded += inner.values(of: field)
      } else {
        choice.included += term.values(of: field)
      }
    }
    return choice
  }

  /// The filter without its plain words.
  var withoutWords: Filter {
    Filter(
      terms: terms.filter {
        if case .term(_, .words) = $0 { false } else { true }
      })
  }

  /// The words that the filter searches, as they can be typed again.
  var searchedWords: String {
    terms.compactMap { term -> String? in
      guard case .term(_, .words(let words, let isPhrase)) = term else { return nil }
      return isPhrase ? "\"\(words)\"" : words
    }.joined(separator: " ")
  }

  private func isOnly(about field: FacetField) -> Bool {
    switch self {
    case .term(.date, .days(let from?, let to?)): field == .year && Self.isYear(from, to)
    case .term(let asked, .name): asked == field.filterField
    case .not(let inner): inner.isOnly(about: field)
    case .or(let terms): !terms.isEmpty && terms.allSatisfy { $0.isOnly(about: field) }
    case .all, .and, .term: false
    }
  }

  private func values(of field: FacetField) -> [String] {
    switch self {
    case .term(_, .name(let value)): [value]
    case .term(_, .days(let from?, _)): [String(from.civil.year)]
    case .or(let terms): terms.flatMap { $0.values(of: field) }
    case .all, .and, .not, .term: []
    }
  }

  private static func isYear(_ from: Day, _ to: Day) -> Bool {
    let year = from.civil.year
    return Day(year: year, month: 1, day: 1) == from && Day(year: year, month: 12, day: 31) == to
  }
}

/// What was picked for one field: any of these, and none of those.
struct FacetChoice: Equatable, Sendable {
  var included: [String] = []
  var excluded: [String] = []

  var isEmpty: Bool { included.isEmpty && excluded.isEmpty }

  /// The terms of a filter that say so.
  func terms(_ field: FacetField) -> [Filter] {
    let wanted = included.compactMap { Filter(field, $0) }
    let either = wanted.count > 1 ? [Filter.or(wanted)] : wanted
    return either + excluded.compactMap { Filter(field, $0) }.map(Filter.not)
  }
}

extension Filter {
  /// The term that asks for one value of a facet, nil for a year that is none.
  init?(_ field: FacetField, _ value: String) {
    guard field == .year else {
      self = .term(field.filterField, .name(value))
      return
    }
    guard let year = Int(value), let from = Day(year: year, month: 1, day: 1),
      let to = Day(year: year, month: 12, day: 31)
    else { return nil }
    self = .date(from: from, to: to)
  }
}

extension FacetField {
  /// The field of the filter language that asks for a value of the facet.
  var filterField: FilterField {
    switch self {
    case .country: .country
    case .group: .group
    case .type: .type
    case .year: .date
    }
  }
}
