import ReferenceData

/// Who is the subject of a verb of saying.
extension AttributionReader {
  /// The nearest phrase on the left that can speak.
  func subject(before index: Int) -> Int? {
    if let head = speakerOfRelative(before: index) { return head }
    var position = subjectOfRelative(before: index) ?? index - 1
    var steps = 0
    while position >= 0, steps < 14 {
      steps += 1
      switch clause.items[position] {
      case .phrase(let phrase):
        let start = names.start(of: position, in: clause)
        if let head = doer(of: start - 1) {
          position = head
          continue
        }
        if start > 0, case .preposition = clause.items[start - 1], !isPartitive(start - 1),
          !opensClause(start - 1, before: position, of: index)
        {
          // "le bilan annoncé lundi soir par le gouvernement fait état de"
          if start > 1, isBy(start - 1),
            Range(from: max(0, start - 6), upTo: start - 1).contains(where: {
              author(of: $0) == position
            })
          {
            return position
          }
          position = start - 2
          continue
        }
        // "the Committee of the Doctors' Union said": whatever the last of its words is.
        if let owner = owner(before: start) {
          position = owner
          continue
        }
        if let head = headOfRelative(before: start - 1) {
          return presented(from: head)
        }
        if let head = headOfComplements(endingAt: position) { return head }
        if clause.isAgeOrTime(phrase, at: position) || isDistance(phrase, at: position) {
          position -= 1
          continue
        }
        return apposition(position, before: index)
      case .verb(let aside):
        if let head = headOfRelative(before: position) {
          return presented(from: head)
        }
        guard isAside(aside, at: position) else { return nil }
        position -= 1
      case .close: position = clause.opening(before: position) - 1
      case .comma, .other, .relative, .open, .and, .aside: position -= 1
      // "on Sunday announced", "reached on Monday by AFP".
      case .preposition where isDay(position + 1): position -= 1
      case .stop(let unit) where clause.units[unit].is(.but): position -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "Des habitants de la région ont déclaré": an article, where nothing stands before it.
  private func isPartitive(_ preposition: Int) -> Bool {
    guard clause.invertsSubjects,
      clause.units[clause.items[preposition].units.lowerBound].word == "des"
    else { return false }
    guard preposition > 0 else { return true }
    switch clause.items[preposition - 1] {
    case .comma, .stop, .open, .and: return true
    case .other(let unit): return clause.units[unit].kind == .mark
    default: return false
    }
  }

  /// "Lawal Mamman, a native of the area, who lives in Katsina told": the name that the words before the clause present.
  private func presented(from head: Int) -> Int {
    let start = names.headOfChain(endingAt: head, in: clause)
    guard start > 1, case .comma = clause.items[start - 1], isPersonsName(start - 2),
      !isPlace(start - 2)
    else { return head }
    return start - 2
  }

  /// "A volunteer leader assisting residents told", "A group monitoring the war said": whoever does what the word says.
  private func doer(of verb: Int) -> Int? {
    guard verb > 0, let deed = clause.items[verb].verb, deed.isIng, !deed.isFinite,
      deed.measure == nil, !clause.units[deed.main].is(.say),
      clause.items[verb - 1].phrase != nil
    else { return nil }
    return verb - 1
  }

  /// The item before an apostrophe, where it hangs on an "of": "of the Doctors' Union".
  private func owner(before start: Int) -> Int? {
    guard start > 3, case .other(let mark) = clause.items[start - 1],
      clause.units[mark].isMark("'"), clause.units[mark].isGlued,
      clause.items[start - 2].phrase != nil, case .preposition(let of) = clause.items[start - 3],
      clause.units[of].is(.of)
    else { return nil }
    return start - 2
  }

  /// "the commissioner for security and humanitarian affairs": the last of what belongs to a post is no speaker.
  private func headOfComplements(endingAt item: Int) -> Int? {
    guard item > 3, case .and = clause.items[item - 1], clause.items[item - 2].phrase != nil,
      let last = clause.items[item].phrase,
      names.speaker(last, at: item, in: clause, isCertain: false) == nil
    else { return nil }
    let head = names.headOfChain(endingAt: item - 2, in: clause)
    guard head < item - 2, let post = clause.items[head].phrase,
      SpeakerKinds.reading(of: clause.units[post.units]) != nil
    else { return nil }
    return head
  }

  /// ", 80 kilometres away,": a number of things between commas.
  private func isDistance(_ phrase: Phrase, at index: Int) -> Bool {
    guard phrase.figure != nil, !phrase.isPerson, index > 0, index + 1 < clause.items.count,
      case .comma = clause.items[index - 1]
    else { return false }
    return clause.units[phrase.units].contains { PlaceWords.distances.contains($0.word) }
  }

  func isDay(_ index: Int) -> Bool {
    guard clause.items.indices.contains(index) else { return false }
    let units = clause.items[index].units
    // "on 24 May"
    let next = units.upperBound
    let isDayOfMonth =
      clause.units[units].allSatisfy(\.isDigits) && next < clause.units.count
      && clause.units[next].is(.monthName)
    return isDayOfMonth || clause.units[units].contains { $0.is([.weekday, .monthName]) }
  }

  /// "residents who fled the village said", "a document that AFP was able to authenticate gave": whom the clause is about.
  private func headOfRelative(before end: Int) -> Int? {
    var position = end
    var hasVerb = false
    while position > 0, end - position < 7 {
      switch clause.items[position] {
      case .relative:
        var head = position - 1
        if case .comma = clause.items[head] { head -= 1 }
        return hasVerb && head >= 0 && clause.items[head].phrase != nil ? head : nil
      case .comma, .stop, .and: return nil
      case .verb: hasVerb = true
      default: break
      }
      position -= 1
    }
    return nil
  }

  /// "a first toll of the administrator of the area, which told of 25 dead": the one in the chain before the relative who can
  /// speak.
  private func speakerOfRelative(before verb: Int) -> Int? {
    guard verb > 3, case .relative = clause.items[verb - 1] else { return nil }
    var item = verb - 2
    if case .comma = clause.items[item] { item -= 1 }
    if let issuer = issuerOfToll(endingAt: item) { return issuer }
    guard item > 1, let last = clause.items[item].phrase,
      SpeakerKinds.reading(of: clause.units[last.units]) == nil
    else { return nil }
    while item > 1, case .preposition(let unit) = clause.items[item - 1],
      clause.units[unit].is(.of),
      let phrase = clause.items[item - 2].phrase
    {
      item -= 2
      if SpeakerKinds.reading(of: clause.units[phrase.units])?.isVague == false { return item }
    }
    return nil
  }

  /// "le bilan de sources de sécurité": the item right behind the toll's "of", where it can speak.
  private func issuerOfToll(endingAt end: Int) -> Int? {
    var item = end
    var issuer: Int?
    while item > 0, let phrase = clause.items[item].phrase {
      let units = clause.units[phrase.units]
      if units.contains(where: { $0.is(.toll) || SpeakerWords.documents.contains($0.word) }) {
        return issuer
      }
      issuer =
        SpeakerKinds.reading(of: units) != nil || units.contains { $0.is(.sourceNoun) }
        ? item : issuer
      guard item > 1, case .preposition(let unit) = clause.items[item - 1],
        clause.units[unit].is(.of)
      else { return nil }
      item -= 2
    }
    return nil
  }

  /// "A hospital official, who asked not to be named, said": the item before the clause between commas.
  private func subjectOfRelative(before index: Int) -> Int? {
    guard index > 3, case .comma = clause.items[index - 1] else { return nil }
    for position in stride(from: index - 2, to: max(1, index - 24), by: -1) {
      switch clause.items[position] {
      // "because he was not authorised": a clause inside the clause.
      case .stop(let unit) where clause.units[unit].kind == .mark: return nil
      case .relative:
        guard case .comma = clause.items[position - 1] else { return nil }
        return position - 2
      default: continue
      }
    }
    return nil
  }

  /// "A security source, reached by telephone, said", "A source reached by AFP said".
  private func isAside(_ verb: VerbGroup, at index: Int) -> Bool {
    guard index > 0, !verb.isFinite || isBy(index + 1), verb.measure == nil else { return false }
    // "the manager, speaking to reporters, said"
    if verb.isIng {
      if case .comma = clause.items[index - 1] { return !clause.units[verb.main].is(.say) }
      // "Another officer speaking to Reuters put the toll at 20"
      return SpeakerWords.speaking.contains(clause.units[verb.main].word)
    }
    guard verb.voice != .active else { return false }
    var before = index - 1
    // ", also known as the White Helmets, said"
    while before > 0, case .other(let unit) = clause.items[before], clause.units[unit].is(.adverb) {
      before -= 1
    }
    switch clause.items[before] {
    case .comma: return true
    case .phrase(let phrase):
      return clause.units[phrase.units].contains { $0.is([.sourceNoun, .speakerNoun]) }
    default: return false
    }
  }

  /// "after police said", "with an observatory reporting", "Des témoins ont déclaré": the word before the phrase that stands
  /// right before its verb opens their clause.
  private func opensClause(_ preposition: Int, before phrase: Int, of verb: Int) -> Bool {
    guard phrase == verb - 1, case .preposition(let unit) = clause.items[preposition] else {
      return false
    }
    let word = clause.units[unit]
    if clause.items[verb].verb?.isIng == true { return word.is(.with) }
    if word.is(.because) { return true }
    guard clause.invertsSubjects, word.word == "des" else { return false }
    guard preposition > 0 else { return true }
    switch clause.items[preposition - 1] {
    // "une attaque par des rebelles"
    case .phrase, .verb, .preposition: return false
    default: return true
    }
  }

  /// "Lemmon, a police spokeswoman, said": the name is meant; so is "The Cooperative for Peace and Reform" before ", a local
  /// group,".
  private func apposition(_ position: Int, before index: Int) -> Int? {
    var end = position + 1
    // ", senior officer of Meme,"
    // ", a monitor based in London,"
    if end + 1 < index, let verb = clause.items[end].verb, !verb.isFinite { end += 1 }
    while end + 2 < index, case .preposition = clause.items[end] { end += 2 }
    guard position > 1, case .comma = clause.items[position - 1], end < clause.items.count else {
      return position
    }
    guard case .comma = clause.items[end] else {
      return end == index ? presentedByPost(position) ?? position : position
    }
    var last = position - 2
    // "The Observatory for Human Rights (SOHR), a monitor,".
    if case .close = clause.items[last] { last = clause.opening(before: last) - 1 }
    // "Yegor Rey Barroquillo Jr., commander of the division,"
    if last > 0, case .other(let mark) = clause.items[last], clause.units[mark].isMark(".") {
      last -= 1
    }
    guard last >= 0, let before = clause.items[last].phrase,
      before.form == .name || names.isBody(before, in: clause) || isPersonsName(last)
    else { return position }
    let head = names.headOfChain(endingAt: last, in: clause)
    // "A source who lives in Talata, Musa Garba, said"
    // "City police spokesman, Arshad Ali, said"
    let isPost = clause.units[before.units].last?.is(.speakerNoun) == true
    if head == last {
      return livesThere(last) || isPost && isPersonsName(position) ? position : head
    }
    // "El gobernador de Santander, William Villamizar, informó": the name behind the comma is his.
    if isPersonsName(position), !isPlace(position) { return position }
    // "The Observatory for Human Rights, a monitor based in London, said".
    return clause.items[head].phrase == nil ? position : head
  }

  /// A name behind a preposition or "lives in": where somebody is from.
  private func livesThere(_ name: Int) -> Bool {
    guard name > 0 else { return false }
    if case .preposition = clause.items[name - 1] { return true }
    return clause.items[name - 1].verb.map { !clause.units[$0.main].is(.say) } ?? false
  }

  /// "Ibrahim Dosara, state information commissioner said": the name before a post that no comma shuts off.
  private func presentedByPost(_ post: Int) -> Int? {
    guard isPersonsName(post - 2), !isPlace(post - 2), let phrase = clause.items[post].phrase,
      let first = clause.units[phrase.units].first, !first.is([.article, .determiner]),
      let last = clause.units[phrase.units].last, !last.isCapitalised,
      SpeakerKinds.reading(of: clause.units[phrase.units]) != nil
    else { return nil }
    if post > 2, case .preposition = clause.items[post - 3] { return nil }
    return post - 2
  }

  /// "Sources in Ancuabe district, Cabo Delgado, told": a name between commas that is a place's.
  private func isPlace(_ item: Int) -> Bool {
    let name = clause.units[clause.items[item].units].map(\.word).joined(separator: " ")
    return Gazetteer.shared.hasDivision(folded: name) || CountryTable.shared.find(name) != nil
  }

  /// "Jules Ngongo", "le lieutenant Jules Ngongo".
  func isPersonsName(_ item: Int) -> Bool {
    guard let phrase = clause.items[item].phrase, phrase.figure == nil else { return false }
    if phrase.form == .name { return true }
    let words = clause.units[phrase.units]
    return clause.capitalsTell && words.count > 2 && words.contains { $0.is(.title) }
      && words.suffix(2).allSatisfy { $0.isCapitalised && $0.isUnknown }
  }

  /// "A statement signed by army spokesman X said": whoever wrote it, where he stands between it and the verb.
  func writer(of document: Int, before verb: Int) -> Int? {
    guard let writer = author(of: document), writer < verb else { return nil }
    return writer
  }

  /// "Tom Brown issues a statement confirming": whoever issues what speaks.
  func issuer(of document: Int) -> Int? {
    guard document > 1, let phrase = clause.items[document].phrase,
      clause.units[phrase.units].last?.is(.sourceNoun) == true,
      let verb = clause.items[document - 1].verb,
      SpeakerWords.issuing.contains(clause.units[verb.main].word)
    else { return nil }
    return subject(before: document - 1)
  }

}
