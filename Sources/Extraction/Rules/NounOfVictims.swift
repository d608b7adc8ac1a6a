import NewsModel

/// Reads whom a noun of killing, wounding or abducting is said of.
///
/// "the deaths of three men", "the assassination of six Jesuits", "kidnapping of 12 student leaders", "three officers' deaths".
enum NounOfVictims: ClaimRule {
  static let name = "NounOfVictims"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let phrase = item.phrase, let noun = eventNoun(of: phrase, in: clause) else { continue }
      let measure = clause.units[noun].entry.measure ?? .killed
      if let owner = owner(before: index, in: clause) {
        mentions.append(mention(measure, owner, trigger: phrase.units, in: clause))
        continue
      }
      guard phrase.figure == nil, index + 2 < clause.items.count,
        case .preposition(let of) = clause.items[index + 1], clause.units[of].is(.of),
        let victim = clause.items[index + 2].phrase, clause.isVictim(victim, at: index + 2)
      else { continue }
      for object in clause.coordinated(rightFrom: index + 2) {
        guard let victim = clause.items[object].phrase, victim.bounds != nil else { continue }
        mentions.append(
          mention(measure, victim, trigger: noun..<noun + 1, in: clause))
      }
    }
    return mentions
  }

  private static func eventNoun(of phrase: Phrase, in clause: Clause) -> Int? {
    let last = phrase.units.upperBound - 1
    guard clause.units[last].is(.eventNoun) else { return nil }
    return last
  }

  /// "three officers' deaths": the counted people before the apostrophe.
  private static func owner(before index: Int, in clause: Clause) -> Phrase? {
    guard index > 1, case .other(let mark) = clause.items[index - 1],
      clause.units[mark].isMark("'"), clause.units[mark].isGlued,
      let owner = clause.items[index - 2].phrase, owner.isPerson, owner.form == .counted
    else { return nil }
    return owner
  }
}
