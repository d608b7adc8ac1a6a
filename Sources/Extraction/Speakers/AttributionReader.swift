import NewsModel
import ReferenceData

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
    if let headline = headline() { found.append(headline) }
    found.sort { $0.anchor.lowerBound < $1.anchor.lowerBound }
    if let colon = quotation(after: found) { found.append(colon) }
    return SecondHand.joined(found, in: clause)
  }

  private func attribution(at index: Int) -> Attribution? {
    switch clause.items[index] {
    case .verb(let verb) where clause.units[verb.main].is(.say): return said(verb, at: index)
    case .verb, .phrase: return nil
    case let item:
      let unit = clause.units[item.units.lowerBound]
      guard unit.is([.according, .citing]) else { return nil }
      return according(at: index)
    }
  }

  // MARK: "according to", "citing"

  private func according(at index: Int) -> Attribution? {
    guard index + 1 < clause.items.count, clause.items[index + 1].phrase != nil else { return nil }
    let source = author(of: index + 1) ?? names.head(of: index + 1, in: clause)
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
    let opens = opensSentence(start)
    return Attribution(
      speaker: speaker, anchor: start..<phrase.units.upperBound, coversFollowing: opens,
      coversPreceding: !opens, needsResolving: isSameSource(phrase))
  }

  /// At the start of its sentence, or behind a dateline and its dash.
  private func opensSentence(_ unit: Int) -> Bool {
    guard unit > 1 else { return true }
    let before = clause.units[unit - 1]
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

  /// "a post by a neighbour", "reports given by military sources": who wrote it.
  func author(of document: Int) -> Int? {
    guard let phrase = clause.items[document].phrase,
      let noun = clause.units[phrase.units].last,
      Self.documents.contains(noun.word) || noun.is(.toll)
    else { return nil }
    var position = document + 1
    while position < min(clause.items.count - 1, document + 8) {
      switch clause.items[position] {
      case .comma, .stop: return nil
      case .verb(let verb) where verb.isFinite: return nil
      default: break
      }
      if isBy(position) || clause.invertsSubjects && isOf(position),
        let writer = clause.items[position + 1].phrase,
        names.speaker(writer, at: position + 1, in: clause, isCertain: true) != nil
      {
        return position + 1
      }
      position += 1
    }
    return nil
  }

  private static let documents: Set<String> = [
    "post", "tweet", "message", "statement", "tribute", "testimony", "account", "reports", "count",
    "tally", "letter", "list", "database", "compilation", "records",
    "information", "figures", "video", "comment", "bilan", "chiffres", "rapport", "communique",
    "comunicado", "informe", "balance", "versiones", "reportes", "datos", "cifras", "informaciones",
    "donnees", "informations", "version",
  ]

  // MARK: "said"

  private func said(_ verb: VerbGroup, at index: Int) -> Attribution? {
    let isDenial = clause.units[verb.main].is(.deny)
    if verb.isHypothetical || verb.isNegated { return nil }
    if let quoted = SecondHand.quoted(verb, at: index, in: clause, names: names) { return quoted }
    if verb.voice == .passive || verb.voice == .either && isBy(index + 1) {
      return passive(verb, at: index)
    }
    // "quoted an official as saying": read with "quoted". "A man identified as X": nobody speaks.
    if verb.isIng, index > 0, isAs(index - 1) { return nil }
    if names.isNaming(clause.units[verb.main].word), verb.voice == .either, isAs(index + 1) {
      return nil
    }
    if let told = invertedFirst(verb, at: index, isDenial: isDenial) { return told }
    if let subject = subject(before: index),
      let told = attribution(verb, issuer(of: subject) ?? subject, at: index, isDenial: isDenial)
    {
      return told
    }
    if verb.isIng, let first = firstSpeaker(before: index), !countsPeople(first) {
      return attribution(verb, first, at: index, isDenial: isDenial)
    }
    if let told = invertedAttribution(verb, at: index, isDenial: isDenial) { return told }
    guard verb.isIng, index > 0 else { return nil }
    // ", adding that …": the last speaker goes on.
    return Attribution(
      speaker: .unattributed, anchor: verb.units, coversFollowing: true, coversPreceding: false,
      isDenial: isDenial, needsResolving: true)
  }

  /// ", indique la même source": in French and Spanish whoever stands behind the verb and its comma speaks, whatever stands
  /// before.
  private func invertedFirst(_ verb: VerbGroup, at index: Int, isDenial: Bool) -> Attribution? {
    guard clause.invertsSubjects, index > 1, !verb.isIng, isMark(index - 1) else { return nil }
    return invertedAttribution(verb, at: index, isDenial: isDenial)
  }

  private func isMark(_ index: Int) -> Bool {
    clause.units[clause.items[index].units.lowerBound].kind == .mark
  }

  private func invertedAttribution(_ verb: VerbGroup, at index: Int, isDenial: Bool)
    -> Attribution?
  {
    guard let place = inverted(behind: index), let phrase = phrase(at: place) else { return nil }
    let isSame = isSameSource(phrase)
    let speaker = names.speaker(phrase, at: place, in: clause, isCertain: isCertain(verb))
    guard isSame || speaker != nil else { return nil }
    return Attribution(
      speaker: speaker ?? .unattributed,
      anchor: verb.units.lowerBound..<phrase.units.upperBound, coversFollowing: isSame,
      coversPreceding: true, isDenial: isDenial,
      needsResolving: isSame || phrase.form == .pronoun,
      origin: SecondHand.hearer(behind: index, in: clause, text: text))
  }

  private func attribution(
    _ verb: VerbGroup, _ subject: Int, at index: Int, isDenial: Bool
  ) -> Attribution? {
    guard let phrase = clause.items[subject].phrase else { return nil }
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
    let afterComma = start > 0 && clause.units[start - 1].kind == .mark && start > 1
    return Attribution(
      speaker: together?.speaker ?? speaker ?? .unattributed, anchor: start..<end,
      coversFollowing: !atEnd,
      coversPreceding: atEnd || afterComma, isDenial: isDenial, needsResolving: isPronoun,
      isOnePerson: phrase.form == .pronoun
        && SpeakerWords.he.contains(clause.units[phrase.units.lowerBound].word),
      isWeak: names.isNaming(clause.units[verb.main].word) || isReport(phrase),
      origin: SecondHand.hearer(behind: index, in: clause, text: text))
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
    guard subject > 1, case .and = clause.items[subject - 1],
      let other = clause.items[subject - 2].phrase,
      let first = names.speaker(other, at: subject - 2, in: clause, isCertain: false),
      other.bounds == nil || other.isWeak || other.form == .single
    else { return nil }
    if subject > 2, case .preposition = clause.items[subject - 3] { return nil }
    let tokens =
      clause.units[other.units.lowerBound].tokens
      .lowerBound..<clause.units[
        phrase.units.upperBound - 1
      ].tokens.upperBound
    guard first.name != nil, second.name != nil else { return nil }
    return (
      Speaker(name: text.string(tokens: tokens), kind: first.kind), other.units.lowerBound
    )
  }

  /// "the post also reported": whoever wrote it.
  private func isHisPost(_ phrase: Phrase) -> Bool {
    guard phrase.units.count == 2, clause.units[phrase.units.lowerBound].is(.determiner) else {
      return false
    }
    return ["post", "tweet", "message", "statement", "communique", "caption"].contains(
      clause.units[phrase.units.upperBound - 1].word)
  }

  /// "the same source", "la même source".
  private func isSameSource(_ phrase: Phrase) -> Bool {
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
  private func isOf(_ index: Int) -> Bool {
    guard case .preposition(let unit) = clause.items[index] else { return false }
    return clause.units[unit].is(.of)
  }

  /// "A neighbour shared a picture of the house, saying that …": the subject of the sentence speaks.
  private func firstSpeaker(before index: Int) -> Int? {
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

  /// `Umm Sami wrote on Facebook: "A martyr …"`: a quotation behind a colon, when no verb of saying leads to it.
  private func quotation(after found: [Attribution]) -> Attribution? {
    guard
      let index = clause.items.indices.dropLast().first(where: {
        guard case .stop(let mark) = clause.items[$0], clause.units[mark].isMark(":") else {
          return false
        }
        return mark + 1 < clause.units.count && clause.units[mark + 1].isMark("\"")
      }), case .stop(let mark) = clause.items[index],
      !found.contains(where: { $0.coversFollowing && $0.anchor.upperBound <= mark + 1 })
    else { return nil }
    var candidates = clause.items.indices.prefix(index).filter { position in
      guard let phrase = clause.items[position].phrase else { return false }
      return isBy(position - 1) || clause.units[phrase.units.lowerBound].kind == .link
    }
    candidates += firstSpeaker(before: index).map { [$0] } ?? []
    for position in candidates {
      guard let phrase = clause.items[position].phrase,
        let speaker = names.speaker(phrase, at: position, in: clause, isCertain: true),
        !isListHead(phrase, at: position, before: index)
      else { continue }
      return Attribution(
        speaker: speaker, anchor: phrase.units.lowerBound..<mark + 1, coversFollowing: true,
        coversPreceding: false)
    }
    return nil
  }

  /// `Tyre: "3 martyrs"`: a place, or one word that nobody presents, at the head of an entry.
  private func isListHead(_ phrase: Phrase, at position: Int, before colon: Int) -> Bool {
    guard phrase.form == .name, position + 1 == colon else { return false }
    let words = clause.units[phrase.units]
    if words.contains(where: { $0.is(.speakerNoun) }) { return false }
    let name = words.map(\.word).joined(separator: " ")
    return Gazetteer.shared.hasPlace(folded: name) || Gazetteer.shared.hasDivision(folded: name)
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
    ["said", "says", "say", "told", "saying", "added", "stated", "tells"].contains(
      clause.units[verb.main].word)
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
    guard isBy(index + 1), index + 2 < clause.items.count,
      !names.isNaming(clause.units[verb.main].word), let phrase = clause.items[index + 2].phrase,
      let speaker = names.speaker(phrase, at: index + 2, in: clause, isCertain: false)
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
    case .comma, .other, .stop, .phrase:
      return phrase.bounds == nil || phrase.isWeak || phrase.form == .single ? place : nil
    default: return nil
    }
  }

  /// The item of the phrase behind a verb: past who heard it ("a déclaré à l'AFP une source"), past days ("informó este
  /// miércoles la Defensoría"), and past the "des" that French
  /// puts before speakers without a number ("ont indiqué des habitants").
  private func speakerPlace(behind index: Int) -> Int? {
    var place = index + 1
    while clause.invertsSubjects, place + 1 < clause.items.count {
      if clause.isTime(place) {
        place += 1
      } else if SecondHand.hearerBehindPreposition(place, in: clause) != nil {
        place += 2
      } else if place > index + 1, let end = asideEnd(from: place) {
        place = end
      } else {
        break
      }
    }
    guard place < clause.items.count else { return nil }
    if clause.items[place].phrase != nil { return names.head(of: place, in: clause) }
    guard clause.invertsSubjects, place + 1 < clause.items.count,
      case .preposition(let unit) = clause.items[place], clause.units[unit].word == "des",
      clause.items[place + 1].phrase != nil
    else { return nil }
    return place + 1
  }

  /// ", sous couvert d'anonymat,": past the second of two commas, at most six items on.
  private func asideEnd(from comma: Int) -> Int? {
    guard case .comma = clause.items[comma] else { return nil }
    for position in comma + 1..<min(clause.items.count - 1, comma + 8) {
      switch clause.items[position] {
      case .comma: return position + 1
      case .verb, .stop: return nil
      default: continue
      }
    }
    return nil
  }

  private func phrase(at place: Int) -> Phrase? { clause.items[place].phrase }

  // MARK: Headlines

  /// "Police: 12 killed", "12 killed - police".
  private func headline() -> Attribution? {
    guard clause.items.count > 2 else { return nil }
    let end = names.endOfChain(from: 0, in: clause) + 1
    if let phrase = clause.items[0].phrase, end < clause.items.count,
      case .stop(let mark) = clause.items[end],
      clause.units[mark].isMark(":"), phrase.units.count <= 5,
      clause.units[phrase.units].contains(where: {
        $0.is([.speakerNoun, .sourceNoun]) || $0.kind == .link
      }),
      let speaker = names.speaker(phrase, at: 0, in: clause, isCertain: false)
    {
      return Attribution(
        speaker: speaker, anchor: 0..<mark + 1, coversFollowing: true, coversPreceding: false)
    }
    let last = clause.items.count - 1
    guard isHeadline, let phrase = clause.items[last].phrase, case .stop = clause.items[last - 1],
      phrase.units.count <= 4,
      clause.units[phrase.units].contains(where: { $0.is([.speakerNoun, .sourceNoun]) }),
      let speaker = names.speaker(phrase, at: last, in: clause, isCertain: false)
    else { return nil }
    return Attribution(
      speaker: speaker, anchor: phrase.units, coversFollowing: false, coversPreceding: true)
  }
}
