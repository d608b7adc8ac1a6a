import NewsModel

/// What kinds of speakers the people of an article are; "Lemmon" is security once "Officer Bari Lemmon" was.
struct SpeakerNames {
  let text: SourceText
  var kinds: [String: SpeakerKind] = [:]
  /// "Officer Bari Lemmon" by "lemmon": how somebody was presented.
  var presented: [String: String] = [:]

  init(text: SourceText) { self.text = text }

  /// The speaker that a phrase names, nil when it cannot speak ("the attack", "12 people").
  func speaker(
    _ phrase: Phrase, at index: Int, in clause: Clause, isCertain: Bool
  ) -> Speaker? {
    guard phrase.form != .zero,
      // "Our soldiers put up a fight"
      !SpeakerWords.ours.contains(clause.units[phrase.units.lowerBound].word)
    else { return nil }
    // "Le bilan fait état de 12 morts": a toll is no speaker.
    if clause.units[phrase.units].contains(where: {
      $0.is(.toll) && !($0.isCapitalised && clause.capitalsTell && phrase.units.count > 2)
    }) {
      return nil
    }
    if let handle = handle(phrase, in: clause) { return handle }
    let start = clause.items[self.start(of: index, in: clause)].units.lowerBound
    let units = clause.units[start..<phrase.units.upperBound]
    let own = SpeakerKinds.reading(of: units)
    let last = lastItem(of: phrase, at: index, in: clause)
    guard
      canSpeak(phrase, units, own, in: clause, isCertain: isCertain)
        || isCertain && heads(phrase, chainTo: last, in: clause)
    else { return nil }
    let end = clause.items[last].units.upperBound
    return Speaker(
      name: full(units, end: end, phrase)
        ?? name(clause.units[start..<holder(behind: last, of: phrase, in: clause)]),
      kind: kind(own, of: units, at: last, through: end, in: clause) ?? unknown(phrase, in: clause))
  }

  /// Whether a phrase can be whoever says something.
  private func canSpeak(
    _ phrase: Phrase, _ units: ArraySlice<Unit>, _ own: SpeakerKinds.Reading?, in clause: Clause,
    isCertain: Bool
  ) -> Bool {
    if phrase.form == .pronoun || clause.units[phrase.units.lowerBound].is(.pronounMany) {
      return false
    }
    if own != nil || units.contains(where: { $0.is(.sourceNoun) }) { return true }
    // "the BFF recorded", once "the Families' Forum (BFF)" was named.
    if phrase.figure == nil, let last = units.last, last.isCapitalised, kinds[last.word] != nil {
      return true
    }
    if isCertain, isBody(phrase, in: clause) || isUnknownBody(phrase, in: clause) { return true }
    if isCertain, isSubject(phrase, in: clause) { return true }
    if phrase.form == .counted
      && !(isCertain && phrase.head != nil && isHeard(phrase, in: clause))
      || phrase.isThing && phrase.form != .name
    {
      return false
    }
    if phrase.form != .name, !units.contains(where: { $0.is(.person) }) { return false }
    // "Israel said": a country, where only people and bodies say things.
    if isCertain, isCountry(phrase, in: clause), isHeard(phrase, in: clause) { return true }
    return !units.contains { NameFilter.isNoPerson($0.word) }
      && (isCertain || phrase.form == .name)
  }

  /// "The local branch of the party", where only people and bodies say things: any noun that is no event, toll, thing or time.
  private func isSubject(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard phrase.figure == nil, phrase.form == .uncounted || phrase.form == .definite,
      let first = clause.units[phrase.units].first, let last = clause.units[phrase.units].last,
      first.is([.determiner, .article, .possessive]), last.isUnknown, !last.isCapitalised,
      phrase.units.count > 1, phrase.units.upperBound + 1 < clause.units.count,
      clause.units[phrase.units.upperBound].is(.of),
      clause.units[phrase.units.upperBound + 1].isCapitalised, clause.capitalsTell
    else { return false }
    return !SpeakerWords.documents.contains(last.word)
  }

  /// "The diocese", "Colombia's ombudsman": a noun that no table knows, where only people and bodies say things.
  private func isUnknownBody(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard phrase.figure == nil, let first = clause.units[phrase.units].first,
      let last = clause.units[phrase.units].last, last.isUnknown, phrase.units.count > 1,
      !SpeakerWords.documents.contains(last.word),
      !last.word.hasSuffix("ing"), !last.word.hasSuffix("ed")
    else { return false }
    guard isHeard(phrase, in: clause) else { return false }
    return first.is([.determiner, .article, .possessive])
      || clause.units[phrase.units].contains { $0.word == "'s" }
  }

