import NewsModel

/// Reads people who were taken to hospital or treated for injuries.
///
/// "six people were taken to the hospital", "Seven others were treated for their injuries".
enum TakenToHospital: ClaimRule {
  static let name = "TakenToHospital"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, verb.sort == .carry, !verb.isHypothetical, !verb.isNegated,
        verb.voice == .passive || verb.voice == .either && !verb.isFinite
      else { continue }
      let start = verb.units.upperBound
      let near = clause.units[start..<min(clause.units.count, start + 9)]
      let isRescue = ["transported", "airlifted", "hospitalized", "treated"].contains(
        clause.units[verb.main].word)
      guard
        let hospital = near.firstIndex(where: { $0.is(.hospital) }) ?? (isRescue ? verb.main : nil)
      else { continue }
      for subject in clause.subjects(of: index).items {
        guard let phrase = clause.items[subject].phrase, clause.isVictim(phrase, at: subject),
          phrase.bounds != nil, !phrase.isWeak, phrase.form != .zero,
          !found.contains(where: { $0.phrase.units == phrase.units })
        else { continue }
        mentions.append(
          mention(.wounded, phrase, trigger: verb.units.lowerBound..<hospital + 1, in: clause))
      }
    }
    return mentions
  }
}
