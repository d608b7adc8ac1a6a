import NewsModel

/// Reads "and another 11", "and 17 other victims" far behind the verb that they share.
///
/// "killing eight civilians in tents along the river and another 11 in boats", "killed 19 people, including six children,
/// outside Saraqeb, and another 23 people in Ehsim", "killing the village head identified as Musa Ali and 17 others".
enum OthersBehind: ClaimRule {
  static let name = "OthersBehind"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    clause.items.indices.compactMap { index in
      guard index > 1, let phrase = clause.items[index].phrase, phrase.isOther,
        phrase.form == .counted, clause.isVictim(phrase, at: index), phrase.bounds != nil,
        case .and = clause.items[index - 1], !clause.startsClause(index),
        !found.contains(where: { $0.phrase.units.overlaps(phrase.units) }),
        let verb = verb(before: index, in: clause)
      else { return nil }
      return verb.measure.map { mention($0, phrase, trigger: verb.units, in: clause) }
    }
  }

  /// The last verb that harms somebody, with nothing between but people, places, and what they are called.
  private static func verb(before index: Int, in clause: Clause) -> VerbGroup? {
    var sawPeople = false
    for position in clause.items.indices.prefix(index - 1).reversed() {
      switch clause.items[position] {
      case .verb(let verb):
        if verb.measure != nil {
          return sawPeople && verb.voice != .passive && !verb.isNegated && !verb.isHypothetical
            ? verb : nil
        }
        guard verb.voice != .active || SpeakerWords.naming.contains(clause.units[verb.main].word)
        else { return nil }
      case .phrase: sawPeople = true
      case .stop, .relative: return nil
      default: continue
      }
    }
    return nil
  }
}
