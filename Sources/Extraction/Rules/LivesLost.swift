import NewsModel

/// Reads lives that were claimed, taken or lost.
///
/// "claimed the lives of 12 people", "cost 12 lives", "30 lives were lost", "claimed the life of a child", "a coûté la vie
/// lundi à dix soldats".
enum LivesLost: ClaimRule {
  static let name = "LivesLost"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    guard clause.units.contains(where: { $0.is(.lives) }),
      clause.units.contains(where: { $0.is([.taking, .lose]) })
    else { return [] }
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let phrase = item.phrase, isOfLives(phrase, in: clause) else {
        continue
      }
      if let victims = paying(withLivesAt: index, in: clause) {
        mentions += victims.map { mention(.killed, $0, trigger: phrase.units, in: clause) }
      } else if phrase.form == .counted {
        mentions.append(mention(.killed, phrase, trigger: phrase.units, in: clause))
      } else if let owner = owner(ofLivesAt: index, in: clause),
        let victim = clause.items[owner].phrase, victim.bounds != nil,
        clause.isVictim(victim, at: owner)
      {
        for object in clause.coordinated(rightFrom: owner) {
          guard let victim = clause.items[object].phrase, victim.bounds != nil else { continue }
          mentions.append(mention(.killed, victim, trigger: phrase.units, in: clause))
        }
      }
    }
    return mentions
  }

  /// "cost three soldiers their lives": those between the verb and the lives.
  private static func paying(withLivesAt index: Int, in clause: Clause) -> [Phrase]? {
    guard index > 1, let lives = clause.items[index].phrase,
      clause.units[lives.units.lowerBound].is([.possessive, .pronounMany, .pronounOne]),
      let victim = clause.items[index - 1].phrase, victim.bounds != nil,
      clause.isVictim(victim, at: index - 1)
    else { return nil }
    var first = index - 1
    while first > 0, clause.items[first - 1].phrase != nil || clause.joins(first - 1) { first -= 1 }
    guard first > 0, clause.units[clause.items[first - 1].units].contains(where: { $0.is(.taking) })
    else { return nil }
    return clause.coordinated(rightFrom: first).filter { $0 < index }
      .compactMap { clause.items[$0].phrase }.filter { $0.bounds != nil }
  }

  private static func isOfLives(_ phrase: Phrase, in clause: Clause) -> Bool {
    clause.units[phrase.head ?? phrase.units.upperBound - 1].is(.lives)
  }

  /// Whose lives they are: behind "of", or in Spanish and French behind "a" or "à", the day perhaps between.
  private static func owner(ofLivesAt index: Int, in clause: Clause) -> Int? {
    let next = clause.invertsSubjects ? clause.pastCircumstances(from: index + 1) : index + 1
    guard next + 1 < clause.items.count, case .preposition(let unit) = clause.items[next],
      clause.units[unit].is(.of)
        || clause.invertsSubjects && GrammarWords.toWords.contains(clause.units[unit].word)
    else { return nil }
    return next + 1
  }
}
