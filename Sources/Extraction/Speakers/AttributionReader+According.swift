import NewsModel

/// "according to", "citing", "per".
extension AttributionReader {
  func according(at index: Int) -> Attribution? {
    if let reports = reports(at: index) { return reports }
    if let told = told(at: index) { return told }
    if let pronoun = accordingToHim(index) { return pronoun }
    let first = isIndefinite(index + 1) ? index + 2 : index + 1
    guard first < clause.items.count, clause.items[first].phrase != nil else { return nil }
    let source = author(of: first) ?? names.head(of: first, in: clause)
    let start = clause.items[index].units.lowerBound
    // "a-t-on appris vendredi auprès de": nobody speaks "auprès de l'ONU".
    if clause.units[start].word == "aupres",
      !clause.units[..<start].contains(where: { $0.word == "appris" })
    {
      return nil
    }
    guard let phrase = clause.items[source].phrase,
      let speaker = unnamedSource(at: start, behind: source)
        ?? names.speaker(phrase, at: source, in: clause, isCertain: true)
    else { return nil }
    // "two per family": only behind a comma does "per" bring in who says so.
    if clause.units[start].word == "per", start > 0, clause.units[start - 1].kind != .mark {
      return nil
    }
    // "buried according to Islamic rites": nobody speaks.
    if let last = clause.units[phrase.units].last, last.tokens.count == 1,
      SpeakerWords.customs.contains(last.word)
    {
      return nil
    }
    let opens = opensSentence(start)
    let end = phrase.units.upperBound
    // "Twelve were killed, according to police, and 30 were hurt": between commas for what stands on both sides.
    let goesOn = end < clause.units.count && clause.units[end].isMark(",")
    return Attribution(
      speaker: speaker, anchor: start..<end, coversFollowing: opens || goesOn,
      coversPreceding: !opens, needsResolving: isSameSource(phrase))
  }

  /// ", a-t-on appris samedi d'un responsable local": of whom it was heard, the day perhaps between.
  func learnt() -> Attribution? {
    guard clause.invertsSubjects,
      let verb = clause.items.firstIndex(where: {
        SpeakerWords.learning.contains(clause.units[$0.units.lowerBound].word)
      })
    else { return nil }
    var of = verb + 1
    while of < clause.items.count, clause.isTime(of) { of += 1 }
    guard of > verb + 1, of + 1 < clause.items.count, isOf(of) || isIndefinite(of),
      let phrase = clause.items[of + 1].phrase,
      let speaker = names.speaker(phrase, at: of + 1, in: clause, isCertain: true)
    else { return nil }
    return Attribution(
      speaker: speaker, anchor: clause.items[verb].units.lowerBound..<phrase.units.upperBound,
      coversFollowing: false, coversPreceding: true)
  }

  /// "according to him", "selon eux": whoever spoke before.
  private func accordingToHim(_ index: Int) -> Attribution? {
    let anchor = clause.items[index].units
    let pronoun = anchor.upperBound
    guard pronoun < clause.units.count,
      let number = SpeakerWords.him.value(clause.units[pronoun].word),
      pronoun + 1 == clause.units.count || clause.units[pronoun + 1].kind == .mark
    else { return nil }
    let opens = opensSentence(anchor.lowerBound)
    return Attribution(
      speaker: .unattributed, anchor: anchor.lowerBound..<pronoun + 1, coversFollowing: opens,
      coversPreceding: !opens, needsResolving: true, isOnePerson: number.isEmpty)
  }

  /// "según informó este viernes la Policía", "selon ce qu'indique la police": whoever stands behind the verb of saying.
  private func told(at index: Int) -> Attribution? {
    guard clause.invertsSubjects,
      let verb = Range(from: index + 1, upTo: min(clause.items.count, index + 4)).first(where: {
        clause.items[$0].verb.map { clause.units[$0.main].is(.say) } ?? false
      }), clause.items[index + 1..<verb].allSatisfy({ $0.phrase == nil }),
      let place = speakerPlace(behind: verb), let phrase = clause.items[place].phrase,
      let speaker = names.speaker(phrase, at: place, in: clause, isCertain: true)
    else { return nil }
    let start = clause.items[index].units.lowerBound
    let opens = opensSentence(start)
    return Attribution(
      speaker: speaker, anchor: start..<phrase.units.upperBound, coversFollowing: opens,
      coversPreceding: !opens)
  }

  /// "selon des témoins": the article of French plurals, which is a preposition elsewhere.
  private func isIndefinite(_ index: Int) -> Bool {
    guard clause.invertsSubjects, index < clause.items.count,
      case .preposition(let unit) = clause.items[index]
    else { return false }
    return clause.units[unit].word == "des"
  }

