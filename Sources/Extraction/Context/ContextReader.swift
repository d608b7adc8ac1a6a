import Foundation
import NewsModel
import ReferenceData

/// Reads when, where and who from a text. It is made once per article and asked per incident.
struct ContextReader {
  let text: SourceText
  let title: String?
  let outlet: String?
  /// As handed in, else as the dateline gives it.
  let published: Day?
  /// The dateline of the story, nil when there is none.
  let dateline: Dateline?

  private let mentions: [[DateMention]]
  private let events: EventWords
  private let groupFinder: GroupFinder
  private let eventPlace: EventPlace
  private let placeReader: PlaceReader
  /// Where armed groups of the table are named.
  let groupTokens: [Int]

  init(
    text: SourceText, title: String?, published: Day?, outlet: String?, language: String? = nil
  ) {
    self.text = text
    self.title = title
    self.outlet = outlet
    let dateline = DatelineReader(text, published: published).dateline()
    self.dateline = dateline
    let words = NameWords(text)
    let names = NameLexicon.shared.mentions(in: words)
    groupTokens = names.compactMap {
      if case .group = $0.thing { return $0.tokens.lowerBound }
      return nil
    }
    let events = EventWords(text, words: words)
    self.events = events
    placeReader = PlaceReader(
      text: text, words: words, mentions: names, isEnglish: language == "en")
    eventPlace = ContextReader.places(text, words, names, events, dateline, placeReader)
    let isDayFirst = ContextReader.writesDayFirst(eventPlace.resolver.evidence, language)
    let header = DatelineReader(text, published: published, isDayFirst: isDayFirst).header()
    self.published = published ?? dateline?.day ?? header?.day
    let expressions = ContextReader.expressions(
      of: text, dateline: dateline, header: header?.tokens, isDayFirst: isDayFirst)
    mentions = ContextReader.mentions(
      of: expressions, in: text,
      published: ContextReader.writing(self.published, dateline?.day))
    groupFinder = GroupFinder(
      text: text, words: words, events: events, mentions: names,
      evidence: eventPlace.resolver.evidence)
  }

  /// The context of the incident that these sentences (indices, ascending) tell of. For the main incident the whole
  /// article's dateline and lead count; for another one only what its sentences say. Its actors may be sought in fewer
  /// sentences than its place; the tokens `head` name the place of an entry in a list.
  func context(
    of sentences: [Int], isMain: Bool, actors: [Int]? = nil, head: Range<Int>? = nil
  ) -> IncidentContext {
    var context = IncidentContext()
    context.date = date(of: sentences, isMain: isMain)
    // "Troops re-took the town in February 2015": where and who was long ago.
    let isOld = { (sentence: Int) in isMain && isOfLongAgo(sentence, beside: context.date) }
    let recent = sentences.filter { !isOld($0) }
    let place = head.flatMap(place(named:)) ?? place(of: recent, isMain: isMain)
    context.country = eventPlace.resolver.evidence.likely
    context.adopt(place)
    context.type = events.type(of: sentences)
    groupFinder.read((actors ?? sentences).filter { !isOld($0) }, into: &context)
    return context
  }

  /// Whether a sentence behind the first three is dated by a month or year two months and more before the incident, or by
  /// any where the incident's own day is unknown.
  private func isOfLongAgo(_ sentence: Int, beside date: DateSpan?) -> Bool {
    guard sentence > 2 else { return false }
    return mentions[sentence].contains { mention in
      guard let span = mention.span, span.precision == .month || span.precision == .year else {
        return false
      }
      return date.map { $0.start - span.end > 60 } ?? true
    }
  }

  /// When the incident of these sentences was.
  func date(of sentences: [Int], isMain: Bool) -> DateSpan? {
    let dates = EventDate(text: text, events: events, dates: mentions, published: published)
    if let date = dates.date(of: sentences, isMain: isMain) { return date }
    // No date stands in the text: about the day of publication.
    guard isMain, let published else { return nil }
    return DateSpan(start: published, end: published, precision: .week)
  }

  /// Where the incident of these sentences was.
  func place(of sentences: [Int], isMain: Bool) -> ResolvedPlace? {
    eventPlace.place(of: sentences, isMain: isMain)
  }

  /// The place that the head of an entry names ("KHAN BANI SAAD - "), known or not.
  private func place(named tokens: Range<Int>) -> ResolvedPlace? {
    let known = placeReader.phrases(in: tokens).first.map(eventPlace.resolver.resolve)
    var place =
      known
      ?? ResolvedPlace(
        name: text.string(tokens: tokens), country: eventPlace.resolver.evidence.likely,
        level: .village, isCertain: false)
    if let name = place.name, name == name.uppercased() { place.name = name.capitalized }
    return place
  }

  /// The places that a sentence names, in the order of the text.
  func places(in sentence: Int) -> [PlacePhrase] { eventPlace.phrases[sentence] }

