import NewsModel

/// Reads people who left their homes.
///
/// "Some 3,000 people fled their homes", "200 families had to leave their villages", "unas 300 familias tuvieron que
/// abandonar sus casas", "500 habitants ont dû fuir", "5,000 people have fled".
enum PeopleWhoFled: ClaimRule {
  static let name = "PeopleWhoFled"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      let main = item.verb?.main ?? item.units.lowerBound
      guard item.phrase == nil, item.verb?.isNegated != true,
        let needs = ClaimWords.flight.value(clause.units[main].word)
      else { continue }
      let isFromHome = leavesHome(behind: item.units.upperBound, in: clause)
      guard isFromHome || needs != "home" else { continue }
      for subject in clause.sufferers(of: index) {
        guard let phrase = clause.items[subject].phrase, !phrase.isWeak,
          clause.isVictim(phrase, at: subject), let least = phrase.bounds?.low, least > 1,
          !found.contains(where: { $0.phrase.units.overlaps(phrase.units) }),
          isFromHome || least >= crowd || isCompelled(item, in: clause), phrase.scope != .attacker,
          phrase.scope != .security
        else { continue }
        mentions.append(mention(.displaced, phrase, trigger: item.units, in: clause))
      }
    }
    return mentions
  }

  /// Fewer people who "fled", and no more is said, may as well be the culprits.
  private static let crowd = 20

  /// "had to flee", "tuvieron que huir", "ont dû fuir".
  private static func isCompelled(_ item: Item, in clause: Clause) -> Bool {
    clause.units[item.units].contains { $0.is(.to) || $0.is(.have) && $0.tokens.count > 1 }
  }

  /// "their homes", "de sus tierras", "leurs villages" within a few words.
  private static func leavesHome(behind start: Int, in clause: Clause) -> Bool {
    for index in Range(from: start, upTo: min(clause.units.count, start + 4)) {
      if ClaimWords.homes.contains(clause.units[index].word) { return true }
      guard clause.units[index].kind == .word else { return false }
    }
    return false
  }
}
