import NewsModel

/// Whom a verb is said of: items of the clause.
struct Arguments: Sendable {
  var items: [Int] = []
  /// Those that stand behind "including" or "among them".
  var parts: [Int] = []
}

extension Clause {
  // MARK: Subjects

  /// The phrases that are the subject of the verb at an item, coordinated ones included, in the order of the text.
  func subjects(of verb: Int, depth: Int = 0) -> Arguments {
    if let adjacent = adjacentSubject(of: verb) { return adjacent }
    var arguments = Arguments()
    if isDoneBy(subjectOfMain: verb) { return arguments }
    if let deed = deed(before: verb), depth < 4 { return subjects(of: deed, depth: depth + 1) }
    var index = subjectBeforeParenthesis(verb) ?? verb - 1
    var sawRelative = false
    var steps = 0
    while index >= 0, steps < 30 {
      steps += 1
      switch items[index] {
      case .comma, .other, .and, .partMarker, .aside: index -= 1
      case .preposition: index -= 1
      case .open: index -= 1
      case .close: index = opening(before: index) - 1
      case .relative:
        sawRelative = true
        index -= 1
      case .stop(let unit) where isThen(unit, before: verb) && items[index - 1].verb != nil:
        index -= 1
      case .stop: return arguments
      case .verb(let other):
        if isJoined(index, verb), depth < 4 { return shared(index, verb, depth) }
        if goesOn(verb, after: other), depth < 4 { return subjects(of: index, depth: depth + 1) }
        if other.isFinite || other.voice == .active && !other.isIng {
          guard let relative = relative(before: index) else { return arguments }
          index = relative - 1
          sawRelative = true
        } else {
          index -= 1
        }
      case .phrase(let phrase):
        if let next = pastPhrase(phrase, at: index, verb: verb, &sawRelative) {
          index = next
        } else {
          let joined = ownSubjects(among: coordinated(leftFrom: index, verb: verb))
          let list = joined.count == 1 ? joined.map(personStart) : onePerson(joined, verb: verb)
          guard let first = list.first, first > 0, case .partMarker(let marker) = items[first - 1],
            !units[marker].is(.ofWhich), countsSomebody(before: first - 1)
          else {
            arguments.items = list
            return arguments
          }
          // "12 people, including three children, were killed": the whole stands further left.
          arguments.parts = list
          index = first - 2
        }
      }
    }
    return arguments
  }

  /// "des gendarmes dont trois ont été blessés": without a count of the whole, the part is what the verb is said of.
  private func countsSomebody(before marker: Int) -> Bool {
    guard units[items[marker].units.lowerBound].word == "dont" else { return true }
    return items[..<marker].contains { $0.phrase?.bounds != nil }
  }

  /// The item left of a phrase that stands before a verb and is not its subject; nil for one that may be.
  private func pastPhrase(
    _ phrase: Phrase, at index: Int, verb: Int, _ sawRelative: inout Bool
  ) -> Int? {
    if isAgeOrTime(phrase, at: index) { return index - 1 }
    // "a man, who called himself Henry and was shot"
    if phrase.units.count == 1, GrammarWords.selves.contains(units[phrase.units.lowerBound].word) {
      return index - 1
    }
    if let before = beforePlaces(endingAt: index) { return before }
    guard index > 0 else { return nil }
    // "300 students from a boys' secondary school": what somebody's is no subject.
    if case .other(let mark) = items[index - 1], units[mark].isMark("'"), units[mark].isGlued,
      index > 1, items[index - 2].phrase != nil, phrase.figure == nil
    {
      return index - 2
    }
    if let relative = relativeOfUnknown(phrase, at: index) {
      sawRelative = true
      return relative - 1
    }
    if disagrees(phrase, at: index, with: verb) { return index - 1 }
    if case .preposition(let unit) = items[index - 1],
      !(sawRelative && phrase.isPerson) || units[unit].is(.by) && !isDescribed(index),
      !opensClause(unit, at: index, before: verb)
    {
      return index - 2
    }
    if isInjury(phrase) { return index - 1 }
    if phrase.bounds == nil || phrase.isThing || isInsideRelative(index, before: verb),
      items[index - 1].verb != nil, let relative = relative(before: index - 1)
    {
      sawRelative = true
      return relative - 1
    }
    // "soldiers collecting their salaries were killed": what the people were at.
    if let other = items[index - 1].verb, other.isIng, !other.isFinite, other.measure == nil,
      phrase.bounds == nil || phrase.isThing || phrase.form == .name, index > 1,
      items[index - 2].phrase?.isPerson == true
    {
      return index - 2
    }
    // "a Fugitive task force": a name that was cut in two.
    let isCut = phrase.form == .uncounted && !phrase.isPerson && items[index - 1].phrase != nil
    return isCut ? index - 1 : nil
  }