  /// What a phrase of place stands for in this text.
  func resolve(_ phrase: PlacePhrase) -> ResolvedPlace { eventPlace.resolver.resolve(phrase) }

  /// The words of violence in a sentence.
  func matches(in sentence: Int) -> [EventWords.Match] { events.matches[sentence] }

  /// The dates that a sentence names, in the order of the text.
  func dates(in sentence: Int) -> [DateMention] {
    mentions[sentence]
  }

  /// A date in a sentence that lies wholly before the main event, with no other date beside it.
  func earlierDate(in sentence: Int, than main: DateSpan?) -> DateSpan? {
    guard sentence > 0 else { return nil }
    let spans = mentions[sentence].compactMap(\.span)
    // In a text without a day of its own "In 2023" is another year.
    guard let main else {
      return sentence > 2 && spans.count == 1 && spans[0].precision == .year ? spans[0] : nil
    }
    // "murieron ayer en combates con las FARC, desarmadas en 2016": a day of its own, whichever it is.
    guard let first = spans.first, spans.count == mentions[sentence].count,
      spans.allSatisfy({ $0.end < main.start - 2 })
    else { return nil }
    return first
  }

  // MARK: Preparation

  /// The day that "yesterday" counts from: the dateline's, when the article was printed soon after.
  private static func writing(_ published: Day?, _ written: Day?) -> Day? {
    guard let published, let written, (0...3).contains(published - written) else {
      return published ?? written
    }
    return written
  }

  /// Outside of North America and its neighbours in custom 7/2 is the 7th of February; in French and Spanish it always is. That
  /// a text mentions the United States says nothing of how it writes.
  private static func writesDayFirst(_ evidence: CountryEvidence, _ language: String?) -> Bool {
    if let language, language != "en" { return true }
    guard let best = evidence.best, evidence.share(of: "USA") < 0.6 else { return false }
    return PlaceWords.monthFirst.value(best.lowercased()) == nil
  }

  /// The dates of each sentence, without those of the dateline and the heading.
  private static func expressions(
    of text: SourceText, dateline: Dateline?, header: Range<Int>?, isDayFirst: Bool
  ) -> [[DateExpression]] {
    let reader = DateReader(text, isDayFirst: isDayFirst)
    let captions = Captions(text)
    let skipped = dateline?.tokens ?? 0..<0
    return text.sentences.map { sentence in
      let start =
        sentence.tokens.overlaps(skipped) ? skipped.upperBound : sentence.tokens.lowerBound
      let range = min(start, sentence.tokens.upperBound)..<sentence.tokens.upperBound
      if captions.isCaption(sentence) { return [] }
      let dates = reader.dates(in: range).filter {
        !isBeginning(of: $0, in: range.lowerBound..<$0.tokens.lowerBound, text)
      }
      if isEntryHead(sentence, in: text) { return dates }
      if header != nil, isDateLine(sentence, dates, in: text) { return [] }
      return dates.filter { $0.tokens != header }
    }
  }

  private static let since = ContextWords("calendar.tsv", "since")
  private static let wars = ContextWords("incidents.tsv", "war")
  private static let starts = ContextWords("incidents.tsv", "start")
  private static let beginnings = ContextWords("incidents.tsv", "beginning")

  /// "Since the truce took effect on May 3", "depuis le début de la guerre": when something else began.
  private static func isBeginning(
    of date: DateExpression, in before: Range<Int>, _ text: SourceText
  ) -> Bool {
    let near = before.suffix(10)
    // "the war between the army and the RSF began last April 15"
    if before.suffix(4).contains(where: { starts.contains(text.tokens[$0].word) }),
      before.contains(where: { wars.contains(text.tokens[$0].word) })
    {
      return true
    }
    guard let since = near.last(where: { Self.since.contains(text.tokens[$0].word) }) else {
      return false
    }
    return (since..<before.upperBound).contains { beginnings.contains(text.tokens[$0].word) }
  }

  /// A line at the head of the text with nothing but a day, as the heading is said twice.
  private static func isDateLine(
    _ sentence: Sentence, _ dates: [DateExpression], in text: SourceText
  ) -> Bool {
    guard sentence.isLine, sentence.tokens.lowerBound < 80, dates.count == 1,
      case .day = dates[0].meaning
    else { return false }
    return sentence.tokens.count { text.tokens[$0].isWord && !dates[0].tokens.contains($0) } < 2
  }

  private static func mentions(
    of expressions: [[DateExpression]], in text: SourceText, published: Day?
  ) -> [[DateMention]] {
    var year: Int?
    for expression in expressions.joined() {
      switch expression.meaning {
      case .day(let found?, _, _), .days(let found?, _, _, _), .month(let found?, _): year = found
      default: break
      }
      if year != nil { break }
    }
    var resolver = DateResolver(published: published, year: year)
    return expressions.enumerated().map { index, list in
      if let first = list.first, isEntryHead(text.sentences[index], in: text) {
        resolver.enter(first)
        return []
      }
      return list.map {
        DateMention(
          tokens: $0.tokens, span: resolver.resolve($0), isLoose: $0.meaning == .weekend)
      }
    }
  }

