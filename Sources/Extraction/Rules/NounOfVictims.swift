import NewsModel

/// Reads whom a noun of killing, wounding or abducting is said of.
///
/// "the deaths of three men", "the assassination of six Jesuits", "kidnapping of 12 student leaders", "three officers' deaths",
/// "the kidnapping and assassination of five students", "Senator Galan's murder", "the boy's death".
enum NounOfVictims: ClaimRule {
  static let name = "NounOfVictims"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let phrase = item.phrase, let noun = eventNoun(of: phrase, in: clause) else { continue }
      let measure = clause.units[noun].entry.measure ?? .killed
      if isOnlyPlanned(phrase, in: clause) || isAvenged(phrase, in: clause) { continue }
      if let owner = owner(before: index, in: clause)
        ?? PhraseOwner.victim(of: phrase, at: index, in: clause)
      {
        mentions.append(mention(measure, owner, trigger: phrase.units, in: clause))
        continue
      }
      guard phrase.figure == nil,
        let complement = complement(of: index, in: clause),
        let victim = clause.items[complement].phrase, clause.isVictim(victim, at: complement),
        // "the massacre of Pont-Sondé": a place, for nobody is massacred alone.
        victim.form != .name || !ClaimWords.massacres.contains(clause.units[noun].word),
        !ClaimWords.losses.contains(clause.units[noun].word) || isMourned(victim, in: clause)
      else { continue }
      for object in list(from: complement, in: clause) {
        guard let victim = clause.items[object].phrase, victim.bounds != nil else { continue }
        mentions.append(
          mention(measure, victim, trigger: noun..<noun + 1, in: clause))
      }
    }
    return mentions
  }

  /// "the loss of six men"; not of 30 jobs, nor of two players to another club.
  private static func isMourned(_ victim: Phrase, in clause: Clause) -> Bool {
    guard let head = victim.head, clause.units[head].is(.person) else { return false }
    // "the loss of human life"
    if clause.units[head].is(.lives), victim.figure == nil, victim.form != .single { return false }
    let next = victim.units.upperBound
    return next == clause.units.count || !clause.units[next].is(.to)
  }

  /// "to avenge his brother's death".
  private static func isAvenged(_ phrase: Phrase, in clause: Clause) -> Bool {
    let start = phrase.units.lowerBound
    return clause.units[max(0, start - 5)..<start].contains {
      ClaimWords.revenge.contains($0.word)
    }
  }

  /// "planning the assassination of an official", "the plot for the murder of".
  private static func isOnlyPlanned(_ phrase: Phrase, in clause: Clause) -> Bool {
    let start = phrase.units.lowerBound
    return clause.units[max(0, start - 2)..<start].contains { ClaimWords.plans.contains($0.word) }
  }

  /// "the murder of six priests and two women has shocked": the verb is the murder's, unless it counts people itself or a
  /// comma parts the last of them from the list ("the death of two men, and three women were hurt").
  private static func list(from first: Int, in clause: Clause) -> [Int] {
    let all = clause.coordinated(rightFrom: first, allowsSubject: true)
    guard all.count > 1, let last = all.last, clause.startsClause(last) else { return all }
    let hasComma = clause.items[..<last].suffix(2).contains { item in
      if case .comma = item { return true }
      return false
    }
    let verb = clause.items[last...].first { $0.verb != nil }?.verb
    return hasComma || verb?.measure != nil ? all.dropLast() : all
  }

  /// The item behind "of", past a second noun ("kidnapping and killing of") and where and when ("killing on Monday of",
  /// "la muerte en combate de").
  private static func complement(of index: Int, in clause: Clause) -> Int? {
    var position = index + 1
    if position + 1 < clause.items.count, case .and = clause.items[position],
      let next = clause.items[position + 1].phrase, eventNoun(of: next, in: clause) != nil
    {
      position += 2
    }
    // "los cadáveres baleados de cinco hombres"
    if clause.invertsSubjects, position < clause.items.count,
      isQuality(clause.items[position], in: clause)
    {
      position += 1
    }
    while position + 2 < clause.items.count, case .preposition(let unit) = clause.items[position] {
      if clause.units[unit].is(.of) { return clause.pastQuotationMark(position + 1) }
      guard clause.units[unit].is(.near) || clause.units[unit].word == "en",
        isWhereOrWhen(position + 1, in: clause)
      else {
        return nil
      }
      position += 2
    }
    guard position + 1 < clause.items.count, case .preposition(let of) = clause.items[position],
      clause.units[of].is(.of)
    else { return nil }
    return clause.pastQuotationMark(position + 1)
  }

  private static func isQuality(_ item: Item, in clause: Clause) -> Bool {
    switch item {
    case .verb(let verb): !verb.isFinite && verb.units.count == 1 && !verb.isIng
    case .other(let unit): clause.units[unit].isUnknown
    default: false
    }
  }

  private static func isWhereOrWhen(_ item: Int, in clause: Clause) -> Bool {
    if case .other(let unit) = clause.items[item] { return clause.units[unit].isUnknown }
    guard let phrase = clause.items[item].phrase else { return false }
    return clause.isAgeOrTime(phrase, at: item) || phrase.figure == nil && !phrase.isPerson
  }

  private static func eventNoun(of phrase: Phrase, in clause: Clause) -> Int? {
    var last = phrase.units.upperBound - 1
    // "los cadáveres maniatados de": what French and Spanish say of a noun stands behind it.
    if clause.invertsSubjects, phrase.units.count > 1, clause.units[last].isUnknown,
      !clause.units[last].isCapitalised
    {
      last -= 1
    }
    // Lives are read where somebody takes them (`LivesLost`); "saved the lives of" and "the life of" tell no death.
    guard clause.units[last].is(.eventNoun), !clause.units[last].is(.lives) else { return nil }
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
