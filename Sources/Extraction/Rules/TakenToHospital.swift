import NewsModel

/// Reads people who were taken to hospital or treated for injuries, and those who were taken to a morgue.
///
/// "six people were taken to the hospital", "Seven others were treated for their injuries", "took 41 people to hospital".
enum TakenToHospital: ClaimRule {
  static let name = "TakenToHospital"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, verb.sort == .carry, !verb.isHypothetical, !verb.isNegated else {
        continue
      }
      let isDone = verb.voice == .passive || verb.voice == .either && !verb.isFinite
      let objects = verb.voice == .passive ? [] : counted(behind: index, in: clause)
      guard isDone || !objects.isEmpty else { continue }
      let start = verb.units.upperBound
      let near = clause.units[Range(from: start, upTo: min(clause.units.count, start + 9))]
      let isRescue = ClaimWords.care.contains(clause.units[verb.main].word)
      let morgue = near.firstIndex { ClaimWords.morgues.contains($0.word) }
      guard
        let hospital = morgue ?? near.firstIndex(where: { $0.is(.hospital) })
          ?? (isRescue ? verb.main : nil)
      else { continue }
      for subject in objects.isEmpty ? clause.subjects(of: index).items : objects {
        guard let phrase = clause.items[subject].phrase, clause.isVictim(phrase, at: subject),
          phrase.bounds != nil, !phrase.isWeak, phrase.form != .zero,
          !found.contains(where: { $0.phrase.units == phrase.units })
        else { continue }
        mentions.append(
          mention(
            morgue == nil ? .wounded : .killed, phrase,
            trigger: verb.units.lowerBound..<hospital + 1, in: clause))
      }
    }
    return mentions
  }

  /// "volunteers have taken 41 people to hospitals": those whom somebody takes there, where they are counted.
  private static func counted(behind index: Int, in clause: Clause) -> [Int] {
    clause.objects(of: index).items.filter {
      let form = clause.items[$0].phrase?.form
      return form == .counted || form == .single
    }
  }
}
