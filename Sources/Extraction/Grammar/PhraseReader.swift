import NewsModel

/// Reads noun phrases from left to right: hedge, number, determiner, modifiers, person noun, name.
struct PhraseReader {
  let units: [Unit]
  let figures: FigureReader
  /// Capitals tell names from words.
  let capitalsTell: Bool
  /// Adjectives stand behind their nouns: in "militaires nigériens" the first word is the noun.
  var adjectivesFollow = false

  /// The phrase that begins at a unit, nil when none does.
  func phrase(at start: Int) -> Phrase? {
    guard start < units.count else { return nil }
    let first = units[start]
    if first.is([.pronounOne, .pronounMany]), !first.is(.possessive) || !opensNoun(start + 1) {
      return pronoun(at: start)
    }
    if first.is(.nobody) { return nobody(at: start) }
    if first.kind == .link, first.word.hasPrefix("@") {
      return Phrase(units: start..<start + 1, form: .name, isPerson: false, isThing: true)
    }
    var prefix = readPrefix(at: start)
    // A range or number with nothing behind it is still a phrase: "70", "12 killed".
    let body = readBody(at: prefix.end, prefix: prefix)
    guard prefix.isPresent || body.end > prefix.end else { return nil }
    if prefix.figure != nil, body.end <= prefix.end, isFollowedByNameOfPlace(prefix.end) {
      return Phrase(units: start..<prefix.end, form: .uncounted, isPerson: false, isThing: true)
    }
    if let merged = mergedWithComplement(of: &prefix, body: body, start: start) { return merged }
    return make(start: start, prefix: prefix, body: body)
  }

  // MARK: Modifiers and noun

  struct Body {
    var end: Int
    var head: Int?
    var measure: Measure?
    var isCountNoun = false
    var hasNames = false
    var hasUnknown = false
    var lastIsThing = false
    /// A possessive "'s" stood inside: "Walker's body".
    var isPossessed = false
    var hasTitle = false
    var hasAge = false
    /// "personas más".
    var isOther = false
  }

  private func readBody(at start: Int, prefix: Prefix) -> Body {
    var body = Body(end: start)
    var index = start
    while index < units.count, index - start < 12 {
      let unit = units[index]
      if unit.kind == .mark || unit.kind == .link {
        guard let next = afterMark(index, body: &body) else { break }
        index = next
        continue
      }
      if isAgeNumber(index) {
        index = ageEnd(index)
        body.end = index
        body.head = nil
        body.hasUnknown = true
        // "a 23-year-old" stands for a person.
        body.head = index - 1
        body.hasAge = true
        continue
      }
      guard append(unit, at: index, body: &body, prefix: prefix) else { break }
      index += 1
    }
    return body
  }

  /// "the massacre of", "arrest of": a noun, though the word could be a verb.
  private func isNamedDeed(_ index: Int) -> Bool {
    units[index].is(.eventNoun) && units[index].is(.anyVerb) && index + 1 < units.count
      && units[index + 1].is(.of)
  }

  /// Words that no noun phrase goes on behind.
  private static let ends: WordClass = [
    .preposition, .and, .or, .but, .because, .ifWord, .be, .get, .have, .doWord, .modal, .not,
    .to,
    .relative, .pronounOne, .pronounMany, .nobody, .negative, .article, .determiner, .possessive,
    .partMarker, .ofWhich, .according, .citing, .weekday, .other, .functionWord, .vague,
  ]

