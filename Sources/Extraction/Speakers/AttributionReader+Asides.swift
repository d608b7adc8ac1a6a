/// Subjects that stand apart from their verb: before an aside between commas, or shared by two verbs.
extension AttributionReader {
  /// "The BLA claimed responsibility for the attack and said": the subject of the verb before.
  func sharedSubject(of index: Int) -> Int? {
    guard index > 2, case .and = clause.items[index - 1] else { return nil }
    if let before = clause.items[..<(index - 1)].lastIndex(where: isDeed),
      let subject = subjectBeforeAside(before) ?? subject(before: before)
    {
      return subject
    }
    // "El comandante atribuyó el hecho a las disidencias y aseguró que": the verb before is one that no table knows.
    guard let verb = clause.items[index].verb, !verb.isIng, verb.voice != .passive,
      let first = firstSpeaker(before: index), isNamed(first)
    else { return nil }
    return first
  }

  /// "The agency blamed the rebels, saying": whoever the sentence is about, not the object before the comma.
  func participle(_ verb: VerbGroup, at index: Int, isDenial: Bool) -> Attribution? {
    guard verb.isIng, index > 3, case .comma = clause.items[index - 1],
      clause.items[index - 2].phrase != nil, isDeed(clause.items[index - 3]),
      let first = firstSpeaker(before: index), first < index - 3, isNamed(first),
      !clause.items[first..<index].contains(where: { item in
        item.verb.map { clause.units[$0.main].is(.say) } ?? false
      })
    else { return nil }
    return attribution(verb, first, at: index, isDenial: isDenial)
  }

  /// "The doctors' union accused the RSF of killing 42": whoever accuses says how many.
  func accusing(_ verb: VerbGroup, at index: Int) -> Attribution? {
    guard SpeakerWords.accusing.contains(clause.units[verb.main].word), verb.voice != .passive,
      !verb.isNegated, !verb.isHypothetical, index > 0, index + 2 < clause.items.count,
      clause.items[index + 1].phrase != nil,
      let subject = subjectBeforeAside(index) ?? subject(before: index), isNamed(subject),
      !clause.items[subject..<index].contains(where: { $0.verb != nil })
    else { return nil }
    if index > 1, case .preposition = clause.items[index - 2], subject == index - 1 { return nil }
    return attribution(verb, subject, at: index, isDenial: false)
  }

  /// "Le gouverneur fait, pour sa part, état de 12 morts": a verb of saying that an aside cuts in two.
  func parted(_ verb: VerbGroup, at index: Int) -> Attribution? {
    guard clause.invertsSubjects, SpeakerWords.parted.contains(clause.units[verb.main].word),
      index + 2 < clause.items.count, case .comma = clause.items[index + 1],
      let close = Range(from: index + 2, upTo: min(clause.items.count, index + 8)).first(where: {
        if case .comma = clause.items[$0] { return true }
        return false
      }), case let noun = clause.items[close].units.upperBound, noun < clause.units.count,
      clause.units[noun].word == "etat", let subject = subject(before: index),
      var told = attribution(verb, subject, at: index, isDenial: false)
    else { return nil }
    told.anchor = told.anchor.lowerBound..<noun + 1
    told.coversFollowing = true
    return told
  }

  /// A verb, or an unknown word that looks like one: "blamed".
  private func isDeed(_ item: Item) -> Bool {
    if let verb = item.verb { return verb.voice != .passive && !verb.isIng }
    guard case .other(let unit) = item else { return false }
    return clause.units[unit].isUnknown && !clause.units[unit].isCapitalised
      && clause.units[unit].word.hasSuffix("ed")
  }

  /// "The Delta Forum, a group that runs two clinics in the area, said": whatever the aside says, the first name or office of
  /// the clause speaks where nothing but commas shuts it off from its verb.
  func subjectBeforeAside(_ index: Int) -> Int? {
    guard index > 3, case .comma = clause.items[index - 1] else { return nil }
    var start = clause.items.startIndex
    for position in clause.items.indices.prefix(index) {
      if case .stop = clause.items[position] { start = position + 1 }
    }
    guard let first = (start..<index).first(where: { clause.items[$0].phrase != nil }),
      first == start || isOpener(first - 1, from: start)
    else { return nil }
    let end = names.endOfChain(from: first, in: clause)
    guard end + 3 < index, case .comma = clause.items[end + 1], isNamed(first),
      isAside(from: end + 2, to: index - 1)
    else { return nil }
    return first
  }

  /// "But", "Meanwhile": nothing that makes the phrase behind it another word's object.
  private func isOpener(_ item: Int, from start: Int) -> Bool {
    // "De son côté, la radio Okapi, citant": a comma behind it.
    if item == start + 1, case .comma = clause.items[item] {
      return isOpener(start, from: start)
    }
    guard item == start else { return false }
    switch clause.items[item] {
    case .preposition, .verb, .open: return false
    default: return true
    }
  }

  /// A name, a body or somebody in office.
  private func isNamed(_ item: Int) -> Bool {
    guard let phrase = clause.items[item].phrase, phrase.figure == nil,
      !clause.isAgeOrTime(phrase, at: item)
    else { return false }
    return
      (phrase.form == .name || names.isBody(phrase, in: clause)
      || SpeakerKinds.reading(of: clause.units[phrase.units]) != nil)
      && names.speaker(phrase, at: item, in: clause, isCertain: true) != nil
  }

  /// Words between two commas that tell who somebody is: they begin with a noun or "who", and have no verb of their own
  /// outside a relative clause.
  private func isAside(from start: Int, to end: Int) -> Bool {
    switch clause.items[start] {
    case .phrase(let phrase):
      // "Kabul, Afghanistan," stands in a dateline.
      if phrase.form == .name, start + 1 == end { return false }
      if phrase.figure != nil && !clause.isAgeOrTime(phrase, at: start) { return false }
    case .relative: break
    // "Khalil Zikri, from the army's guidance department, told"
    case .preposition(let unit) where SpeakerWords.asideOpeners.contains(clause.units[unit].word):
      break
    // "X, known as Y,", but no "X, quoting the ministry,".
    case .verb(let verb) where !verb.isFinite && !clause.units[verb.main].is([.say, .citing]): break
    // "also known as Y"
    case .other(let unit) where clause.units[unit].is(.adverb) && start + 1 < end: break
    // "Le chef de l'Etat, « profondément attristé », a évoqué"
    case .other(let unit) where clause.units[unit].isMark("\""):
      return clause.items[end - 1].units.lowerBound > unit
        && clause.units[clause.items[end - 1].units.lowerBound].isMark("\"")
    default: return false
    }
    var isRelative = false
    for position in start..<end {
      switch clause.items[position] {
      case .relative: isRelative = true
      case .verb(let verb) where verb.isFinite && !isRelative: return false
      case .stop: return false
      default: continue
      }
    }
    return true
  }

  /// "a strike that the army said targeted a camp killed ten": the unit of the second deed, as only the first is the army's.
  func endOfEmbedded(_ index: Int) -> Int? {
    guard index > 1, index + 1 < clause.items.count, isDeed(clause.items[index + 1]) else {
      return nil
    }
    let isInside = (max(0, index - 4)..<index).contains {
      if case .relative = clause.items[$0] { return true }
      return clause.units[clause.items[$0].units.lowerBound].word == "that"
    }
    guard isInside else { return nil }
    return clause.items[(index + 2)...].first(where: isDeed)?.units.lowerBound
  }
}
