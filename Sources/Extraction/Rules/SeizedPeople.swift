import NewsModel

/// Reads people who were seized or are held.
///
/// "Gunmen seized 12 villagers", "two nuns were seized by armed men", "two men are being held by the police".
enum SeizedPeople: ClaimRule {
  static let name = "SeizedPeople"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, verb.sort == .other || verb.sort == .carry, !verb.isHypothetical,
        !verb.isNegated,
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
  static func isVerb(_ word: String) -> Bool { ClaimWords.seizing.contains(word) }

  private static func victims(of verb: VerbGroup, at index: Int, in clause: Clause)
    -> (items: [Int], measure: Measure)?
  {
    let word = clause.units[verb.main].word
    if ClaimWords.seizing.value(word) == "take" {
      if isCustody(behind: index, in: clause) {
        return (clause.objects(of: index).items, .detained)
      }
      guard
        isLedAway(behind: index, in: clause) && isArmed(before: index, in: clause)
          || isTakenByArmed(behind: index, in: clause) || theyTookMany(index, in: clause)
      else { return nil }
      return (
        verb.voice == .passive ? clause.subjects(of: index).items : clause.objects(of: index).items,
        .abducted
      )
    }
    // "The gunmen are still holding 80 children"
    if ClaimWords.seizing.value(word) == "hold" {
      return isArmed(before: index, in: clause) ? (clause.objects(of: index).items, .abducted) : nil
    }
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

  /// "took nine men into custody": the object stands between.
  private static func isCustody(behind index: Int, in clause: Clause) -> Bool {
    let start = clause.items[index].units.upperBound
    let words = clause.units[Range(from: start, upTo: min(clause.units.count, start + 12))].map(
      \.word)
    return zip(words, words.dropFirst()).contains { $0 == "into" && $1 == "custody" }
  }

  /// "were taken by the attackers".
  private static func isTakenByArmed(behind index: Int, in clause: Clause) -> Bool {
    guard clause.items[index].verb?.voice == .passive, index + 2 < clause.items.count,
      case .preposition(let unit) = clause.items[index + 1], clause.units[unit].is(.by),
      let doer = clause.items[index + 2].phrase
    else { return false }
    return clause.units[doer.units].contains { $0.entry.scope == .attacker }
  }

  /// "They took more than 40 women and children.": nothing but who was taken, and nobody cares for the wounded.
  private static func theyTookMany(_ index: Int, in clause: Clause) -> Bool {
    guard let verb = clause.items[index].verb, verb.voice == .active, verb.units.lowerBound > 0,
      verb.units.count == 1, isArmed(before: index, in: clause),
      let last = clause.objects(of: index).items.last,
      clause.items[index + 1].phrase?.form == .counted,
      clause.items[index + 1].phrase?.isPerson == true,
      !clause.units.contains(where: { $0.is([.hospital, .countNoun]) })
    else { return false }
    let end = clause.items[last].units.upperBound
    return end == clause.units.count || clause.units[end].kind == .mark
      || clause.units[end].is(.and)
  }

  /// "They", "the gunmen" or nobody, where the verb is passive.
  private static func isArmed(before index: Int, in clause: Clause) -> Bool {
    guard let verb = clause.items[index].verb, verb.voice != .passive else { return true }
    let start = verb.units.lowerBound
    return clause.units[max(0, start - 6)..<start].contains {
      $0.is(.pronounMany) || $0.word == "they" || $0.entry.scope == .attacker
        || $0.entry.speaker == .party
    }
  }

  /// "took 10 young people with them", "were taken into the bush", "were taken from a school".
  private static func isLedAway(behind index: Int, in clause: Clause) -> Bool {
    let start = clause.items[index].units.upperBound
    let behind = clause.units[Range(from: start, upTo: min(clause.units.count, start + 9))]
    let isTakenAway =
      clause.items[index].verb?.voice == .passive
      && !clause.units.contains { $0.is(.hospital) || ClaimWords.rescue.contains($0.word) }
    return zip(behind, behind.dropFirst()).contains { first, second in
      ClaimWords.along.contains(first.word + " " + second.word)
        || first.word == "from" && isTakenAway
          && second.is([.determiner, .article, .possessive])
    }
  }

  /// Whether the police or an armed group holds somebody; nil when the words do not tell.
  private static func holder(behind index: Int, in clause: Clause) -> Measure? {
    let start = clause.items[index].units.upperBound
    for unit in clause.units[Range(from: start, upTo: min(clause.units.count, start + 6))] {
      if GrammarWords.custody.contains(unit.word) {
        return .detained
      }
      if unit.entry.scope == .attacker || ClaimWords.captors.contains(unit.word) {
        return .abducted
      }
    }
    return nil
  }
}
