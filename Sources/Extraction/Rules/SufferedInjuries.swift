import NewsModel

/// Reads the subject of "suffered", "sustained" or "received" with injuries behind it.
///
/// "Eleven of the victims sustained non-life threatening wounds", "four people suffering gunshot wounds".
enum SufferedInjuries: ClaimRule {
  static let name = "SufferedInjuries"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, verb.sort == .suffer, !verb.isHypothetical, !verb.isNegated,
        let injury = injury(behind: index, in: clause)
      else { continue }
      for subject in clause.subjects(of: index).items {
        guard let phrase = clause.items[subject].phrase, clause.isVictim(phrase, at: subject),
          phrase.bounds != nil
        else { continue }
        // "three of them suffered fatal injuries"
        let isFatal = clause.units[injury - 1...min(injury + 1, clause.units.count - 1)].contains {
          ClaimWords.fatal.contains($0.word)
        }
        mentions.append(
          mention(
            isFatal ? .killed : .wounded, phrase, trigger: verb.units.lowerBound..<injury + 1,
            in: clause))
      }
    }
    return mentions
  }

  /// The unit of the injury, when it is no counted noun of its own ("suffered 12 deaths").
  private static func injury(behind index: Int, in clause: Clause) -> Int? {
    let start = clause.items[index].units.upperBound
    for unit in Range(from: start, upTo: min(clause.units.count, start + 9)) {
      if clause.units[unit].is(.injury) { return unit }
      if clause.units[unit].is([.and, .relative]) { return nil }
    }
    return nil
  }
}
