import NewsModel

/// Reads lives that were claimed, taken or lost.
///
/// "claimed the lives of 12 people", "cost 12 lives", "30 lives were lost", "claimed the life of a child".
enum LivesLost: ClaimRule {
  static let name = "LivesLost"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    guard clause.units.contains(where: { $0.is(.lives) }),
      clause.units.contains(where: { $0.is([.taking, .lose]) })
    else { return [] }
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let phrase = item.phrase, let head = phrase.head, clause.units[head].is(.lives) else {
        continue
      }
      if phrase.form == .counted {
        mentions.append(mention(.killed, phrase, trigger: phrase.units, in: clause))
      } else if index + 2 < clause.items.count, case .preposition(let of) = clause.items[index + 1],
        clause.units[of].is(.of), let victim = clause.items[index + 2].phrase, victim.bounds != nil,
        clause.isVictim(victim, at: index + 2)
      {
        for object in clause.coordinated(rightFrom: index + 2) {
          guard let victim = clause.items[object].phrase, victim.bounds != nil else { continue }
          mentions.append(mention(.killed, victim, trigger: phrase.units, in: clause))
        }
      }
    }
    return mentions
  }
}
