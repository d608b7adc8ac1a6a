import NewsModel

/// One way in which a text states a figure. A rule is handed a sentence and adds what it finds; it knows nothing of
/// speakers, incidents and other sentences.
protocol ClaimRule: Sendable {
  /// The name that stands on its claims.
  static var name: String { get }
  /// Mentions that the rule finds beside those that earlier rules found.
  static func mentions(in clause: Clause, found: [Mention]) -> [Mention]
}

extension ClaimRule {
  static func mention(
    _ measure: Measure, _ phrase: Phrase, trigger: Range<Int>, in clause: Clause
  ) -> Mention {
    Mention(
      measure: measure, phrase: phrase, trigger: trigger, rule: name, sentence: clause.sentence)
  }
}

/// All rules, in the order in which they are asked.
enum ClaimRules {
  static let all: [any ClaimRule.Type] = [
    TollFigure.self, LivesLost.self, VictimsOfAction.self, VictimsByPassive.self,
    VictimsWhoDied.self, SufferedInjuries.self, TakenToHospital.self, CountedNoun.self,
    NounOfVictims.self, BodiesFound.self, InjuredPeople.self, FoundWithWounds.self,
    BreakdownOfTotal.self, PartOfWhole.self,
  ]

  /// Every mention of a sentence, in the order of the text.
  static func mentions(in clause: Clause) -> [Mention] {
    var found: [Mention] = []
    for rule in all {
      for mention in rule.mentions(in: clause, found: found) where !overlaps(mention, found) {
        found.append(mention)
      }
    }
    return found
  }

  /// The same figure for the same measure is counted once, by the rule that came first.
  private static func overlaps(_ mention: Mention, _ found: [Mention]) -> Bool {
    found.contains { other in
      other.measure == mention.measure && other.phrase.units.overlaps(mention.phrase.units)
        && (other.phrase.head == mention.phrase.head || other.bounds == mention.bounds)
    }
  }
}