  /// Takes a unit into the noun phrase; false when the phrase is over.
  private func append(_ unit: Unit, at index: Int, body: inout Body, prefix: Prefix) -> Bool {
    // "a déclaré à l'AFP Maleki Moula": whoever speaks stands behind the agency that hears it.
    if adjectivesFollow, body.end == index, index > prefix.end, isAgency(units[index - 1]),
      unit.isCapitalised || unit.is([.person, .speakerNoun, .sourceNoun])
    {
      return false
    }
    if unit.is(.ing), unit.is(.measureVerb), actsOn(index + 1),
      !joinsNouns(at: index, prefix: prefix)
    {
      return false
    }
    // "sur son compte l'organisation": an article inside a phrase of the tables begins another one.
    if adjectivesFollow, body.end > prefix.end, unit.hasArticle { return false }
    if isNamedDeed(index), prefix.isDefinite || !unit.is(.ing) {
      body.end = index + 1
      body.lastIsThing = true
      return true
    }
    // "un mort et trois blessés", "un muerto": behind an indefinite article a noun, though the word is a participle, too.
    if adjectivesFollow, prefix.isSingle, index == prefix.end, unit.is(.countNoun),
      ClaimWords.oneVictim.contains(unit.word)
    {
      return appendHead(unit, at: index, body: &body, prefix: prefix)
    }
    if unit.is([.state, .participle]), !unit.is(.person) || index == prefix.end {
      guard isModifier(at: index, body: body, prefix: prefix) else {
        // "the wounded", "70 dead" end a phrase as its noun only behind "the"; else they say what happened.
        return false
      }
      if unit.is(.measureVerb) { body.measure = body.measure ?? unit.entry.measure }
      body.end = index + 1
      return true
    }
    if unit.is(.possessive), unit.word == "'s" { return false }
    // "Bandits murder three": a verb behind those who act, though it is a noun, too.
    if unit.is(.countNoun), unit.is(.present), !unit.is(.pluralNoun), let head = body.head,
      units[head].is(.pluralPerson), actsOn(index + 1)
    {
      return false
    }
    if unit.is(.person) || unit.is(.countNoun) {
      return appendHead(unit, at: index, body: &body, prefix: prefix)
    }
    if unit.is(.adverb) {
      return index + 1 < units.count && units[index + 1].is(.participle)
        && isModifier(at: index + 1, body: body, prefix: prefix) && index == prefix.end
    }
    if isOtherBehind(unit, at: index, body: body, prefix: prefix) {
      body.end = index + 1
      body.isOther = true
      return true
    }
    if isOver(before: unit, at: index, body: body) { return false }
    return appendOther(unit, at: index, body: &body)
  }

  /// Whether no noun phrase goes on with a unit that is neither a noun nor a modifier.
  private func isOver(before unit: Unit, at index: Int, body: Body) -> Bool {
    if unit.is(PhraseReader.ends), !isRank(index) { return true }
    if beginsDeed(unit, at: index, behind: body) { return true }
    // "killed 12 in the past week"
    if unit.is([.backgroundCue, .otherEventCue]), unit.tokens.count > 1 { return true }
    // "han dejado más de 80 muertos": a hedge belongs to the number behind it.
    if unit.is(.qualifier), index + 1 < units.count,
      units[index + 1].isDigits || units[index + 1].is(.number)
    {
      return true
    }
    if unit.is(.anyVerb), !isNounLike(unit, at: index, body: body) { return true }
    if unit.isDigits || unit.is([.number, .multiplier]) { return true }
    return unit.is(.monthName) && !unit.is(.modal)
  }

  /// Takes a person or a counted noun as the phrase's head; false when it begins another phrase.
  private func appendHead(_ unit: Unit, at index: Int, body: inout Body, prefix: Prefix) -> Bool {
    if body.hasNames, capitalsTell, let head = body.head,
      !isNumberFor(unit, rather: units[head], prefix)
    {
      return false
    }
    // "took six policemen hostage", "one family hostage": what became of them, not who they are.
    if unit.entry.measure == .abducted, !unit.is(.pluralNoun), body.end > prefix.end,
      units[body.head ?? body.end - 1].is([.singularPerson, .pluralPerson, .collective])
    {
      return false
    }
    if adjectivesFollow, body.head == index - 1, unit.is(.person), !unit.isCapitalised {
      body.end = index + 1
      return true
    }
    body.head = index
    body.isCountNoun = unit.is(.countNoun)
    body.lastIsThing = false
    if unit.is(.title) { body.hasTitle = true }
    body.end = index + 1
    return true
  }

  /// "the kidnapping and assassination of": nouns, though one of them could be a verb.
  private func joinsNouns(at index: Int, prefix: Prefix) -> Bool {
    prefix.isDefinite && index + 3 < units.count && units[index].is(.eventNoun)
      && units[index + 1].is(.and) && units[index + 2].is(.eventNoun) && units[index + 3].is(.of)
  }