  /// Right before a verb of saying, or right behind one or "according to".
  private func isHeard(_ phrase: Phrase, in clause: Clause) -> Bool {
    let next = phrase.units.upperBound
    if next < clause.units.count, clause.units[next].is(.say), !clause.units[next].is(.ing) {
      return true
    }
    let start = phrase.units.lowerBound
    guard start > 0 else { return false }
    // "ont indiqué deux sources sécuritaires"
    return clause.units[start - 1].is(.according)
      || clause.invertsSubjects && clause.units[start - 1].is(.say)
  }

  /// The kind that a speaker's own words say, what hangs on them, what stands beside them, or how he was presented before.
  private func kind(
    _ own: SpeakerKinds.Reading?, of units: ArraySlice<Unit>, at last: Int, through end: Int,
    in clause: Clause
  ) -> SpeakerKind? {
    let tail = SpeakerKinds.reading(of: clause.units[units.endIndex..<max(units.endIndex, end)])
    let beside =
      apposition(behind: last, in: clause) ?? employer(behind: last, in: clause)
      ?? post(before: last, in: clause)
    let known = units.reversed().compactMap { $0.isCapitalised ? kinds[$0.word] : nil }.first
      .map { SpeakerKinds.Reading(kind: $0, isVague: false) }
    let isArmed = ArmedGroupNames.stand(
      in: clause.units[units.startIndex..<max(units.endIndex, end)])
    let armed = isArmed ? SpeakerKinds.Reading(kind: .party, isVague: false) : nil
    // "rescue workers of the Relief Organisation": of whoever they work for.
    if let tail, let last = units.last, SpeakerWords.staff.contains(last.word) {
      return tail.kind
    }
    // "local Taliban sources"
    if isArmed, own?.kind == .witness { return .party }
    if own?.isVague != false, let kind = presented(tail, beside, armed, known) { return kind }
    // "Colonel Charles Ehuta, the administrator": his post rather than his rank.
    return SpeakerKinds.best(
      of: own?.isVague == true && beside != nil ? [beside, own] : [own, tail, beside, known])
  }

  private func presented(_ readings: SpeakerKinds.Reading?...) -> SpeakerKind? {
    readings.lazy.compactMap { $0 }.first { !$0.isVague }?.kind
  }

  private func isCountry(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard phrase.units.count == 1 else { return false }
    let word = clause.units[phrase.units.lowerBound].word
    return NameFilter.isCountry(word) || word == "israel"
  }

  /// The kind of somebody of whom nothing is known: a body with a name is some organisation, a paper where it "reports".
  private func unknown(_ phrase: Phrase, in clause: Clause) -> SpeakerKind {
    let next = phrase.units.upperBound
    if isCountry(phrase, in: clause) { return .official }
    if isBody(phrase, in: clause) {
      let isPress =
        next < clause.units.count && SpeakerWords.press.contains(clause.units[next].word)
      return isPress ? .media : .ngo
    }
    // "Ukrnews", "Radio Jubba": the name says so.
    if phrase.form == .name,
      clause.units[phrase.units].contains(where: { unit in
        SpeakerWords.pressNames.all.contains { unit.word.hasSuffix($0.words) }
      })
    {
      return .media
    }
    // "RBC reports", "Khabar-24 reported": a name that nobody presented as a person's.
    if phrase.form == .name, phrase.units.count < 4, next < clause.units.count,
      SpeakerWords.press.contains(clause.units[next].word),
      clause.units[phrase.units].allSatisfy({ presented[$0.word] == nil }),
      clause.units[phrase.units].contains(where: {
        text.tokens[$0.tokens.lowerBound].isAllCapitals || $0.kind == .mixed
      })
    {
      return .media
    }
    let isSpokesperson = clause.units[phrase.units].contains {
      SpeakerWords.spokespeople.contains($0.word)
    }
    return isSpokesperson ? .official : .witness
  }

  /// "the head of the regional administration, Ivan Petrenko,": the unit behind the name of who holds the office.
  private func holder(behind last: Int, of phrase: Phrase, in clause: Clause) -> Int {
    let end = clause.items[last].units.upperBound
    guard phrase.form != .name, clause.capitalsTell, last + 2 < clause.items.count,
      case .comma = clause.items[last + 1], let name = clause.items[last + 2].phrase,
      name.form == .name, clause.isVictim(name, at: last + 2),
      last + 3 == clause.items.count || isMark(clause.items[last + 3], in: clause)
    else { return end }
    return name.units.upperBound
  }

