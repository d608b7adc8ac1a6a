/// How a source hedges its figure. The last group is vague: its claims have no bounds.
///
/// Raw values are the words of the exchange format ("more than").
public enum Qualifier: String, Codable, Sendable, CaseIterable {
  case exact
  case atLeast = "at least"
  case moreThan = "more than"
  case about
  case upTo = "up to"
  case fewerThan = "fewer than"
  case between
  case closerTo = "closer to"
  case several, some, many, dozens, scores, hundreds, thousands
  case unknown

  /// Words that stand for no countable number.
  public var isVague: Bool {
    switch self {
    case .several, .some, .many, .dozens, .scores, .hundreds, .thousands, .unknown: true
    default: false
    }
  }
}
