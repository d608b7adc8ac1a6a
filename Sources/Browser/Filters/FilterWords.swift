import NewsModel

/// A filter in the words of the title line: `country Mali · group JNIM · killed ≥ 10`.
struct FilterWords {
  /// Names for values that are codes ("MLI" → "Mali").
  var names: [String: String] = [:]

  /// Empty for every incident.
  func title(_ filter: Filter) -> String {
    filter.terms.map { phrase($0) }.joined(separator: " · ")
  }

  private func phrase(_ filter: Filter) -> String {
    switch filter {
    case .all: "everything"
    case .and(let terms): "(" + terms.map(phrase).joined(separator: " and ") + ")"
    case .or(let terms):
      FilterField.title(anyOf: terms, labels: names) ?? terms.map(phrase).joined(separator: " or ")
    case .not(let inner): "not " + phrase(inner)
    case .term(let field, let value): field.title(value, labels: names)
    }
  }
}