  private func appendOther(_ unit: Unit, at index: Int, body: inout Body) -> Bool {
    if opensTime(unit, at: index) { return false }
    let isName =
      unit.isCapitalised && capitalsTell && !opensSentence(index)
      || !capitalsTell && unit.isUnknown && !looksLikeVerb(unit)
    // "Sarfraz Bugti described the operation": what he did.
    if isDeed(unit, behind: body) { return false }
    if isNameParticle(at: index, body) {
      body.end = index + 1
      return true
    }
    if unit.word == "'s", goesOnBehindApostrophe(index, body) {
      body.head = nil
      body.hasNames = true
      body.end = index + 1
      return true
    }
    if let head = body.head {
      if isOwned(unit, at: index, by: head) {
        body.head = nil
        body.end = index + 1
        return true
      }
      // Behind the noun: a name goes on, a thing swallows the noun ("police station").
      if unit.is(.thing) || unit.is(.timeUnit) || unit.is(.hospital) {
        body.head = nil
        body.lastIsThing = true
        body.end = index + 1
        return true
      }
      if unit.is(.title) || unit.is(.speakerNoun) && unit.isCapitalised || isName {
        body.hasNames = true
        body.end = index + 1
        return true
      }
      // "two Indian army soldiers", "female aid workers": more words before the noun itself.
      if leadsToNoun(unit, at: index, behind: units[head])
        || isAdjective(unit, at: index, behind: body)
      {
        body.end = index + 1
        return true
      }
      // "a Muslim preacher": an unknown noun behind a word for a people.
      if unit.isUnknown, body.head == index - 1, units[index - 1].isCapitalised, capitalsTell,
        !unit.word.hasSuffix("ing"), !unit.word.hasSuffix("ed"), !unit.word.hasSuffix("ly")
      {
        body.end = index + 1
        return true
      }
      return false
    }
    body.lastIsThing = unit.is([.thing, .timeUnit, .toll])
    if isName { body.hasNames = true } else if unit.isUnknown { body.hasUnknown = true }
    if unit.is(.title) { body.hasTitle = true }
    body.end = index + 1
    return true
  }

  /// "four New People's Army fighters": the noun before the apostrophe is a part of a name.
  private func goesOnBehindApostrophe(_ index: Int, _ body: Body) -> Bool {
    guard capitalsTell, body.head == index - 1, body.hasNames, index + 1 < units.count else {
      return false
    }
    // "a Pale Township people's administration spokesman"
    if units[index - 1].word == "people" { return units[index + 1].kind == .word }
    guard units[index - 1].isCapitalised else { return false }
    return units[index + 1].isCapitalised && !units[index + 1].is([.eventNoun, .countNoun])
  }

  /// "RESULTED", "REPEATEDLY": in capitals an unknown word with such an end is no name.
  private func looksLikeVerb(_ unit: Unit) -> Bool {
    guard unit.word.utf8.count > 5 else { return false }
    return unit.word.hasSuffix("ed") && !unit.word.hasSuffix("med") || unit.word.hasSuffix("edly")
      || unit.word.hasSuffix("ally")
  }

  /// "Continuing searches": the capital of a sentence's first word tells nothing when an unknown word without one follows.
  private func opensSentence(_ index: Int) -> Bool {
    guard index == 0, index + 1 < units.count else { return false }
    let next = units[index + 1]
    return next.isUnknown && !next.isCapitalised && next.word.utf8.count > 3
  }

  /// "two deputy U.S. marshals": the number wants a plural noun, and none has come yet.
  private func isNumberFor(_ unit: Unit, rather head: Unit, _ prefix: Prefix) -> Bool {
    guard let figure = prefix.figure, figure.bounds != Bounds(1) else { return false }
    return unit.is(.pluralPerson) && !head.is(.pluralPerson)
  }

  /// A word between a people or sex and the noun that counts, at most three words further on.
  private func leadsToNoun(_ unit: Unit, at index: Int, behind head: Unit) -> Bool {
    guard head.isCapitalised || !head.is(.pluralPerson), unit.kind == .word,
      unit.isUnknown || unit.is([.speakerNoun, .thing]), capitalsTell,
      !unit.word.hasSuffix("ed"), !unit.word.hasSuffix("ing")
    else { return false }
    for next in Range(from: index + 1, upTo: min(index + 4, units.count)) {
      if units[next].is(.person) { return units[next].is([.singularPerson, .pluralPerson]) }
      guard units[next].isUnknown || isDash(next) else { return false }
    }
    return false
  }

