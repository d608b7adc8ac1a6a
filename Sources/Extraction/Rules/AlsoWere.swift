import NewsModel

/// Reads people of whom the same is said as of those before.
///
/// "12 soldiers were injured, as were some pedestrians", "Two guards were killed, as was a driver".
enum AlsoWere: ClaimRule {
  static let name = "AlsoWere"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for index in clause.items.indices.dropLast(2) {
      guard case .preposition(let unit) = clause.items[index], clause.units[unit].word == "as",
        let verb = clause.items[index + 1].verb, clause.units[verb.main].is(.be),
        let before = PartOfWhole.whole(before: unit, found),
        let first = clause.items[index + 2].phrase, clause.isVictim(first, at: index + 2)
      else { continue }
      for item in clause.coordinated(rightFrom: index + 2) {
        guard let phrase = clause.items[item].phrase, phrase.bounds != nil else { continue }
        mentions.append(
          mention(found[before].measure, phrase, trigger: unit..<unit + 1, in: clause))
      }
    }
    return mentions
  }
}
