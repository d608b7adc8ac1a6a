import NewsModel

/// Reads people whom somebody lost.
///
/// "he lost 20 members of his family", "The army lost 14 soldiers", "she had lost two sons".
enum PeopleLost: ClaimRule {
  static let name = "PeopleLost"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, clause.units[verb.main].is(.lose), verb.measure == nil,
        verb.voice != .passive, !verb.isHypothetical, !verb.isNegated
      else { continue }
      for object in clause.objects(of: index).items {
        guard let phrase = clause.items[object].phrase, phrase.form == .counted,
          phrase.head.map({
            canBeMourned(clause.units[$0]) || isOurs(index, in: clause) && phrase.isPerson
          }) ?? isOwn(phrase, in: clause)
        else { continue }
        mentions.append(mention(.killed, phrase, trigger: verb.units, in: clause))
      }
    }
    return mentions
  }

  /// "we lost 12 people".
  private static func isOurs(_ verb: Int, in clause: Clause) -> Bool {
    clause.items[..<verb].suffix(3).contains { item in
      clause.units[item.units].contains { SpeakerWords.we.contains($0.word) }
    }
  }

  /// "lost three of its own".
  private static func isOwn(_ phrase: Phrase, in clause: Clause) -> Bool {
    let words = clause.units[phrase.units.upperBound...].prefix(3)
    return words.count == 3 && words.first?.is(.of) == true
      && words.dropFirst().first?.is(.possessive) == true
      && words.last?.word == "own"
  }

  /// Kin and comrades are lost by death; "lost 300 customers" is trade.
  private static func canBeMourned(_ unit: Unit) -> Bool {
    switch unit.entry.scope {
    case .child, .woman, .man, .security, .attacker: true
    default: GrammarWords.kin.contains(unit.word)
    }
  }
}
