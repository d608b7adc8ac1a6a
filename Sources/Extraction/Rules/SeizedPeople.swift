import NewsModel

/// Reads people who were seized or are held.
///
/// "Gunmen seized 12 villagers", "two nuns were seized by armed men", "two men are being held by the police".
enum SeizedPeople: ClaimRule {
  static let name = "SeizedPeople"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, verb.sort == .other, !verb.isHypothetical, !verb.isNegated,
        let victims = victims(of: verb, at: index, in: clause)
      else { continue }
      for victim in victims.items {
        guard let phrase = clause.items[victim].phrase, let head = phrase.head, phrase.isPerson,
          clause.units[head].is(.person), phrase.bounds != nil, !phrase.isWeak,
          clause.isVictim(phrase, at: victim),
          victims.measure == .detained || phrase.scope != .attacker,
          !found.contains(where: { $0.phrase.units == phrase.units })
        else { continue }
        mentions.append(mention(victims.measure, phrase, trigger: verb.units, in: clause))
      }
    }
    return mentions
  }

  /// Verbs that speak of people only by their object.
  static func isVerb(_ word: String) -> Bool {
    switch word {
    case "seized", "seize", "seizes", "seizing", "held": true
    default: false
    }
  }

  private static func victims(of verb: VerbGroup, at index: Int, in clause: Clause)
    -> (items: [Int], measure: Measure)?
  {
    let word = clause.units[verb.main].word
    if word != "held", isVerb(word) {
      if verb.voice != .passive {
        let objects = clause.objects(of: index).items
        if !objects.isEmpty || verb.voice == .active { return (objects, .abducted) }
      }
      return (clause.subjects(of: index).items, .abducted)
    }
    guard word == "held", verb.voice == .passive, let holder = holder(behind: index, in: clause)
    else { return nil }
    return (clause.subjects(of: index).items, holder)
  }

  /// Whether the police or an armed group holds somebody; nil when the words do not tell.
  private static func holder(behind index: Int, in clause: Clause) -> Measure? {
    let start = clause.items[index].units.upperBound
    for unit in clause.units[start..<min(clause.units.count, start + 6)] {
      if ["police", "custody", "jail", "prison", "authorities", "detention"].contains(unit.word) {
        return .detained
      }
      if unit.entry.scope == .attacker { return .abducted }
    }
    return nil
  }
}
