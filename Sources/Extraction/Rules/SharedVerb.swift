import NewsModel

/// Reads a second victim of a verb that is told only once.
///
/// "One man was shot in the leg and another in the back", "one person was hit in the head, two others in the chest".
enum SharedVerb: ClaimRule {
  static let name = "SharedVerb"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for index in clause.items.indices.dropLast(2) {
      guard let phrase = clause.items[index].phrase, phrase.isOther, phrase.bounds != nil,
        case .preposition(let unit) = clause.items[index + 1], clause.units[unit].is(.near),
        let part = clause.items[index + 2].phrase,
        clause.units[part.units].contains(where: { $0.is(.bodyPart) }),
        let before = PartOfWhole.whole(before: phrase.units.lowerBound, found),
        found[before].measure == .wounded,
        !found.contains(where: { $0.phrase.units == phrase.units })
      else { continue }
      var mention = mention(.wounded, phrase, trigger: part.units, in: clause)
      mention.isShot = found[before].isShot
      mentions.append(mention)
    }
    return mentions
  }
}
