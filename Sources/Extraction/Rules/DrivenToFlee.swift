import NewsModel

/// Reads people whom somebody or something drives from their homes.
///
/// "The fighting forced 5,000 people to flee", "sent some 200 families fleeing", "drove 12,000 residents from their homes".
enum DrivenToFlee: ClaimRule {
  static let name = "DrivenToFlee"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let phrase = item.phrase, index > 0, phrase.bounds != nil,
        phrase.units.lowerBound > 0, clause.isVictim(phrase, at: index),
        ClaimWords.driving.contains(clause.units[phrase.units.lowerBound - 1].word),
        let end = flight(behind: phrase.units.upperBound, in: clause)
      else { continue }
      mentions.append(
        mention(.displaced, phrase, trigger: phrase.units.upperBound..<end, in: clause))
    }
    return mentions
  }

  /// "to flee", "fleeing", "from their homes", "out of their villages" behind the people: where it ends.
  private static func flight(behind start: Int, in clause: Clause) -> Int? {
    for index in Range(from: start, upTo: min(clause.units.count, start + 4)) {
      if ClaimWords.fleeing.contains(clause.units[index].word) { return index + 1 }
      guard clause.units[index].kind == .word else { return nil }
    }
    return nil
  }
}
