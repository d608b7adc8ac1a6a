import Foundation
import NewsModel

/// How likely two accounts are of the same incident, and why.
public struct Likeness: Sendable {
  /// Where the text's weight of 4 ln cosine puts a pair with nothing else known and five rivals: at even odds from a
  /// cosine of a fifth on, when day, place and publication agree.
  private static let start = 9.0
  /// Fewer rivals than this are not believed: an archive may simply not know them yet.
  private static let fewestRivals = 5
  /// Odds of 20 to 1, and more in practice, as only agreeing days and places are let through.
  static let sureOdds = 3.0
  /// Odds of 150 to 1, where the day or the place agrees and of the other nothing is known.
  static let silentOdds = 5.0
  /// Odds of 650 to 1, where the place agrees and the days lie within a week: a report of the arrest often has its own day
  /// for the deed's. Releases of one army about raids in one district come near; what is so like is mostly one incident.
  static let weekOdds = 6.5
  /// Odds of 3 to 1: what is worth an analyst's glance.
  static let proposalOdds = 1.0

  /// The natural logarithm of the odds.
  public let odds: Double
  /// Whether the day, the place and the words agree, or the words so much that one of the others may be silent, and
  /// nothing is against it.
  public let isSure: Bool
  let evidence: [Evidence]

  /// Compares two accounts; the same in either order.
  public init(_ left: Account, _ right: Account) {
    evidence =
      [TextEvidence.of(left, right)] + DateEvidence.of(left, right) + PlaceEvidence.of(left, right)
      + ActorEvidence.of(left, right) + TollEvidence.of(left, right)
    let rivals = max(Likeness.fewestRivals, left.rivals, right.rivals)
    odds = evidence.reduce(Likeness.start) { $0 + $1.weight } - log(Double(rivals))
    isSure = odds >= Likeness.needed(left, right, evidence)
  }

  /// The odds that a sure link needs, more where the day or the place does not agree; infinite where something says that
  /// the two are not of one incident.
  private static func needed(
    _ left: Account, _ right: Account, _ evidence: [Evidence]
  ) -> Double {
    let (days, places) = (daysAgree(left, right), PlaceEvidence.agrees(left, right))
    if days && places { return sureOdds }
    var speaksOfPlaces = false
    // The few groups of a conflict act every day.
    var groups = 0.0
    for item in evidence {
      switch item.finding {
      case .rivalDays, .otherDays, .otherPlaces, .otherCountries: return .infinity
      case .nearPlace: speaksOfPlaces = true
      case .sameGroup: groups += item.weight
      default: break
      }
    }
    if days { return speaksOfPlaces ? .infinity : silentOdds }
    guard places else { return .infinity }
    let isDaily = DateEvidence.isDaily(left) && DateEvidence.isDaily(right)
    return isDaily ? weekOdds + groups : silentOdds
  }

  private static func daysAgree(_ left: Account, _ right: Account) -> Bool {
    guard let gap = DateEvidence.gap(left, right), DateEvidence.isDaily(left),
      DateEvidence.isDaily(right)
    else { return false }
    return gap <= 1 && !DateEvidence.areRivals(left, right)
  }

  /// The odds as a probability, 0 to 1.
  public var probability: Double { Likeness.probability(odds) }

  static func probability(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
}
