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
    var mention = Mention(
      measure: measure, phrase: phrase, trigger: trigger, rule: name, sentence: clause.sentence)
    if let name = clause.ownName(of: phrase) { mention.name = name }
    mention.isAlso = clause.units[trigger].contains { $0.word == "also" }
    return mention
  }
}

/// All rules, in the order in which they are asked.
enum ClaimRules {
  static let all: [any ClaimRule.Type] = [
    TollFigure.self, LivesLost.self, VictimsOfAction.self, VictimsByPassive.self,
    RelativeVictims.self, VictimsWhoDied.self, SufferedInjuries.self, FatallyHurt.self,
    TakenToHospital.self,
    CountedNoun.self,
    NounOfVictims.self, BodiesFound.self, AmongVictims.self, InjuredPeople.self,
    FoundWithWounds.self, SeizedPeople.self, PeopleLost.self, DrivenToFlee.self, PeopleWhoFled.self,
    AlsoWere.self, AsWellAs.self, SharedVerb.self, OthersBehind.self, LabelledFigure.self,
    BreakdownOfTotal.self, PartOfWhole.self,
  ]

  /// Every mention of a sentence, in the order of the text.
  static func mentions(in clause: Clause) -> [Mention] {
    var found: [Mention] = []
    for rule in all {
      for mention in rule.mentions(in: clause, found: found) {
        if !overlaps(mention, found) {
          found.append(mention)
        } else if let whole = mention.partOf, let known = same(mention, found), known != whole {
          // "of whom nine were taken to hospital": a rule of its own, and yet a part.
          found[known].partOf = found[known].partOf ?? whole
        }
      }
    }
    return united(found, in: clause)
  }

  private static func same(_ mention: Mention, _ found: [Mention]) -> Int? {
    found.firstIndex {
      $0.phrase.units == mention.phrase.units && $0.measure == mention.measure
    }
  }

  /// What several verbs say of the same people is one claim: "many were killed and wounded" are casualties not told
  /// apart, "a teen shot in Miami dies" is a death.
  private static func united(_ found: [Mention], in clause: Clause) -> [Mention] {
    var united: [Mention] = []
    for mention in found {
      let same = found.filter { $0.phrase.units == mention.phrase.units }
      let isKilled = same.contains { $0.measure == .killed && !$0.isShot }
      let wound = same.first { $0.measure == .wounded && !$0.isShot }
      if mention.measure == .wounded, isKilled, mention.isShot || isCare(mention) { continue }
      // "200,000 people were killed or disappeared"
      if mention.measure == .missing, isKilled, isJoined(same, in: clause) { continue }
      if let wound, isKilled, mention.bounds != Bounds(0), mention.bounds != Bounds(1),
        isJoined(same, in: clause), mention.partOf == nil
      {
        if mention.measure == .wounded { continue }
        var both = mention
        both.measure = .casualties
        both.units = both.units.lowerBound..<max(both.units.upperBound, wound.units.upperBound)
        united.append(both)
      } else {
        united.append(mention)
      }
    }
    // Links are places in the list as the rules gave it: they hold only when nothing was left out.
    guard united.count != found.count else { return united }
    return united.map { mention in
      var mention = mention
      mention.partOf = mention.partOf.flatMap { old in
        united.firstIndex { $0.phrase.units == found[old].phrase.units }
      }
      return mention
    }
  }

  /// "suffered wounds and was pronounced dead", "was taken to hospital, where he died".
  private static func isCare(_ mention: Mention) -> Bool {
    mention.rule == SufferedInjuries.name || mention.rule == TakenToHospital.name
      || mention.rule == FoundWithWounds.name
  }

  /// Two verbs with only "and" or "or" between them.
  private static func isJoined(_ same: [Mention], in clause: Clause) -> Bool {
    let triggers = same.map(\.trigger).sorted { $0.lowerBound < $1.lowerBound }
    guard triggers.count == 2, triggers[0].upperBound < triggers[1].lowerBound else { return false }
    return clause.units[triggers[0].upperBound..<triggers[1].lowerBound].allSatisfy {
      $0.is([.and, .or])
    }
  }

  /// The same figure for the same measure is counted once, by the rule that came first.
  private static func overlaps(_ mention: Mention, _ found: [Mention]) -> Bool {
    found.contains { other in
      other.measure == mention.measure && other.phrase.units.overlaps(mention.phrase.units)
        && (other.phrase.head == mention.phrase.head || other.bounds == mention.bounds)
    }
  }
}

extension Clause {
  /// The last word of the full name that a phrase is, or that stands between commas behind it: "the president of the bar,
  /// Bilal Kasi,".
  func ownName(of phrase: Phrase) -> String? {
    guard capitalsTell else { return nil }
    if phrase.form == .name { return surname(phrase) }
    guard phrase.form == .definite else { return nil }
    var next = firstItem(from: phrase.units.upperBound)
    while next + 1 < items.count, case .preposition = items[next], items[next + 1].phrase != nil {
      next += 2
    }
    guard next + 2 < items.count, case .comma = items[next], let name = items[next + 1].phrase,
      name.form == .name, isVictim(name, at: next + 1), case .comma = items[next + 2]
    else { return nil }
    return surname(name)
  }

  private func surname(_ phrase: Phrase) -> String? {
    let names = units[phrase.units].filter { $0.isCapitalised && $0.isUnknown }
    return names.count > 1 ? names.last?.word : nil
  }
}