  /// "una mujer que los acompañaba resultó herida": an unknown word right behind "que" and a pronoun is its clause's verb.
  private func relativeOfUnknown(_ phrase: Phrase, at index: Int) -> Int? {
    let last = units[phrase.units.upperBound - 1]
    guard invertsSubjects, phrase.figure == nil, phrase.units.count < 3, last.isUnknown,
      !last.isCapitalised
    else { return nil }
    return [index - 1, index - 2].first {
      if $0 > 0, case .relative = items[$0] { return true }
      return false
    }
  }

  /// "A man who sustained injury in the attack later died": no person.
  private func isInjury(_ phrase: Phrase) -> Bool {
    phrase.figure == nil && units[phrase.units.upperBound - 1].is(.injury)
  }

  /// "a man who went with five people to the hospital has died": more than one have, not "has".
  private func disagrees(_ phrase: Phrase, at index: Int, with verb: Int) -> Bool {
    guard phrase.form == .counted, let low = phrase.figure?.bounds.low, low > 1,
      let group = items[verb].verb,
      GrammarWords.singularAuxiliaries.contains(units[group.units.lowerBound].word)
    else { return false }
    if case .preposition = items[index - 1] { return true }
    return false
  }

  /// "A fourth victim of the shooting, that killed three others, has died": the others are the object of a relative clause
  /// between commas.
  private func isInsideRelative(_ index: Int, before verb: Int) -> Bool {
    guard index > 1, index + 2 == verb, case .comma = items[verb - 1], items[index - 1].verb != nil,
      case .relative = items[index - 2]
    else { return false }
    return true
  }

  /// "wounded 42 others and died": the verb before with its object; both are said of the same subject.
  private func deed(before verb: Int) -> Int? {
    guard verb > 2, case .and = items[verb - 1], let group = items[verb].verb,
      group.sort == .intransitive, !group.isIng, items[verb - 2].phrase != nil,
      let before = items[verb - 3].verb, before.measure != nil, before.voice != .passive
    else { return nil }
    return verb - 3
  }

  /// "wounding 42 others before dying": whoever acted.
  private func isDoneBy(subjectOfMain verb: Int) -> Bool {
    guard verb > 0, let group = items[verb].verb,
      group.isIng && !group.isFinite || units[group.units.lowerBound].word == "being"
    else { return false }
    switch items[verb - 1] {
    case .preposition(let unit), .stop(let unit):
      return GrammarWords.gerundPrepositions.contains(units[unit].word)
    default: return false
    }
  }

  /// "resulted in two civilians killed": a participle takes the figure right before it, whatever stands in front.
  private func adjacentSubject(of verb: Int) -> Arguments? {
    guard verb > 1, let group = items[verb].verb, followsItsSubject(group) else { return nil }
    if let left = leftBehind(before: verb) ?? ownSubject(of: group, at: verb) {
      return Arguments(items: [left])
    }
    let subject = group.isFinite ? verb - 1 : beforeOrigins(verb - 1)
    guard subject > 0, let phrase = items[subject].phrase,
      phrase.form == .counted
        || phrase.form == .single && phrase.head != nil && standsForOne(before: group),
      isVictim(phrase, at: subject)
    else { return nil }
    switch items[subject - 1] {
    case .preposition(let unit):
      guard !isCapacity(subject - 1),
        !units[unit].is([.by, .near]) || phrase.head != nil
          || subject > 1 && speaksOfTolls(subject - 2)
      else { return nil }
    case .partMarker:
      // "1,006 casualties, including 331 killed"
      guard subject > 1,
        let whole = items[..<(subject - 1)].last(where: { $0.phrase != nil })?.phrase,
        whole.isCountNoun, whole.measure == .casualties
      else { return nil }
    case .and where invertsSubjects && group.sort == .state:
      return Arguments(items: counted(before: subject) + [subject])
    default: return nil
    }
    return Arguments(items: [subject])
  }

  /// "un comerciante muerto", "resulted in a trader being killed": what one person, too, may have right behind him.
  private func standsForOne(before group: VerbGroup) -> Bool {
    if units[group.units.lowerBound].word == "being" { return true }
    return invertsSubjects
      && (group.sort == .state || group.voice == .either && !group.isFinite)
  }

  /// "the toll stands at 8 dead"
  private func speaksOfTolls(_ index: Int) -> Bool {
    items[index].verb != nil || units[items[index].units].contains { $0.is(.tollVerb) }
  }

  /// "among 10 people from the same family killed": the item that "from" and "of" hang on.
  private func beforeOrigins(_ index: Int) -> Int {
    var subject = pastQualities(index)
    while subject > 2, let phrase = items[subject].phrase, phrase.form != .counted,
      !(invertsSubjects && phrase.form == .single && phrase.isPerson),
      case .preposition(let unit) = items[subject - 1],
      units[unit].is(.of) || units[unit].word == "from", items[subject - 2].phrase != nil
    {
      subject -= 2
    }
    return subject
  }