  func isMark(_ item: Item, in clause: Clause) -> Bool {
    clause.units[item.units.lowerBound].kind == .mark
  }

  /// "The Cooperative", "la FGE": words with capitals behind an article; a body where it speaks.
  func isBody(_ phrase: Phrase, in clause: Clause) -> Bool {
    guard clause.capitalsTell, phrase.units.count > 1, phrase.figure == nil,
      clause.units[phrase.units.lowerBound].is(.determiner),
      // "La Commission nationale": adjectives stand behind.
      let last = clause.invertsSubjects
        ? clause.units[phrase.units].dropFirst().first : clause.units[phrase.units].last
    else { return false }
    // "the Emergency Lawyers": all of it is a name.
    let isName =
      (phrase.units.count > 2 || last.tokens.count > 1)
      && clause.units[phrase.units].dropFirst().allSatisfy(\.isCapitalised)
    return last.isCapitalised
      && !last.is([.weekday, .monthName, .eventNoun, .thing])
      && (isName || !last.is([.singularPerson, .pluralPerson]))
      && !NameFilter.isCountry(last.word)
  }

  /// The item of the phrase that a speaker's words end with: "police" and "source" of "a police source" stand as two.
  func head(of index: Int, in clause: Clause) -> Int {
    var head = index
    while head + 1 < clause.items.count, start(of: head + 1, in: clause) <= head { head += 1 }
    return head
  }

  /// The item of the phrase that a speaker's words begin with.
  func start(of index: Int, in clause: Clause) -> Int {
    var start = index
    while let before = joined(before: start, in: clause) { start = before }
    return start
  }

  /// "Zamfara state police" before "spokesman Yazid Abubakar", "Superintendent of Police (SP)" before "Imran Khan": the
  /// item of words that belong to the phrase behind them.
  private func joined(before index: Int, in clause: Clause) -> Int? {
    guard index > 0, let phrase = clause.items[index].phrase, phrase.figure == nil,
      phrase.form != .pronoun, let first = clause.units[phrase.units].first,
      !first.is([.article, .determiner, .possessive]), !first.hasArticle
    else { return nil }
    if case .close = clause.items[index - 1], phrase.form == .name {
      let open = clause.opening(before: index - 1)
      guard open > 0, clause.items[open - 1].phrase != nil else { return nil }
      let head = headOfChain(endingAt: open - 1, in: clause)
      let post = clause.units[
        clause.items[head].units.lowerBound..<clause.items[open - 1].units.upperBound]
      return SpeakerKinds.reading(of: post) == nil ? nil : head
    }
    if let owner = owner(before: index, in: clause) { return owner }
    guard let before = clause.items[index - 1].phrase, before.form != .pronoun,
      before.figure == nil, before.units.upperBound == phrase.units.lowerBound
    else { return nil }
    // "a déclaré à l'AFP un habitant": the agency only hears.
    if index > 1, SecondHand.hearerBehindPreposition(index - 2, in: clause) != nil { return nil }
    let last = clause.units[phrase.units.upperBound - 1]
    let isPost =
      first.is([.sourceNoun, .speakerNoun, .title])
      || last.is([.sourceNoun, .speakerNoun]) && (!last.is(.person) || phrase.units.count == 1)
    return isPost ? index - 1 : nil
  }

  /// "a local activists'" before "committee": the item before the apostrophe.
  private func owner(before index: Int, in clause: Clause) -> Int? {
    guard index > 1, case .other(let mark) = clause.items[index - 1],
      clause.units[mark].isMark("'"), clause.units[mark].isGlued,
      let owner = clause.items[index - 2].phrase, owner.units.upperBound == mark,
      owner.form != .pronoun, owner.figure == nil, clause.units[mark - 1].word.hasSuffix("s")
    else { return nil }
    return index - 2
  }

  /// "Rahman" once "Interior Ministry spokesman Abdul Rahman" was presented, also with a title of its own.
  private func full(_ units: ArraySlice<Unit>, end: Int, _ phrase: Phrase) -> String? {
    guard let last = units.last, end == phrase.units.upperBound, phrase.form == .name,
      last.isCapitalised, last.isUnknown, !text.isAllCapitals,
      units.dropLast().allSatisfy({ !$0.isUnknown })
    else { return nil }
    return presented[last.word]
  }

  /// Verbs that name people rather than tell what happened.
  func isNaming(_ verb: String) -> Bool { SpeakerWords.naming.contains(verb) }

