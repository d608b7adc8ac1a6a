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
  /// Odds of 3 to 1: what is worth an analyst's glance.
  static let proposalOdds = 1.0

  /// The natural logarithm of the odds.
  public let odds: Double
  /// Whether the day, the place and the words agree, and nothing is against it.
  public let isSure: Bool
  let evidence: [Evidence]

  /// Compares two accounts; the same in either order.
  public init(_ left: Account, _ right: Account) {
    evidence =
      [TextEvidence.of(left, right)] + DateEvidence.of(left, right) + PlaceEvidence.of(left, right)
      + ActorEvidence.of(left, right) + TollEvidence.of(left, right)
    let rivals = max(Likeness.fewestRivals, left.rivals, right.rivals)
    odds = evidence.reduce(Likeness.start) { $0 + $1.weight } - log(Double(rivals))
    isSure =
      odds >= Likeness.sureOdds && Likeness.daysAgree(left, right)
      && PlaceEvidence.agrees(left, right)
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
