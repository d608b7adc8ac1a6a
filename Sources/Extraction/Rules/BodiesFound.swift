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
        let head = phrase.head, clause.units[head].is(.collective), phrase.form == .single,
        !found.contains(where: { $0.phrase.units.overlaps(phrase.units) })
      else { continue }
      mentions.append(mention(.killed, phrase, trigger: phrase.units, in: clause))
    }
    return mentions
  }
}
