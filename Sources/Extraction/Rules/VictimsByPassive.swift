import NewsModel

/// Reads the subject of a passive verb or of a state, with or without an auxiliary.
///
/// "12 people were killed", "three soldiers wounded", "12 dead, 30 hurt", "left two dead", "nobody was hurt".
enum VictimsByPassive: ClaimRule {
  static let name = "VictimsByPassive"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    for (index, item) in clause.items.enumerated() {
      guard let verb = item.verb, let measure = clause.measure(of: verb, at: index),
        isPassive(verb, at: index, in: clause)
      else { continue }
      if verb.sort == .strike && !clause.speaksOfBullets(behind: index) { continue }
      guard !verb.isHypothetical else { continue }
      let victims = clause.sufferers(of: index) + clause.companions(of: index)
      for subject in victims {
        guard let phrase = clause.counted(subject, by: index),
          clause.isVictimOrNobody(phrase, at: subject), !isNoun(verb, behind: phrase, in: clause),
          phrase.bounds != nil, !verb.isNegated || phrase.form == .zero
        else { continue }
        if phrase.form == .zero && (phrase.isOther || measure == .detained) { continue }
        if measure == .detained, phrase.isWeak, phrase.form != .definite { continue }
        var mention = mention(measure, phrase, trigger: verb.units, in: clause)
        mention.isShot = verb.sort == .shoot
        mention.isCondition = clause.units[verb.main].is(.state) && measure == .wounded
        mentions.append(mention)
      }
    }
    return mentions
  }

  private static func isPassive(_ verb: VerbGroup, at index: Int, in clause: Clause) -> Bool {
    // "one person died and there are injured"
    if verb.units.lowerBound > 0, clause.units[verb.units.lowerBound - 1].word == "there" {
      return false
    }
    if isNounBehindAnd(verb, at: index, in: clause) || isOfKilled(verb, at: index, in: clause)
      || isOfDisplaced(verb, at: index, in: clause)
    {
      return false
    }
    return switch verb.sort {
    case .transitive, .shoot, .strike:
      verb.voice == .passive
        || verb.voice == .either && !clause.hasObject(index) && !clause.isJoinedToDeed(index)
          && !clause.isDoneToOthers(index)
    case .state: verb.isFinite || !clause.isBehindPreposition(index)
    default: false
    }
  }
}

extension VictimsByPassive {
  /// "a school sheltering displaced families", "dozens of families displaced by the war": who they are.
  private static func isOfDisplaced(_ verb: VerbGroup, at index: Int, in clause: Clause) -> Bool {
    guard verb.measure == .displaced, !verb.isFinite, verb.units.count == 1 else { return false }
    // "12 personnes dans un camp de déplacés"
    if index > 0, case .preposition = clause.items[index - 1] { return true }
    guard index + 1 < clause.items.count else { return false }
    if let noun = clause.items[index + 1].phrase { return noun.figure == nil }
    guard case .preposition = clause.items[index + 1], index + 2 < clause.items.count else {
      return false
    }
    return clause.units[clause.items[index + 2].units].contains {
      ClaimWords.wars.contains($0.word)
    }
  }

  /// "tuant deux policiers et un civil interpellé par la police": who the last of the dead was.
  private static func isOfKilled(_ verb: VerbGroup, at index: Int, in clause: Clause) -> Bool {
    guard clause.invertsSubjects, clause.isPostmodifier(verb) else { return false }
    for item in clause.items.prefix(index).reversed() {
      if let before = item.verb {
        return before.measure == .killed && before.voice != .passive
      }
      if case .stop = item { return false }
    }
    return false
  }

  /// "did not fire a single shot": a noun behind its article.
  private static func isNoun(
    _ verb: VerbGroup, behind subject: Phrase, in clause: Clause
  ) -> Bool {
    verb.sort == .shoot && !verb.isFinite && subject.head == nil && subject.bounds == Bounds(1)
      && !subject.isOther && clause.units[subject.units.lowerBound].word == "a"
  }

  /// "la muerte de dos policías y heridas, sin gravedad, a cinco agentes": a noun behind "and", no participle of those before.
  private static func isNounBehindAnd(_ verb: VerbGroup, at index: Int, in clause: Clause) -> Bool {
    guard clause.invertsSubjects, index > 1, verb.units.count == 1,
      case .and = clause.items[index - 1],
      let before = clause.items[index - 2].phrase, before.isPerson, !before.isCountNoun,
      before.measure == nil, index > 2
    else { return false }
    if case .preposition(let unit) = clause.items[index - 3] { return clause.units[unit].is(.of) }
    // "causó la muerte de"
    return clause.items[index - 3].verb?.measure == .killed
  }
}

