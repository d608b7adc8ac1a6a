import NewsModel

/// Finds the attributions of a sentence.
///
/// "said", "according to", "told", "citing", "was quoted as saying", colons before a quotation, and headlines with colons.
/// What is passed on at second hand keeps who passed it on: "told Reuters", "AFP reported, citing the ministry".
struct AttributionReader {
  let clause: Clause
  let text: SourceText
  let names: SpeakerNames
  let isHeadline: Bool

  /// In the order of the text.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for index in clause.items.indices {
      if let attribution = attribution(at: index) { found.append(attribution) }
    }
    if found.isEmpty, let told = announced() { found.append(told) }
    if let learnt = learnt() { found.append(learnt) }
    if let headline = headline() { found.append(headline) }
    found.removeAll { isOfKind($0) }
    found.sort { $0.anchor.lowerBound < $1.anchor.lowerBound }
    if let colon = quotation(after: found) { found.append(colon) }
    return SecondHand.joined(found, in: clause)
  }

  private func attribution(at index: Int) -> Attribution? {
    switch clause.items[index] {
    case .verb(let verb) where clause.units[verb.main].is(.say): return said(verb, at: index)
    case .verb(let verb): return parted(verb, at: index) ?? accusing(verb, at: index)
    case .phrase: return nil
    case let item:
      let unit = clause.units[item.units.lowerBound]
      if case .open = item { return bracketed(index) }
      guard unit.is([.according, .citing]) else { return nil }
      return according(at: index)
    }
  }

  // MARK: "said"

  private func said(_ verb: VerbGroup, at index: Int) -> Attribution? {
    let isDenial = clause.units[verb.main].is(.deny)
    // "« Un rescapé m'a dit avoir compté 30 corps », a précisé M. Diallo": whoever was told so speaks.
    if verb.units.lowerBound > 0,
      SpeakerWords.toMe.contains(clause.units[verb.units.lowerBound - 1].word)
    {
      return nil
    }
    let saysNothing = verb.isHypothetical || verb.isNegated || isLabel(verb)
    if saysNothing || claimsDeed(index) || pursuesDeed(index) { return nil }
    if let quoted = SecondHand.quoted(verb, at: index, in: clause, names: names) { return quoted }
    let isDone = verb.voice == .either || clause.units[verb.units.lowerBound].is(.be)
    if verb.voice == .passive || isDone && isBy(pastTimes(behind: index)) {
      // "said by telephone"
      let told = passive(verb, at: index)
      if told != nil || verb.voice == .passive { return told }
    }
    // "quoted an official as saying": read with "quoted". "A man identified as X": nobody speaks.
    if verb.isIng, index > 0, isAs(index - 1) { return nil }
    if names.isNaming(clause.units[verb.main].word), verb.voice == .either, isAs(index + 1) {
      return nil
    }
    if isNamed(verb, at: index) { return nil }
    if let told = invertedFirst(verb, at: index, isDenial: isDenial) { return told }
    if verb.isIng, hears(index - 2), isMark(index - 1) {
      // "told a news conference, adding that": whoever told it goes on.
      return Attribution(
        speaker: .unattributed, anchor: verb.units, coversFollowing: true, coversPreceding: false,
        isDenial: isDenial, needsResolving: true)
    }
    if let told = participle(verb, at: index, isDenial: isDenial) { return told }
    if let subject = sharedSubject(of: index) ?? subjectBeforeAside(index)
      ?? (isRightBehindQuotation(index) ? nil : subject(before: index)),
      let told = attribution(
        verb, issuer(of: subject) ?? writer(of: subject, before: index) ?? subject, at: index,
        isDenial: isDenial)
    {
      return told
    }
    if verb.isIng, let first = firstSpeaker(before: index), !countsPeople(first) {
      return attribution(verb, first, at: index, isDenial: isDenial)
    }
    if let told = invertedAttribution(verb, at: index, isDenial: isDenial) { return told }
    if endsQuotation(index) {
      return Attribution(
        speaker: .unattributed, anchor: verb.units, coversFollowing: false, coversPreceding: true,
        isDenial: isDenial, needsResolving: true, isOnePerson: isOfOne(verb))
    }
    guard index > 0 && verb.isIng || leavesSubjectOut(index) else { return nil }
    // ", adding that …": the last speaker goes on.
    return Attribution(
      speaker: .unattributed, anchor: verb.units, coversFollowing: true, coversPreceding: false,
      isDenial: isDenial, needsResolving: true)
  }

  /// "shot a man, named Daniel": a name, and nobody who speaks.
  private func isNamed(_ verb: VerbGroup, at index: Int) -> Bool {
    names.isNaming(clause.units[verb.main].word) && !verb.isFinite && verb.voice == .either
      && index > 0 && index + 1 < clause.items.count && isMark(index - 1)
      && isPersonsName(index + 1)
  }

  /// "Les ADF ont poursuivi leur œuvre meurtrière": going on with an object of its own says nothing.
  private func pursuesDeed(_ index: Int) -> Bool {
    // "« Douze morts », poursuit le préfet"
    guard let verb = clause.items[index].verb, index == 0 || !isMark(index - 1),
      SpeakerWords.pursuing.contains(clause.units[verb.main].word),
      index + 1 < clause.items.count, let object = clause.items[index + 1].phrase,
      let first = clause.units[object.units].first
    else { return false }
    return first.is([.possessive, .determiner])
      && !clause.units[object.units].contains { $0.is([.sourceNoun, .speakerNoun, .person]) }
  }

  /// "dijo", not "dijeron".
  private func isOfOne(_ verb: VerbGroup) -> Bool {
    clause.invertsSubjects && !clause.units[verb.main].word.hasSuffix("n")
  }

  /// `"Murieron 12 personas", dijo.`: Spanish leaves out who speaks, behind a quotation.
  private func endsQuotation(_ index: Int) -> Bool {
    guard clause.invertsSubjects, index > 1, let verb = clause.items[index].verb, !verb.isIng,
      isMark(index - 1), clause.units[..<verb.units.lowerBound].contains(where: { $0.isMark("\"") })
    else { return false }
    if index + 1 < clause.items.count, case .preposition = clause.items[index + 1] { return true }
    return index + 1 == clause.items.count || isMark(index + 1)
  }

  /// "«Una agente caída», detalló": nothing but the comma stands between the quotation and its verb, so nobody in it speaks.
  private func isRightBehindQuotation(_ index: Int) -> Bool {
    guard clause.invertsSubjects, index > 1, case .comma = clause.items[index - 1],
      case .other(let unit) = clause.items[index - 2]
    else { return false }
    return clause.units[unit].isMark("\"")
  }

  /// ", indique la même source": in French and Spanish whoever stands behind the verb and its comma speaks, whatever stands
  /// before.
  private func invertedFirst(_ verb: VerbGroup, at index: Int, isDenial: Bool) -> Attribution? {
    guard index > 1, !verb.isIng, isMark(index - 1),
      clause.invertsSubjects || closes(index)
        // `, including a captain," said one of the sources`
        || clause.units[clause.items[index - 1].units.lowerBound].isMark("\"")
    else { return nil }
    return invertedAttribution(verb, at: index, isDenial: isDenial, isCertain: true)
  }

  /// ", said the mayor, and 30 were wounded".
  private func goesOn(behind place: Int) -> Bool {
    guard place + 2 < clause.items.count, case .comma = clause.items[place + 1] else {
      return false
    }
    if case .and = clause.items[place + 2] { return true }
    return false
  }

  /// ", said Isaac.", ", said Isaac at the scene.": a name behind the verb, and no verb behind it.
  private func closes(_ verb: Int) -> Bool {
    guard verb + 1 < clause.items.count, let phrase = clause.items[verb + 1].phrase,
      phrase.form == .name, let told = clause.items[verb].verb,
      !SpeakerWords.telling.contains(clause.units[told.main].word)
    else { return false }
    guard verb + 2 < clause.items.count, let next = clause.items[verb + 2].verb else { return true }
    // "reported Xinhua citing the source"
    return clause.units[next.main].is(.citing)
  }

  func isMark(_ index: Int) -> Bool {
    clause.units[clause.items[index].units.lowerBound].kind == .mark
  }

  private func invertedAttribution(
    _ verb: VerbGroup, at index: Int, isDenial: Bool, isCertain: Bool = false
  ) -> Attribution? {
    guard let found = inverted(behind: index) else { return nil }
    // ", said a statement from the committee": whoever wrote it.
    let place = author(of: found) ?? found
    guard let phrase = phrase(at: place) else { return nil }
    let isSame = isSameSource(phrase)
    let speaker = names.speaker(
      phrase, at: place, in: clause, isCertain: isCertain || self.isCertain(verb))
    guard isSame || speaker != nil else { return nil }
    return Attribution(
      speaker: speaker ?? .unattributed,
      anchor: verb.units.lowerBound..<phrase.units.upperBound,
      coversFollowing: isSame || goesOn(behind: place),
      coversPreceding: true, isDenial: isDenial,
      needsResolving: isSame || phrase.form == .pronoun, isOnePerson: isHe(phrase),
      origin: SecondHand.hearer(behind: index, in: clause, text: text))
  }

  func attribution(
    _ verb: VerbGroup, _ subject: Int, at index: Int, isDenial: Bool
  ) -> Attribution? {
    guard let phrase = clause.items[subject].phrase, !undergoes(verb, phrase) else { return nil }
    let isPronoun =
      phrase.form == .pronoun || clause.units[phrase.units.lowerBound].is(.pronounMany)
      || isHisPost(phrase) || isSameSource(phrase)
    let speaker = names.speaker(phrase, at: subject, in: clause, isCertain: isCertain(verb))
    guard isPronoun || speaker != nil else { return nil }
    let together = speaker.flatMap { pair(with: $0, at: subject, in: phrase) }
    let own = clause.items[names.start(of: subject, in: clause)].units.lowerBound
    let start = together?.start ?? own
    let end = verb.units.upperBound
    let atEnd = isEnd(end)
    // "One dead: that is what firefighters told the broadcaster."
    let isWhat = start > 1 && clause.units[start - 1].word == "what"
    let afterComma = start > 0 && clause.units[start - 1].kind == .mark && start > 1
    return Attribution(
      speaker: together?.speaker ?? speaker ?? .unattributed, anchor: start..<end,
      limit: endOfEmbedded(index), coversFollowing: !atEnd,
      coversPreceding: atEnd || afterComma || isWhat, isDenial: isDenial, needsResolving: isPronoun,
      isOnePerson: isHe(phrase),
      isFirstPerson: SpeakerWords.we.contains(clause.units[phrase.units.lowerBound].word),
      isWeak: names.isNaming(clause.units[verb.main].word) || isReport(phrase),
      origin: SecondHand.hearer(behind: index, in: clause, text: text))
  }

  private func isHe(_ phrase: Phrase) -> Bool {
    phrase.form == .pronoun
      && SpeakerWords.he.contains(clause.units[phrase.units.lowerBound].word)
  }

  /// "Six people were killed, …, adding that": no speakers.
  private func countsPeople(_ index: Int) -> Bool {
    guard let phrase = clause.items[index].phrase else { return false }
    return phrase.form == .counted && !clause.units[phrase.units].contains { $0.is(.speakerNoun) }
  }

  /// "police and a hospital official said": both of them.
  private func pair(with second: Speaker, at subject: Int, in phrase: Phrase)
    -> (speaker: Speaker, start: Int)?
  {
    if let half = halved(second, at: subject, in: phrase) { return half }
    guard subject > 1, case .and = clause.items[subject - 1],
      let other = clause.items[subject - 2].phrase,
      let first = names.speaker(other, at: subject - 2, in: clause, isCertain: false),
      other.bounds == nil || other.isWeak || other.form == .single
        || SpeakerKinds.reading(of: clause.units[other.units]) != nil
    else { return nil }
    if subject > 2, case .preposition = clause.items[subject - 3] { return nil }
    let tokens =
      clause.units[other.units.lowerBound].tokens
      .lowerBound..<clause.units[
        phrase.units.upperBound - 1
      ].tokens.upperBound
    guard first.name != nil, second.name != nil else { return nil }
    // "U.S. and NATO military officials": only the second says whose.
    let isUnknown = SpeakerKinds.reading(of: clause.units[other.units]) == nil
    return (
      Speaker(name: text.string(tokens: tokens), kind: isUnknown ? second.kind : first.kind),
      other.units.lowerBound
    )
  }

  /// ", security and medical sources told": one noun for two words before it.
  private func halved(_ second: Speaker, at subject: Int, in phrase: Phrase)
    -> (speaker: Speaker, start: Int)?
  {
    guard subject > 2, case .and = clause.items[subject - 1], isMark(subject - 3),
      clause.items[subject - 2].units.count == 1, clause.capitalsTell,
      phrase.units.count <= 2,
      clause.units[phrase.units.upperBound - 1].is([.sourceNoun, .speakerNoun])
    else { return nil }
    let first = clause.items[subject - 2].units.lowerBound
    guard !clause.units[first].isCapitalised, clause.units[first].kind == .word,
      !clause.units[first].is([
        .pronounOne, .pronounMany, .pluralPerson, .anyVerb, .speakerNoun, .sourceNoun,
      ])
    else { return nil }
    let tokens =
      clause.units[first].tokens
      .lowerBound..<clause.units[phrase.units.upperBound - 1].tokens
      .upperBound
    return (Speaker(name: text.string(tokens: tokens), kind: second.kind), first)
  }

  /// "the post also reported": whoever wrote it.
  private func isHisPost(_ phrase: Phrase) -> Bool {
    guard phrase.units.count == 2, clause.units[phrase.units.lowerBound].is(.determiner) else {
      return false
    }
    return SpeakerWords.posts.contains(
      clause.units[phrase.units.upperBound - 1].word)
  }

  /// "the same source", "la même source".
  func isSameSource(_ phrase: Phrase) -> Bool {
    let units = clause.units[phrase.units]
    return units.count < 5 && units.contains { SpeakerWords.same.contains($0.word) }
      && units.contains { $0.is([.sourceNoun, .speakerNoun]) }
  }

  /// "Preliminary reports": whoever is named beside them knows better.
  private func isReport(_ phrase: Phrase) -> Bool {
    guard let last = clause.units[phrase.units].last else { return false }
    return SpeakerWords.reports.contains(last.word)
  }

  private func isAs(_ index: Int) -> Bool {
    guard clause.items.indices.contains(index) else { return false }
    return clause.units[clause.items[index].units.lowerBound].word == "as"
  }

  func isBy(_ index: Int) -> Bool {
    guard clause.items.indices.contains(index),
      case .preposition(let unit) = clause.items[index]
    else { return false }
    return clause.units[unit].is(.by)
  }

  /// "según versiones de las autoridades".
  func isOf(_ index: Int) -> Bool {
    guard case .preposition(let unit) = clause.items[index] else { return false }
    return clause.units[unit].is(.of)
  }

  /// "A neighbour shared a picture of the house, saying that …": the subject of the sentence speaks.
  func firstSpeaker(before index: Int) -> Int? {
    var start = 0
    for position in clause.items.indices.prefix(index) {
      if case .stop = clause.items[position] { start = position + 1 }
    }
    for position in start..<index {
      guard let phrase = clause.items[position].phrase else { continue }
      if position > 0, case .preposition = clause.items[position - 1] { continue }
      // "KABUL, Afghanistan": where it was written.
      if phrase.form == .name, case .comma = clause.items[position + 1] { continue }
      let writer = author(of: position) ?? position
      guard writer < index, let phrase = clause.items[writer].phrase else { return nil }
      return names.speaker(phrase, at: writer, in: clause, isCertain: true) == nil ? nil : writer
    }
    return nil
  }

  /// Nothing but a mark, a day or a place stands behind.
  private func isEnd(_ index: Int) -> Bool {
    guard index < clause.units.count else { return true }
    let unit = clause.units[index]
    if unit.is([.weekday]) || unit.is(.near) {
      return !clause.units[index...].contains { $0.entry.measure != nil }
    }
    return unit.kind == .mark && unit.word != "\"" && unit.word != ":" && !unit.isMark(",")
      || unit.isMark(",") && !clause.units[index...].contains { $0.entry.measure != nil }
  }

  private func isCertain(_ verb: VerbGroup) -> Bool {
    let word = clause.units[verb.main].word
    if SpeakerWords.certain.contains(word) { return true }
    // "Elders claimed that": only people and bodies do.
    let end = verb.units.upperBound
    return end < clause.units.count && SpeakerWords.thats.contains(clause.units[end].word)
      && !SpeakerWords.showing.contains(word)
  }

  /// "was confirmed by the ministry", "was quoted as saying".
  private func passive(_ verb: VerbGroup, at index: Int) -> Attribution? {
    if clause.units[verb.main].word == "quoted", verb.voice == .passive {
      var told = subject(before: index).flatMap {
        attribution(verb, $0, at: index, isDenial: false)
      }
      if isBy(index + 1), index + 2 < clause.items.count,
        let agency = clause.items[index + 2].phrase
      {
        told?.origin = SecondHand.words(of: agency, in: clause, text: text)
        told?.coversFollowing = true
      }
      return told
    }
    let by = pastTimes(behind: index)
    guard isBy(by), by + 1 < clause.items.count,
      !names.isNaming(clause.units[verb.main].word), let phrase = clause.items[by + 1].phrase,
      let speaker = names.speaker(phrase, at: by + 1, in: clause, isCertain: false)
    else { return nil }
    let end = phrase.units.upperBound
    return Attribution(
      speaker: speaker, anchor: verb.units.lowerBound..<end,
      coversFollowing: end < clause.units.count && clause.units[end].word == "that",
      coversPreceding: true)
  }

  /// ", said Police Chief Smith": the phrase right behind the verb.
  private func inverted(behind index: Int) -> Int? {
    guard index > 0, let place = speakerPlace(behind: index), let phrase = phrase(at: place) else {
      return nil
    }
    switch clause.items[index - 1] {
    // "Tribesmen gave a different account": English speakers stand behind their verb only after a mark.
    case .phrase where !clause.invertsSubjects && clause.capitalsTell: return nil
    case .comma, .other, .stop, .phrase:
      return phrase.bounds == nil || phrase.bounds == Bounds(1) || phrase.isWeak
        || phrase.form == .single || areCountedSpeakers(phrase, at: place) ? place : nil
    default: return nil
    }
  }

  private func phrase(at place: Int) -> Phrase? { clause.items[place].phrase }
}