  /// Words that tables know as verbs but that stand here as nouns ("the attack", "two reports").
  private func isNounLike(_ unit: Unit, at index: Int, body: Body) -> Bool {
    unit.is([.thing, .title, .speakerNoun]) && !unit.is([.past, .participle, .ing])
      && !endsWithSaying(unit, at: index, body: body)
  }

  /// ", the Ministry of Health reports.", ", RBC reports.": a name, and a verb of saying at the sentence's end.
  private func endsWithSaying(_ unit: Unit, at index: Int, body: Body) -> Bool {
    // "The ship's master reports three deaths"
    if unit.is(.say), unit.is(.present), body.end == index, index + 1 < units.count,
      units[index + 1].isDigits || units[index + 1].is(.number)
        || units[index + 1].is(.qualifier) && !units[index + 1].is(.preposition)
        || GrammarWords.clauseOpeners.contains(units[index + 1].word)
          && agrees(unit, behind: index - 1)
    {
      return true
    }
    guard unit.is(.say), unit.is(.present), capitalsTell, body.end == index, index > 1,
      units[index - 1].isCapitalised,
      index + 1 == units.count || units[index + 1].isMark(".") && index + 2 >= units.count
    else { return false }
    return units[max(0, index - 8)..<index].contains { $0.isMark(",") || $0.isMark("\"") }
  }

  /// "the ministry reports that", "residents report that": a verb for one or for many, as whoever stands before it.
  private func agrees(_ verb: Unit, behind subject: Int) -> Bool {
    guard subject >= 0 else { return false }
    let noun = units[subject]
    let isMany = noun.is(.pluralPerson) || noun.is(.speakerNoun) && noun.word.hasSuffix("s")
    guard verb.word.hasSuffix("s") else { return isMany || noun.word == "police" }
    return !isMany && (noun.isCapitalised || noun.is([.speakerNoun, .singularPerson]))
  }

  /// "12 wounded soldiers", "the suspected insurgents": a participle right behind the prefix, a noun behind it.
  private func isModifier(at index: Int, body: Body, prefix: Prefix) -> Bool {
    guard prefix.isPresent, body.head == nil, index + 1 < units.count else { return false }
    // "the military said troops": what somebody says, who was just named.
    if units[index].is(.say), body.end > prefix.end,
      units[index - 1].is([.speakerNoun, .sourceNoun])
    {
      return false
    }
    // "At least 11 suspected Kuki were gunned down"
    if prefix.figure != nil, capitalsTell, !adjectivesFollow, units[index + 1].isCapitalised,
      ClaimWords.suspects.contains(units[index].word)
    {
      return true
    }
    for next in Range(from: index + 1, upTo: min(index + 4, units.count)) {
      let unit = units[next]
      if unit.is(.person) && !unit.is(.pronounOne) { return true }
      // "231 confirmed deaths"
      if next == index + 1, unit.is(.countNoun), units[index].is(.reported) { return true }
      // "a kidnapped village leader"
      let isPlaces = unit.is(.thing) && next + 1 < units.count && units[next + 1].is(.person)
      if !unit.isUnknown && !isPlaces || unit.isMark(",") { return false }
    }
    return false
  }

  private func afterMark(_ index: Int, body: inout Body) -> Int? {
    let unit = units[index]
    let isHyphen = ["-", "–", "/"].contains(unit.word) && unit.isGlued
    if isHyphen, index + 1 < units.count, units[index + 1].isGlued, units[index + 1].kind != .mark {
      let next = units[index + 1]
      // "Colombia/Dos policías murieron": a label and what it heads.
      if unit.word == "/", next.isCapitalised, next.is(.number) { return nil }
      if next.is([.anyVerb, .of, .preposition, .timeUnit, .number, .and, .adverb]) || next.isDigits
      {
        body.end = index + 2
        body.hasUnknown = true
        body.head = nil
        return index + 2
      }
      return index + 1
    }
    if unit.isMark("."), unit.isGlued, index > 0, isAbbreviation(index - 1) { return index + 1 }
    if unit.isMark("["), let close = closing("]", from: index), close - index < 12 {
      return close + 1
    }
    if unit.isMark("\""), index + 1 < units.count, body.hasNames,
      closing("\"", from: index + 1) ?? .max
        < index + 4
    {
      return index + 1
    }
    return nil
  }
}