extension Clause {
  /// "search for missing", "among wounded": those themselves, not what became of somebody before.
  func isBehindPreposition(_ index: Int) -> Bool {
    guard index > 0, case .preposition(let unit) = items[index - 1] else { return false }
    return units[unit].word == "for"
  }

  func isVictimOrNobody(_ phrase: Phrase, at index: Int) -> Bool {
    phrase.form == .zero ? phrase.isPerson && !phrase.isCountNoun : isVictim(phrase, at: index)
  }

  /// The phrase of an item as a verb counts it: in "one of three people hit" three were hit.
  func counted(_ item: Int, by verb: Int) -> Phrase? {
    guard let phrase = items[item].phrase else { return nil }
    guard let inner = phrase.inner, item + 1 < items.count else { return phrase }
    if case .relative = items[item + 1] { return inner }
    return item + 1 == verb && items[verb].verb?.isFinite == false ? inner : phrase
  }

  /// "was killed alongside her four children": those behind the verb.
  func companions(of index: Int) -> [Int] {
    guard index + 2 < items.count, case .and(let unit) = items[index + 1],
      units[unit].tokens.count > 1 || units[unit].word == "alongside",
      let phrase = items[index + 2].phrase, isVictim(phrase, at: index + 2),
      !startsClause(index + 2)
    else { return [] }
    return coordinated(rightFrom: index + 2)
  }

  /// "Man shot his family", "the gunman shot at him", "executed attacks": what nobody counts stands behind the verb.
  func isDoneToOthers(_ index: Int) -> Bool {
    var next = index + 1
    while next < items.count, case .other(let unit) = items[next], units[unit].is(.adverb) {
      next += 1
    }
    guard next < items.count else { return false }
    let behind = items[index].units.upperBound
    if units[items[index].units.lowerBound].word == "executed", behind < units.count,
      units[behind].is(.thing)
    {
      return true
    }
    switch items[next] {
    // "killed 60 soldiers and captured 11 vehicles"
    case .phrase(let phrase) where phrase.form == .counted && !phrase.isPerson:
      return (phrase.isThing || phrase.hasUnknownHead) && !isAgeOrTime(phrase, at: next)
    case .phrase(let phrase):
      guard phrase.form == .uncounted, !isAgeOrTime(phrase, at: next) else { return false }
      let isDeed = units[items[index].units.lowerBound].word == "executed" && phrase.isThing
      return isDeed || units[phrase.units.lowerBound].is([.possessive, .pronounMany])
    case .preposition(let unit) where units[unit].word == "at":
      guard next + 1 < items.count, let aim = items[next + 1].phrase else { return false }
      // "shot at their pursuers", not "at his home"
      let last = units[aim.units.upperBound - 1]
      return aim.form == .pronoun || aim.isPerson && aim.head != nil
        || last.isUnknown && last.word.hasSuffix("ers")
    default: return false
    }
  }

  /// "opened fire and shot", "stabbed and ran over his wife": one of two verbs that plainly is active makes the other so.
  func isJoinedToDeed(_ index: Int) -> Bool {
    if index + 2 < items.count, case .and = items[index + 1], let next = items[index + 2].verb,
      next.isPlainDeed
    {
      return true
    }
    var position = index - 1
    while position > 0, case .other = items[position] { position -= 1 }
    guard position > 0, case .and = items[position] else { return false }
    while position > 0 {
      position -= 1
      switch items[position] {
      case .verb(let before): return before.isPlainDeed || isDoneBySame(position, as: index)
      case .phrase, .preposition, .other, .aside: continue
      default: return false
      }
    }
    return false
  }

  /// "have killed four people and kidnapped the vice chairman": the second deed has an object of its own.
  private func isDoneBySame(_ first: Int, as second: Int) -> Bool {
    guard let before = items[first].verb, before.measure != nil, hasObject(first),
      second + 1 < items.count, let object = items[second + 1].phrase
    else { return false }
    return !isAgeOrTime(object, at: second + 1)
  }

  /// "by a bullet", "in the leg", "with shrapnel" within a few words behind a verb.
  func speaksOfBullets(behind index: Int) -> Bool {
    let start = items[index].units.upperBound
    return units[Range(from: start, upTo: min(units.count, start + 8))].contains {
      $0.is([.gunshot, .bodyPart])
    }
  }
}
