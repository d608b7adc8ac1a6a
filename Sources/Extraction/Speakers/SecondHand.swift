import NewsModel

/// Reads what is passed on at second hand: the one who knows speaks, the one who passes it on is the origin.
enum SecondHand {
  /// "the agency quoted a police officer as saying", "El Tiempo, which cited the ministry, reported".
  static func quoted(
    _ verb: VerbGroup, at index: Int, in clause: Clause, names: SpeakerNames
  ) -> Attribution? {
    guard SpeakerWords.second.contains(clause.units[verb.main].word), verb.voice != .passive,
      index + 1 < clause.items.count,
      let phrase = clause.items[index + 1].phrase,
      let speaker = names.speaker(phrase, at: index + 1, in: clause, isCertain: true),
      speaker.kind != .witness
        || clause.units[phrase.units].contains(where: { $0.is([.person, .speakerNoun]) })
    else { return nil }
    let end = phrase.units.upperBound
    let agency = clause.items[..<index].last { $0.phrase != nil }?.phrase.map {
      words(of: $0, in: clause, text: names.text)
    }
    let saying = pastSaying(behind: end, in: clause)
    return Attribution(
      speaker: speaker, anchor: verb.units.lowerBound..<end,
      coversFollowing: saying.map { $0 < clause.units.count && !clause.units[$0].isMark(".") }
        ?? false, coversPreceding: true, origin: agency)
  }

  /// The unit behind "as saying", "officials in the region as saying": where they are may stand between.
  private static func pastSaying(behind end: Int, in clause: Clause) -> Int? {
    let near = Range(from: end, upTo: min(clause.units.count - 1, end + 9))
    guard
      let word = near.first(where: {
        clause.units[$0].word == "as" || clause.units[$0].kind == .mark
      }),
      clause.units[word].word == "as",
      word == end || clause.units[word + 1].is(.say)
    else { return nil }
    return word + 2
  }

  /// "told Reuters", "told state television": who heard it first; reporters in general are nobody.
  static func hearer(behind index: Int, in clause: Clause, text: SourceText) -> String? {
    guard let verb = clause.items[index].verb, index + 1 < clause.items.count else { return nil }
    let day = clause.items.indices.contains(index + 1) && clause.isTime(index + 1) ? 1 : 0
    if let hearer = hearerBehindPreposition(index + 1 + day, in: clause) {
      return words(of: hearer, in: clause, text: text)
    }
    guard SpeakerWords.telling.contains(clause.units[verb.main].word),
      let phrase = clause.items[index + 1].phrase
    else { return nil }
    let units = clause.units[phrase.units]
    let isMedia = units.contains { $0.entry.speaker == .media || $0.is(.wire) }
    let isAnybody = units.contains { $0.is(.person) || $0.word == "media" || $0.word == "press" }
    return isMedia && !isAnybody ? words(of: phrase, in: clause, text: text) : nil
  }

  /// "a déclaré à l'AFP une source", "dijo a la AFP una fuente": the agency between verb and speaker.
  static func hearerBehindPreposition(_ index: Int, in clause: Clause) -> Phrase? {
    guard let phrase = addressee(index, in: clause),
      clause.units[phrase.units].contains(where: { $0.entry.speaker == .media || $0.is(.wire) })
    else { return nil }
    return phrase
  }

  /// "à l'AFP", "al diario": the phrase behind the preposition of whoever is told something.
  private static func addressee(_ index: Int, in clause: Clause) -> Phrase? {
    guard clause.invertsSubjects, index + 1 < clause.items.count,
      case .preposition(let unit) = clause.items[index],
      SpeakerWords.tos.contains(clause.units[unit].word)
    else { return nil }
    return clause.items[index + 1].phrase
  }

  /// The item behind whoever heard it: "à l'AFP", "à un correspondant de l'AFP".
  static func pastHearer(_ index: Int, in clause: Clause) -> Int? {
    if hearerBehindPreposition(index, in: clause) != nil { return index + 2 }
    guard let hearer = addressee(index, in: clause), index + 3 < clause.items.count,
      clause.units[hearer.units].contains(where: { SpeakerWords.reporters.contains($0.word) })
    else { return nil }
    guard case .preposition(let of) = clause.items[index + 2], clause.units[of].is(.of),
      clause.items[index + 3].phrase != nil
    else { return index + 2 }
    return index + 4
  }

  /// "AFP reported, citing the ministry": the ministry speaks and AFP passes it on.
  static func joined(_ found: [Attribution], in clause: Clause) -> [Attribution] {
    var joined: [Attribution] = []
    for attribution in found {
      // "Citing hospital sources, Al Jazeera reported that": the sources speak.
      if let first = joined.last, joined.count == 1, isCiting(first, clause),
        first.anchor.lowerBound == 0, attribution.speaker.kind == .media
      {
        joined[0].origin = attribution.speaker.name
        joined[0].coversFollowing = true
        joined[0].anchor = 0..<attribution.anchor.upperBound
        continue
      }
      guard let last = joined.last, last.speaker.kind == .media, isCiting(attribution, clause),
        attribution.anchor.lowerBound >= last.anchor.upperBound
      else {
        joined.append(attribution)
        continue
      }
      var told = attribution
      told.origin = last.speaker.name
      told.coversFollowing = told.coversFollowing || last.coversFollowing
      told.coversPreceding = true
      told.anchor = last.anchor.lowerBound..<attribution.anchor.upperBound
      joined[joined.count - 1] = told
    }
    return joined
  }

  private static func isCiting(_ attribution: Attribution, _ clause: Clause) -> Bool {
    SpeakerWords.second.contains(clause.units[attribution.anchor.lowerBound].word)
  }

  /// The words of a phrase, without its article.
  static func words(of phrase: Phrase, in clause: Clause, text: SourceText) -> String {
    var units = clause.units[phrase.units]
    while units.count > 1, let first = units.first, first.is([.article, .determiner]) {
      units = units.dropFirst()
    }
    guard let first = units.first, let last = units.last else { return "" }
    let words = text.string(tokens: first.tokens.lowerBound..<last.tokens.upperBound)
    // "l'AFP" is one word of the tables.
    return ["l'", "l’"].contains { words.hasPrefix($0) } ? String(words.dropFirst(2)) : words
  }
}
