import NewsModel

/// Reads a body, or people, that were found.
///
/// "a body was found", "Authorities found a body in a hotel room", "the bodies of two men were recovered".
enum BodiesFound: ClaimRule {
  static let name = "BodiesFound"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    guard clause.units.contains(where: { $0.is(.found) }) else { return [] }
    var mentions: [Mention] = []
    for item in clause.items {
      guard let phrase = item.phrase, phrase.isCountNoun, phrase.measure == .killed,
        let head = phrase.head, ClaimWords.bodies.contains(clause.units[head].word),
        phrase.form == .single,
        !isCorps(phrase, in: clause),
        !found.contains(where: { $0.phrase.units.overlaps(phrase.units) })
      else { continue }
      mentions.append(mention(.killed, phrase, trigger: phrase.units, in: clause))
    }
    return mentions
  }

  /// "un cuerpo de bomberos", "a body of water": what stands behind "of" is no person.
  private static func isCorps(_ phrase: Phrase, in clause: Clause) -> Bool {
    let next = phrase.units.upperBound
    guard next + 1 < clause.units.count, clause.units[next].is(.of) else { return false }
    return !clause.units[next + 1].is([.determiner, .article, .possessive, .person, .number])
      && !clause.units[next + 1].isDigits
  }
}