  /// "two civilians killed", "five people being treated", "four people suffering gunshot wounds".
  private func followsItsSubject(_ group: VerbGroup) -> Bool {
    if group.sort == .suffer { return group.isIng && !group.isFinite }
    return group.voice != .active
      && (!group.isFinite || units[group.units.lowerBound].word == "being")
  }

  /// "room for 40 wounded": how many there could be.
  private func isCapacity(_ preposition: Int) -> Bool {
    guard preposition > 0, let place = items[preposition - 1].phrase else { return false }
    return units[place.units].contains {
      GrammarWords.capacities.contains($0.word)
    }
  }

  /// "party leader and former ambassador, was shot": "was" speaks of one person, whatever he is called.
  private func onePerson(_ list: [Int], verb: Int) -> [Int] {
    guard list.count > 1, let group = items[verb].verb,
      GrammarWords.singularVerbs.contains(units[group.units.lowerBound].word),
      list.allSatisfy({ items[$0].phrase?.bounds == Bounds(1) })
    else { return list }
    return Array(list.prefix(1))
  }

  /// "after five officers were shot": the word before the phrase joins clauses, and the verb is the phrase's own.
  private func opensClause(_ unit: Int, at index: Int, before verb: Int) -> Bool {
    guard units[unit].is(.because), let group = items[verb].verb,
      group.isFinite && group.voice == .passive || group.sort == .intransitive && !group.isIng,
      let phrase = items[index].phrase, isVictim(phrase, at: index)
    else { return false }
    // "after 26 people, including 12 children, were killed"
    var behind = items[index + 1..<verb]
    if behind.count > 3, case .partMarker = items[index + 2], case .comma = items[verb - 1] {
      behind = []
    }
    return behind.allSatisfy {
      switch $0 {
      case .other, .aside: true
      default: false
      }
    }
  }

  /// "slain by a home invader, who was shot": the words about him follow at once.
  private func isDescribed(_ index: Int) -> Bool {
    var position = index + 1
    if position < items.count, case .comma = items[position] { position += 1 }
    guard position < items.count, case .relative = items[position] else { return false }
    return true
  }

  /// "employees in Ogden, Utah, U.S.A. were injured": the item before the preposition of a chain of places.
  private func beforePlaces(endingAt index: Int) -> Int? {
    var first = index
    while first > 1, isPlainName(first), case .comma = items[first - 1], isPlainName(first - 2) {
      first -= 2
    }
    guard first < index, first > 0, case .preposition(let unit) = items[first - 1],
      units[unit].is(.near)
    else {
      return nil
    }
    return first - 2
  }

  private func isPlainName(_ index: Int) -> Bool {
    guard let phrase = items[index].phrase else { return false }
    return phrase.form == .name && !phrase.isTitled
  }

  /// "ont été ligotés puis égorgés".
  private func isThen(_ unit: Int, before verb: Int) -> Bool {
    unit > 0 && items[verb].verb?.isFinite == false && GrammarWords.thens.contains(units[unit].word)
  }

  /// Verbs with nothing but "and", commas and adverbs between them share their subject.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    guard first + 1 < second else { return false }
    var hasAnd = false
    for index in first + 1..<second {
      switch items[index] {
      case .and, .comma: hasAnd = true
      case .stop(let unit):
        guard units[unit].is(.but) || isThen(unit, before: second) else { return false }
        hasAnd = true
      case .other: continue
      default: return false
      }
    }
    return hasAnd
  }

  /// "was shot in the chest on Monday and was pronounced dead": a finite verb right behind "and" has the subject of the
  /// verb before.
  private func goesOn(_ verb: Int, after other: VerbGroup) -> Bool {
    guard let group = items[verb].verb, group.isFinite || group.sort == .intransitive,
      other.isFinite || other.voice == .active && !other.isIng, other.sort != .say, verb > 1
    else { return false }
    for index in (max(0, verb - 3)..<verb).reversed() {
      switch items[index] {
      case .and: return true
      case .other, .comma: continue
      default: return false
      }
    }
    return false
  }

  private func shared(_ first: Int, _ second: Int, _ depth: Int) -> Arguments {
    guard let one = items[first].verb, let two = items[second].verb else { return Arguments() }
    // "killed and injured 12": the object is on the right.
    if one.voice == .active, two.voice == .active, !two.isFinite, two.sort == .transitive {
      return Arguments()
    }
    return subjects(of: first, depth: depth + 1)
  }

  private func relative(before index: Int) -> Int? {
    var position = index - 1
    while position >= max(0, index - 6) {
      switch items[position] {
      case .relative: return position
      case .verb, .stop: return nil
      default: position -= 1
      }
    }
    return nil
  }

  /// The item of the parenthesis that a closing one belongs to.
  func opening(before index: Int) -> Int {
    var position = index - 1
    while position > 0 {
      if case .open = items[position] { return position }
      position -= 1
    }
    return max(position, 0)
  }
}