  /// "according to reports": a noun, though the word could be a verb.
  private func reports(at index: Int) -> Attribution? {
    guard index + 1 < clause.items.count, let verb = clause.items[index + 1].verb,
      verb.units.count == 1, clause.units[verb.main].is(.speakerNoun),
      let kind = clause.units[verb.main].entry.speaker
    else { return nil }
    let start = clause.items[index].units.lowerBound
    let opens = opensSentence(start)
    // "according to reports given by military sources"
    let behind = clause.items.indices[(index + 2)...].prefix(9)
    if let by = behind.first(where: isBy), by + 1 < clause.items.count,
      !behind.prefix(while: { $0 < by }).contains(where: isComma),
      let phrase = clause.items[by + 1].phrase,
      let writer = names.speaker(phrase, at: by + 1, in: clause, isCertain: true)
    {
      return Attribution(
        speaker: writer, anchor: start..<phrase.units.upperBound, coversFollowing: opens,
        coversPreceding: !opens)
    }
    let name = text.string(tokens: clause.units[verb.main].tokens)
    return Attribution(
      speaker: Speaker(name: name, kind: kind), anchor: start..<verb.units.upperBound,
      coversFollowing: opens, coversPreceding: !opens, isWeak: true)
  }

  /// "A statement from the presidency".
  private func isFrom(_ index: Int) -> Bool {
    guard case .preposition(let unit) = clause.items[index] else { return false }
    return clause.units[unit].word == "from"
  }

  private func isComma(_ index: Int) -> Bool {
    if case .comma = clause.items[index] { return true }
    return false
  }

  /// At the start of its sentence, or behind a dateline and its dash.
  private func opensSentence(_ unit: Int) -> Bool {
    guard unit > 1 else { return true }
    // "; mais selon le maire": behind the word that joins the clauses.
    if clause.units[unit - 1].is(.but), unit > 2, clause.units[unit - 2].kind == .mark {
      return true
    }
    let before = clause.units[unit - 1]
    // "12 people were killed – according to": a dash that is no dateline's.
    if unit > 7, CharacterClass.dashes.contains(before.word), !clause.units[unit].isCapitalised {
      return false
    }
    return before.kind == .mark && ![",", "\"", "'", ")"].contains(before.word)
      || before.kind == .mark && clause.capitalsTell && clause.units[unit].isCapitalised
        && before.word != ","
  }

  /// "de sources locales": the word for sources stands in the words for "according to".
  private func unnamedSource(at unit: Int, behind source: Int) -> Speaker? {
    let tokens = clause.units[unit].tokens
    guard let phrase = clause.items[source].phrase,
      let first = tokens.first(where: { text.tokens[$0].word.hasPrefix("source") }),
      phrase.figure == nil, phrase.units.count < 4, phrase.units.lowerBound == unit + 1
    else { return nil }
    let end = clause.units[phrase.units.upperBound - 1].tokens.upperBound
    let kind = names.speaker(phrase, at: source, in: clause, isCertain: true)?.kind
    return Speaker(name: text.string(tokens: first..<end), kind: kind ?? .witness)
  }

  private func isDeed(_ unit: Unit) -> Bool {
    unit.is(.eventNoun) || PlaceWords.assaults.contains(unit.word)
  }

  /// "a post by a neighbour", "reports given by military sources": who wrote it.
  func author(of document: Int) -> Int? {
    // "un bilan dressé": what French and Spanish say of a document stands behind it.
    guard let phrase = clause.items[document].phrase,
      clause.units[phrase.units].suffix(clause.invertsSubjects ? 2 : 1).contains(where: {
        SpeakerWords.documents.contains($0.word) || $0.is(.toll)
      })
    else { return nil }
    var position = document + 1
    // "le bilan d'une attaque par des rebelles": whoever attacked.
    var isBehindDeed = false
    while position < min(clause.items.count - 1, document + 8) {
      switch clause.items[position] {
      case .comma, .stop: return nil
      case .verb(let verb) where verb.isFinite: return nil
      case .verb(let verb) where clause.units[verb.main].is(.say): isBehindDeed = false
      case .phrase(let phrase) where clause.units[phrase.units].contains(where: isDeed):
        isBehindDeed = true
      default: break
      }
      if isBehindDeed {
        position += 1
        continue
      }
      if isBy(position) || clause.invertsSubjects && isOf(position)
        || position == document + 1 && isFrom(position),
        case let place = isIndefinite(position + 1) ? position + 2 : position + 1,
        place < clause.items.count, let writer = clause.items[place].phrase,
        names.speaker(writer, at: place, in: clause, isCertain: true) != nil
      {
        return place
      }
      position += 1
    }
    return nil
  }
}
