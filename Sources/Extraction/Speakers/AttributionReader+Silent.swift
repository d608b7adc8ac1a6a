import NewsModel

/// Sources in brackets at the end of what they say, and verbs of saying with which nobody tells a figure.
extension AttributionReader {
  /// "Two health workers are among the injured (WHO).", "- 12 killed in Luuq (police)": a known body in brackets that close a
  /// sentence or a part of it. An acronym of the words before it is none.
  func bracketed(_ open: Int) -> Attribution? {
    guard open > 0, open + 2 < clause.items.count, let phrase = clause.items[open + 1].phrase,
      phrase.figure == nil
    else { return nil }
    let last = names.endOfChain(from: open + 1, in: clause)
    guard last + 1 < clause.items.count, case .close(let close) = clause.items[last + 1],
      closesPart(close + 1), !abbreviates(phrase, before: open),
      let speaker = names.speaker(phrase, at: open + 1, in: clause, isCertain: false),
      speaker.kind != .party, speaker.kind != .witness
    else { return nil }
    return Attribution(
      speaker: speaker, anchor: clause.items[open].units.lowerBound..<close + 1,
      coversFollowing: false, coversPreceding: true)
  }

  private func closesPart(_ unit: Int) -> Bool {
    guard unit < clause.units.count else { return true }
    return [".", ";"].contains { clause.units[unit].isMark($0) }
  }

  /// "the World Health Organization (WHO)", "the Syrian Network (SNHR)": right behind a body or a name.
  private func abbreviates(_ phrase: Phrase, before open: Int) -> Bool {
    guard let body = clause.items[open - 1].phrase else { return false }
    let words = clause.units[body.units]
    return names.isBody(body, in: clause) || SpeakerKinds.reading(of: words) != nil
      || phrase.units.count == 1
        && words.last?.word.first == clause.units[phrase.units.lowerBound].word.last
  }

  /// "The governorate saw the highest toll", "the district recorded 12 deaths": what befalls a place, which does not speak.
  func undergoes(_ verb: VerbGroup, _ phrase: Phrase) -> Bool {
    guard SpeakerWords.undergoing.contains(clause.units[verb.main].word),
      let last = clause.units[phrase.units].last,
      let first = clause.units[phrase.units].first(where: { !$0.is(.determiner) })
    else { return false }
    return SpeakerWords.territories.contains(clause.invertsSubjects ? first.word : last.word)
  }

  /// "claimed responsibility for the attack that killed two": nobody says how many.
  func claimsDeed(_ verb: Int) -> Bool {
    if claimsLives(verb) || isClaimedDeed(verb) { return true }
    guard verb + 1 < clause.items.count, let object = clause.items[verb + 1].phrase else {
      return false
    }
    if clause.units[object.units].contains(where: { SpeakerWords.owned.contains($0.word) }) {
      return true
    }
    // "Al-Shabab claimed 21 had been killed"
    if verb + 2 < clause.items.count, clause.items[verb + 2].verb?.isFinite == true { return false }
    // "has claimed 63 operations in which 174 died"
    return SpeakerWords.claiming.contains(
      clause.units[clause.items[verb].units.upperBound - 1].word)
      && !object.isPerson && object.figure != nil && object.measure == nil
  }

  /// "in an attack claimed by the Taliban": whose deed it was.
  private func isClaimedDeed(_ verb: Int) -> Bool {
    guard verb > 0, let group = clause.items[verb].verb, !group.isFinite, isBy(verb + 1),
      clause.units[group.main].word.hasPrefix("claim"),
      let deed = clause.items[verb - 1].phrase, let noun = clause.units[deed.units].last
    else { return false }
    return noun.is([.eventNoun, .thing])
  }

  /// "hit a bus station, claiming the lives of 13 civilians": a deed, where "X claimed 15 lives were lost" is said.
  private func claimsLives(_ verb: Int) -> Bool {
    guard clause.items[verb].verb?.isIng == true else { return false }
    let end = clause.items[verb].units.upperBound
    return clause.units[end - 1].word.hasPrefix("claim")
      && clause.units[Range(from: end, upTo: min(clause.units.count, end + 3))].contains {
        $0.is(.lives)
      }
  }

  /// "Civilians reported killed: 9": the label of a form.
  func isLabel(_ verb: VerbGroup) -> Bool {
    let next = verb.units.upperBound
    return next + 1 < clause.units.count && clause.units[next].entry.measure != nil
      && clause.units[next + 1].isMark(":")
  }

  /// "told a news conference": the object of "told".
  func hears(_ item: Int) -> Bool {
    guard item > 0, clause.items[item].phrase != nil, let verb = clause.items[item - 1].verb else {
      return false
    }
    return SpeakerWords.telling.contains(clause.units[verb.main].word)
  }

  /// "Además, añadió que": Spanish leaves out who goes on.
  func leavesSubjectOut(_ index: Int) -> Bool {
    guard clause.invertsSubjects, let verb = clause.items[index].verb,
      verb.units.upperBound < clause.units.count,
      clause.units[verb.units.upperBound].word == "que"
        || isBetweenCommas(index) && SpeakerWords.goingOn.contains(clause.units[verb.main].word)
    else { return false }
    return index == 0 || isMark(index - 1)
  }

  /// "Este año, agregó, 34 han muerto".
  private func isBetweenCommas(_ index: Int) -> Bool {
    guard index > 0, index + 1 < clause.items.count, case .comma = clause.items[index - 1],
      case .comma = clause.items[index + 1]
    else { return false }
    return true
  }
}