  /// "@ShehabAgency".
  private func handle(_ phrase: Phrase, in clause: Clause) -> Speaker? {
    guard phrase.units.count == 1, clause.units[phrase.units.lowerBound].kind == .link else {
      return nil
    }
    return Speaker(
      name: text.string(tokens: clause.units[phrase.units.lowerBound].tokens), kind: .media)
  }

  func kind(of units: ArraySlice<Unit>) -> SpeakerKind? {
    SpeakerKinds.reading(of: units)?.kind
  }

  /// "spokesman for the army", "the Cooperative for Peace": the last item of what hangs on a speaker's noun.
  private func lastItem(of phrase: Phrase, at index: Int, in clause: Clause) -> Int {
    let words = clause.units[phrase.units]
    guard
      words.contains(where: { $0.is([.sourceNoun, .speakerNoun]) }) || isBody(phrase, in: clause)
        || opensBody(index, clause) || opensOffice(phrase, at: index, in: clause)
    else { return belongs(phrase, at: index, in: clause) ?? index }
    return endOfChain(from: index, in: clause)
  }

  /// "a member of the local defence force", "la coordination de la société civile": the last item of whatever a person or an
  /// unknown noun belongs to, where nothing but a mark or a verb of saying stands behind it.
  private func belongs(_ phrase: Phrase, at index: Int, in clause: Clause) -> Int? {
    guard phrase.figure == nil, phrase.form != .name, phrase.form != .pronoun,
      let noun = clause.units[phrase.units].last,
      noun.is([.singularPerson, .pluralPerson]) || noun.isUnknown && !noun.isCapitalised
    else { return nil }
    let last = endOfChain(from: index, in: clause)
    return last > index && closes(last + 1, in: clause) ? last : nil
  }

  /// An unknown noun of a body that is known to speak: "la coordination de la société civile".
  private func heads(_ phrase: Phrase, chainTo last: Int, in clause: Clause) -> Bool {
    guard last > clause.firstItem(from: phrase.units.lowerBound), phrase.figure == nil,
      let first = clause.units[phrase.units].first,
      first.is([.determiner, .article, .possessive]),
      let noun = clause.units[phrase.units].last, noun.isUnknown,
      !SpeakerWords.documents.contains(noun.word)
    else { return false }
    let body = clause.units[phrase.units.upperBound..<clause.items[last].units.upperBound]
    return SpeakerKinds.reading(of: body) != nil
  }

  /// "Physicians for Human Rights": a name with "for" and another one behind it.
  private func opensBody(_ index: Int, _ clause: Clause) -> Bool {
    guard clause.items[index].phrase?.form == .name, index + 2 < clause.items.count,
      case .preposition(let unit) = clause.items[index + 1]
    else { return false }
    return clause.units[unit].word == "for" && isCapitalised(index + 2, in: clause)
  }

  /// "Service d'information du gouvernement": one word with a capital whose "of" says what kind of office it is.
  private func opensOffice(_ phrase: Phrase, at index: Int, in clause: Clause) -> Bool {
    guard clause.invertsSubjects, phrase.form == .name, phrase.units.count == 1,
      index + 1 < clause.items.count, case .preposition(let unit) = clause.items[index + 1],
      clause.units[unit].is(.of)
    else { return false }
    let end = clause.items[endOfChain(from: index, in: clause)].units.upperBound
    return SpeakerKinds.reading(of: clause.units[phrase.units.upperBound..<end])?.isVague == false
  }

  func name(_ units: ArraySlice<Unit>) -> String {
    var slice = units
    while let first = slice.first,
      first.kind == .mark
        || (first.is([.preposition, .adverb])
          || SpeakerWords.hyphened.contains(first.word))
          && slice.count > 1
    {
      slice = slice.dropFirst()
    }
    // "denied Al-Shabaab's claims"
    if slice.count > 1, slice.last?.word == "'s" { slice = slice.dropLast() }
    // "a document seen by AFP"
    while slice.count > 1, let last = slice.last, SpeakerWords.handled.contains(last.word) {
      slice = slice.dropLast()
    }
    guard let first = slice.first, let last = slice.last else { return "" }
    let words = text.string(tokens: first.tokens.lowerBound..<last.tokens.upperBound)
    guard
      first.is([.article, .determiner, .possessive])
        || SpeakerWords.indefinites.contains(first.word)
          && words.dropFirst().first?.isLowercase == true,
      first.isCapitalised, !text.isAllCapitals
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
