/// Who stands behind a verb of saying, past what French and Spanish put between.
extension AttributionReader {
  /// The item of the phrase behind a verb: past who heard it ("a déclaré à l'AFP une source"), past days ("informó este
  /// miércoles la Defensoría"), and past the "des" that French
  /// puts before speakers without a number ("ont indiqué des habitants").
  func speakerPlace(behind index: Int) -> Int? {
    var place = index + 1
    while clause.invertsSubjects, place + 1 < clause.items.count {
      if clause.isTime(place) || isAdverb(place) {
        place += 1
      } else if let past = SecondHand.pastHearer(place, in: clause) {
        place = namesPerson(behind: past) ? past + 1 : past
      } else if isManner(place) {
        place += 2
      } else if let end = asideEnd(from: place),
        place > index + 1 || pastTimes(behind: place) == end - 1
      {
        // "a indiqué, mardi soir, le gouvernement"
        place = end
      } else {
        break
      }
    }
    if isParted(place, behind: index) { place += 1 }
    guard place < clause.items.count else { return nil }
    if clause.items[place].phrase != nil { return names.head(of: place, in: clause) }
    guard clause.invertsSubjects, place + 1 < clause.items.count,
      case .preposition(let unit) = clause.items[place], clause.units[unit].word == "des",
      clause.items[place + 1].phrase != nil
    else { return nil }
    return place + 1
  }

  /// "a déclaré à l'AFP, Jean Banza, président de": a comma, and a person's name.
  private func namesPerson(behind comma: Int) -> Bool {
    guard comma + 1 < clause.items.count, case .comma = clause.items[comma] else { return false }
    return isPersonsName(comma + 1)
  }

  /// "confirmed on Monday by the ministry", "annoncé le soir par le gouvernement": the item behind a verb and its times.
  func pastTimes(behind verb: Int) -> Int {
    var place = verb + 1
    while place < clause.items.count, place < verb + 5 {
      if clause.isTime(place)
        || clause.items[place].phrase.map({ isTimeOnly($0, at: place) }) == true
      {
        place += 1
      } else if case .preposition = clause.items[place], isDay(place + 1) {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  private func isTimeOnly(_ phrase: Phrase, at item: Int) -> Bool {
    phrase.figure == nil && clause.isAgeOrTime(phrase, at: item)
  }

  /// "a annoncé hier lundi, l'armée": a comma between the days and whoever speaks, whose own verb does not follow.
  private func isParted(_ comma: Int, behind verb: Int) -> Bool {
    guard clause.invertsSubjects, comma > verb + 1, comma + 1 < clause.items.count,
      case .comma = clause.items[comma], pastTimes(behind: verb) == comma,
      clause.items[comma + 1].phrase != nil
    else { return false }
    let end = names.endOfChain(from: comma + 1, in: clause) + 1
    return end == clause.items.count || isMark(end)
  }

  /// "a confirmé au téléphone un officier", "informó en un comunicado la Fiscalía": how it was said, with a noun behind that may
  /// speak.
  private func isManner(_ item: Int) -> Bool {
    guard item + 2 < clause.items.count, case .preposition(let unit) = clause.items[item],
      !clause.units[unit].is(.of), let how = clause.items[item + 1].phrase, how.figure == nil,
      clause.units[how.units].contains(where: { SpeakerWords.manners.contains($0.word) })
    else { return false }
    return true
  }

  /// "L'annonce a été faite par le Premier ministre", "The announcement was made by the army": whoever told what stands before.
  func announced() -> Attribution? {
    guard clause.units.count > 3,
      SpeakerWords.pointers.contains(clause.units[0].word + " " + clause.units[1].word),
      let by = clause.items.indices.dropLast().first(where: isBy),
      let phrase = clause.items[by + 1].phrase,
      let speaker = names.speaker(phrase, at: by + 1, in: clause, isCertain: true)
    else { return nil }
    return Attribution(
      speaker: speaker, anchor: clause.items[by].units.lowerBound..<phrase.units.upperBound,
      coversFollowing: false, coversPreceding: true)
  }

  /// "a déclaré de son côté".
  private func isAdverb(_ item: Int) -> Bool {
    guard case .other(let unit) = clause.items[item] else { return false }
    return clause.units[unit].is(.adverb)
  }

  /// ", sous couvert d'anonymat,": past the second of two commas, at most six items on.
  private func asideEnd(from comma: Int) -> Int? {
    guard case .comma = clause.items[comma] else { return nil }
    for position in Range(from: comma + 1, upTo: min(clause.items.count - 1, comma + 8)) {
      switch clause.items[position] {
      case .comma: return position + 1
      case .verb, .stop: return nil
      default: continue
      }
    }
    return nil
  }

  /// ", in what police believe was a murder": the police say what it was, and not who was found.
  func isOfKind(_ attribution: Attribution) -> Bool {
    let end = attribution.anchor.upperBound
    return Range(from: max(1, end - 6), upTo: end).contains {
      SpeakerWords.whats.contains(clause.units[$0].word) && clause.units[$0 - 1].is(.preposition)
    }
  }

  /// "ont indiqué deux sources sécuritaires", "informaron tres vecinos": a few who can speak, and who do nothing else.
  func areCountedSpeakers(_ phrase: Phrase, at place: Int) -> Bool {
    guard clause.invertsSubjects, SpeakerKinds.reading(of: clause.units[phrase.units]) != nil,
      phrase.bounds?.high.map({ $0 < 10 }) ?? true
    else { return false }
    return place + 1 == clause.items.count || clause.items[place + 1].verb == nil
  }
}
