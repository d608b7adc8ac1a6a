import NewsModel

/// Reads people who are told of "with" wounds.
///
/// "11 males and two females were located with gunshot wounds", "three people suffering from gunshot wounds".
enum FoundWithWounds: ClaimRule {
  static let name = "FoundWithWounds"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard case .preposition(let unit) = item,
        GrammarWords.woundPrepositions.contains(clause.units[unit].word),
        index + 1 < clause.items.count, let wound = clause.items[index + 1].phrase,
        clause.units[wound.units].contains(where: { $0.is(.injury) })
      else { continue }
      for victim in bearers(before: index, in: clause) {
        guard let phrase = clause.items[victim].phrase, clause.isVictim(phrase, at: victim),
          phrase.bounds != nil, !phrase.isWeak,
          !found.contains(where: { $0.phrase.units == phrase.units })
        else { continue }
        mentions.append(mention(.wounded, phrase, trigger: wound.units, in: clause))
      }
    }
    return mentions
  }

  private static func bearers(before index: Int, in clause: Clause) -> [Int] {
    var position = index - 1
    while position >= 0 {
      switch clause.items[position] {
      case .verb(let verb):
        guard verb.voice != .active || verb.isIng || verb.isFinite else { return [] }
        return clause.subjects(of: position).items
      case .phrase:
        guard position > 0, case .preposition = clause.items[position - 1] else {
          return [position]
        }
        position -= 2
      case .comma, .other: position -= 1
      default: return []
      }
    }
    return []
  }
}
