import NewsModel

/// Reads the subject of a verb that happens to people.
///
/// "12 people died", "two succumbed to their wounds", "three men lost their lives", "five students disappeared".
enum VictimsWhoDied: ClaimRule {
  static let name = "VictimsWhoDied"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, verb.sort == .intransitive, let measure = verb.measure,
        !verb.isHypothetical
      else { continue }
      // "forcibly disappeared four others": those behind it.
      let taken = measure == .missing ? clause.objects(of: index).items : []
      let isTaken = taken.contains { clause.items[$0].phrase?.form == .counted }
      for subject in isTaken ? taken : clause.sufferers(of: index) {
        guard let phrase = clause.items[subject].phrase,
          clause.isVictimOrNobody(phrase, at: subject) || succumbs(verb, phrase, in: clause),
          phrase.bounds != nil, !verb.isNegated || phrase.form == .zero
        else { continue }
        if phrase.form == .zero && phrase.isOther { continue }
        if isAsked(phrase, in: clause) { continue }
        if clause.isYetToRise(to: phrase.units.lowerBound) { continue }
        mentions.append(mention(measure, phrase, trigger: verb.units, in: clause))
      }
    }
    return mentions
  }

  /// "how many guerrillas perished": a question, and no figure.
  private static func isAsked(_ phrase: Phrase, in clause: Clause) -> Bool {
    let start = phrase.units.lowerBound
    return start > 1 && clause.units[start - 1].is(.vague)
      && GrammarWords.manyOpeners.contains(clause.units[start - 2].word)
  }

  /// "where he succumbed to the injuries": whoever was hurt before.
  private static func succumbs(_ verb: VerbGroup, _ phrase: Phrase, in clause: Clause) -> Bool {
    phrase.form == .pronoun && SpeakerWords.he.contains(clause.units[phrase.units.lowerBound].word)
      && clause.units[verb.main].word == "succumbed"
  }
}