  /// "Thursday 19 September 2024, 14:05": a line of little more than a day and a time.
  private static func isEntryHead(_ sentence: Sentence, in text: SourceText) -> Bool {
    guard sentence.isLine, sentence.tokens.count <= 12 else { return false }
    return sentence.tokens.contains {
      let token = text.tokens[$0]
      let word = token.word.utf8
      return token.isNumber && word.contains(UInt8(ascii: ":"))
        || token.kind == .mixed && word.count <= 5 && word.last == UInt8(ascii: "m")
        || token.kind == .mixed && word.count == 5 && word.contains(UInt8(ascii: "h"))
    }
  }

  private static func places(
    _ text: SourceText, _ words: NameWords, _ names: [NameMention], _ events: EventWords,
    _ dateline: Dateline?, _ reader: PlaceReader
  ) -> EventPlace {
    let skipped = dateline?.tokens ?? 0..<0
    let captions = Captions(text)
    var phrases = text.sentences.map { sentence in
      captions.isCaption(sentence)
        ? []
        : reader.phrases(in: sentence.tokens).filter { !$0.tokens.overlaps(skipped) }
    }
    var home = dateline?.place.flatMap { reader.phrases(in: $0).first }
    if home == nil, let sentence = written(text, phrases, events) {
      home = phrases[sentence][0]
      phrases[sentence] = []
    }
    var evidence = CountryEvidence()
    for name in names {
      let lead = weight(ofSentence: text.sentence(ofToken: name.tokens.lowerBound))
      let bearing = CountryEvidence.bearing(of: name, in: words)
      // In capitals every word may be a name: there only what is said often counts.
      if !text.isAllCapitals { evidence.name(name, bearing: bearing) }
      evidence.add(name, weight: lead * bearing)
    }
    evidence.addHints(of: words)
    if let home { evidence.add(home, weight: 3) }
    if text.isAllCapitals { evidence.trustNames() }
    // A name that is said over and over is no better a witness.
    var heard: [String: Int] = [:]
    for (index, list) in phrases.enumerated() {
      for phrase in list {
        let name = phrase.parts.map(\.folded).joined(separator: ",")
        heard[name, default: 0] += 1
        if heard[name] ?? 0 <= 2 { evidence.add(phrase, weight: weight(ofSentence: index)) }
      }
    }
    return EventPlace(
      events: events, phrases: phrases, dateline: home, resolver: PlaceResolver(evidence: evidence),
      isWave: namesSeveral(words, text))
  }

  /// "N'Djamena, le 28 octobre 2024.": a short first sentence of a place and a day says where it was written.
  private static func written(
    _ text: SourceText, _ phrases: [[PlacePhrase]], _ events: EventWords
  ) -> Int? {
    text.sentences.indices.prefix(3).first { sentence in
      let tokens = text.sentences[sentence].tokens
      guard tokens.count < 10, phrases[sentence].count == 1, events.matches[sentence].isEmpty,
        phrases[sentence][0].tokens.lowerBound == tokens.lowerBound
      else { return false }
      // "Morelia, Michoacán.": a place and nothing else, with a story behind it.
      let isBare =
        sentence > 0 && phrases[sentence][0].tokens.count > tokens.count - 2
        && sentence + 1 < text.sentences.count
      return isBare || tokens.contains { CalendarWords.months.contains(text.tokens[$0].word) }
    }
  }

  private static let attacks = ContextWords("incidents.tsv", "attacks")
  private static let several = ContextWords("incidents.tsv", "several")

  /// "Three bombings kill 19 across Iraq", "a wave of attacks".
  private static func namesSeveral(_ words: NameWords, _ text: SourceText) -> Bool {
    guard let last = text.sentences.prefix(2).last else { return false }
    return (0..<last.tokens.upperBound).contains { index in
      attacks.contains(words.words[index])
        && (max(0, index - 3)..<index).contains { several.contains(words.words[$0]) }
        && !isPair(before: index, in: words)
    }
  }

  /// "two blasts near a hospital", "twin bombings": mostly at one place.
  private static func isPair(before index: Int, in words: NameWords) -> Bool {
    (max(0, index - 3)..<index).contains { several.value(words.words[$0]) == "pair" }
      && !Range(from: index + 1, upTo: min(words.words.count, index + 8)).contains {
        spreads.contains(words.words[$0])
      }
  }

  private static let spreads = ContextWords("incidents.tsv", "spread")

  /// The lead says more about where a story is set than its tail.
  private static func weight(ofSentence index: Int) -> Double {
    index < 3 ? 1 : index < 12 ? 0.5 : 0.2
  }
}
