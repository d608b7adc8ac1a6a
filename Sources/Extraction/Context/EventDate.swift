import NewsModel

/// Chooses the day of an incident among the dates of its sentences.
struct EventDate {
  let text: SourceText
  let events: EventWords
  /// By sentence, in the order of the text.
  let dates: [[DateMention]]
  let published: Day?

  /// The date of the incident that these sentences tell of, nil when they give none.
  func date(of sentences: [Int], isMain: Bool) -> DateSpan? {
    var best: (score: Double, span: DateSpan, isSpeech: Bool)?
    // A month or year beside the violence dates it only where nothing finer does.
    var coarse: (score: Double, span: DateSpan)?
    // "on Monday afternoon" in the lead of a text that bears no date: no later date is the event's.
    var isHidden = false
    var isDated = false
    for (rank, sentence) in sentences.enumerated() {
      for mention in dates[sentence] {
        guard let span = mention.span else {
          if isMain, rank < 3, published == nil { isHidden = true }
          continue
        }
        if isHidden, rank > 2 { continue }
        if isMain, rank > 3, !isDated, isEarlierDay(mention, span) { continue }
        if rank < 4 { isDated = true }
        if isMain, rank < 3, isTried(mention, span, sentence) { return span }
        let score = score(mention, span, sentence, rank, isMain: isMain)
        if score > 0, score > best?.score ?? 0 { best = (score, span, isSpeech(mention)) }
        if isMain, rank < 3, isCoarse(span), nearness(of: mention, in: sentence) >= 4,
          !isBackground(mention), score > coarse?.score ?? -9
        {
          coarse = (score, span)
        }
      }
      if rank > 60 { break }
    }
    // "figures released today: 1,273 people were killed in October".
    if let best, best.isSpeech, let coarse { return coarse.span }
    // "said today", and no other day: about then.
    if isMain, let best, best.isSpeech, best.span.precision == .day {
      return DateSpan(start: best.span.start, end: best.span.end, precision: .week)
    }
    return best?.span ?? coarse?.span
  }

  /// "On March 23, five were killed when …" late in an article whose first sentences tell of violence without a day: what
  /// happened some weeks before.
  private func isEarlierDay(_ mention: DateMention, _ span: DateSpan) -> Bool {
    guard let published, (8...60).contains(published - span.end), span.precision == .day,
      events.matches.prefix(3).contains(where: { !$0.isEmpty })
    else { return false }
    let first = text.sentences[text.sentence(ofToken: mention.tokens.lowerBound)].tokens.lowerBound
    return mention.tokens.lowerBound <= first + 2
  }

  /// "sentenced for the killing of 171 people in December 1982": what a court judges years later is what is told.
  private func isTried(_ mention: DateMention, _ span: DateSpan, _ sentence: Int) -> Bool {
    guard let published, published - span.end > 365, !isBackground(mention) else { return false }
    let reach = text.sentences[sentence].tokens
    let start = mention.tokens.lowerBound
    guard reach.lowerBound < start,
      text.tokens[reach.lowerBound..<start].contains(where: { Self.courts.contains($0.word) })
    else { return false }
    return events.matches[sentence].contains { (start - 14..<start).contains($0.token) }
  }

  private static let courts = ContextWords("calendar.tsv", "court")

  private func isCoarse(_ span: DateSpan) -> Bool {
    guard span.precision == .month || span.precision == .year else { return false }
    return published.map { span.start <= $0 } ?? true
  }

  private func score(
    _ mention: DateMention, _ span: DateSpan, _ sentence: Int, _ rank: Int, isMain: Bool
  ) -> Double {
    var score = max(1, 10 - Double(rank) * 0.6)
    switch span.precision {
    case .day: break
    case .range: score -= mention.isLoose ? 5 : 1
    case .week: score -= 6
    case .month: score -= 7
    case .year: score -= 9
    }
    score += nearness(of: mention, in: sentence)
    if rank == 0 { score += opening(mention, in: sentence) }
    // "since October 7 last year", months ago, never dates the news.
    let isOld = isMain && published.map { $0 - span.end > 60 } ?? false
    if isBackground(mention) { score -= isOld && rank > 2 ? 20 : 8 }
    if isSinceDeed(mention) { score -= 14 }
    if isSpeech(mention) { score -= 4 }
    if isReminder(mention, span, sentence) { score -= 4 }
    if let published {
      if span.start > published { score -= 20 }
      let age = published - span.start
      if isMain, age > 30 { score -= 2 }
      if isMain, age > 400 { score -= 4 }
    }
    return score
  }

  /// "07/02/2000: Members of …", "On 3 January, …": the first words of a text date what it tells.
  private func opening(_ mention: DateMention, in sentence: Int) -> Double {
    let first = text.sentences[sentence].tokens.lowerBound
    let end = mention.tokens.upperBound
    if mention.tokens.lowerBound == first, end < text.tokens.count, text.tokens[end].word == ":" {
      return 6
    }
    return mention.tokens.lowerBound <= first + 1 ? 1.5 : 0
  }

  /// A date beside the words of violence is the event's; one beside an arrest or a court is not.
  private func nearness(of mention: DateMention, in sentence: Int) -> Double {
    let start = mention.tokens.lowerBound
    let reach = text.sentences[sentence].tokens
    let near =
      max(reach.lowerBound, start - 11)..<min(reach.upperBound, mention.tokens.upperBound + 6)
    let matches = events.matches[sentence]
    // "the shooting on Monday", "Sunday's shooting" is the event's day even beside "charged".
    if matches.contains(where: { $0.type != nil && (start - 4..<start).contains($0.token) }) {
      return 4
    }
    if isOwner(mention, of: matches) { return 5 }
    let before = max(reach.lowerBound, start - 3)..<start
    if before.contains(where: { EventDate.occurrence.contains(text.tokens[$0].word) }) { return 6 }
    if before.contains(where: { EventDate.deaths.contains(text.tokens[$0].word) }) { return 2 }
    let close = matches.filter { near.contains($0.token) }
    if near.contains(where: { EventDate.aftermath.contains(text.tokens[$0].word) }) {
      return close.isEmpty ? -1 : 0
    }
    if matches.isEmpty { return 0 }
    guard !close.isEmpty else { return sentence == 0 ? 3 : 1.5 }
    // "died on Monday": the wounded may die days later.
    let isDeathOnly = close.allSatisfy { EventDate.deaths.contains(text.tokens[$0.token].word) }
    let isTold = reach.contains { EventDate.occurrence.contains(text.tokens[$0].word) }
    return isDeathOnly ? 2.5 : isTold ? 5 : 4
  }

  /// "Thursday night's triple homicide".
  private func isOwner(_ mention: DateMention, of matches: [EventWords.Match]) -> Bool {
    var index = mention.tokens.upperBound
    if index < text.tokens.count, CalendarWords.parts.contains(text.tokens[index].word) {
      index += 1
    }
    guard index < text.tokens.count, text.tokens[index].word == "'s" else { return false }
    return matches.contains { (index..<index + 4).contains($0.token) }
  }

  private static let deaths = ContextWords("calendar.tsv", "deathWord")
  private static let occurrence = ContextWords("incidents.tsv", "occurrence")
  private static let aftermath = ContextWords("incidents.tsv", "aftermath")

  /// "since 2012", "until Friday", "the Aug. 8 attack", "first anniversary", "scheduled for Monday".
  private func isBackground(_ mention: DateMention) -> Bool {
    let tokens = text.tokens
    let start = mention.tokens.lowerBound
    // "on the run since the Tuesday slaying of his wife".
    if start > 0, tokens[start - 1].word == "the", mention.span?.precision == .day,
      events.matches[text.sentence(ofToken: start)].contains(where: {
        $0.token == mention.tokens.upperBound
      })
    {
      return false
    }
    for back in 1...3 where start - back >= 0 {
      let word = tokens[start - back].word
      if tokens[start - back].isMark && word != "," { break }
      // "shortly before 5:20 on Monday" is a time, "before Monday" an end.
      let isEnd = CalendarWords.deadlines.contains(word)
      if EventDate.bounds.contains(word), back == 1 || !isEnd { return true }
    }
    if start > 0, tokens[start - 1].word == "for" || tokens[start - 1].word == "next" {
      return true
    }
    let sentence = text.sentences[text.sentence(ofToken: start)].tokens
    if isOfEra(start, in: sentence) || isOfName(mention, in: sentence) { return true }
    let near = max(sentence.lowerBound, start - 6)..<start
    return near.contains { EventDate.plans.contains(tokens[$0].word) }
  }

  /// "a branch of the group that split in 2016": a bare year in a clause about a name dates what is told of the name.
  private func isOfName(_ mention: DateMention, in sentence: Range<Int>) -> Bool {
    guard mention.span?.precision == .year else { return false }
    let start = mention.tokens.lowerBound
    let near = Range(from: max(sentence.lowerBound, start - 6), upTo: start)
    guard let pronoun = near.last(where: { GroupRoles.relatives.contains(text.tokens[$0].word) })
    else { return false }
    return !events.matches[text.sentence(ofToken: start)].contains {
      (pronoun..<mention.tokens.upperBound).contains($0.token)
    }
  }

  /// "Since the truce took effect on May 3", "the siege that began on 15 April": the day on which something longer began.
  private func isOfEra(_ start: Int, in sentence: Range<Int>) -> Bool {
    let tokens = text.tokens
    let before = max(sentence.lowerBound, start - 9)..<start
    guard let era = before.last(where: { Self.eras.contains(tokens[$0].word) }) else {
      return false
    }
    return (era..<start).contains { Self.beginnings.contains(tokens[$0].word) }
      && !(era..<start).contains { tokens[$0].word == "," }
  }

  /// "since Hamas' attack on Israel on October 7, 2023": the day of what something has gone on since.
  private func isSinceDeed(_ mention: DateMention) -> Bool {
    let start = mention.tokens.lowerBound
    let sentence = text.sentences[text.sentence(ofToken: start)].tokens
    let before = max(sentence.lowerBound, start - 10)..<max(sentence.lowerBound, start - 3)
    guard let since = before.last(where: { Self.sinces.contains(text.tokens[$0].word) }) else {
      return false
    }
    let span = since..<start
    return !text.tokens[span].contains { $0.word == "," }
      && (events.matches[text.sentence(ofToken: start)].contains { span.contains($0.token) }
        || span.contains { Self.eras.contains(text.tokens[$0].word) })
  }

  private static let sinces = ContextWords("calendar.tsv", "since")
  private static let eras = ContextWords("incidents.tsv", "era")
  private static let beginnings = ContextWords("incidents.tsv", "beginning")

  /// "the Aug. 7 attack" weeks later: an attack that readers are reminded of.
  private func isReminder(_ mention: DateMention, _ span: DateSpan, _ sentence: Int) -> Bool {
    guard let published, published - span.start > 14, mention.tokens.lowerBound > 0,
      text.tokens[mention.tokens.lowerBound - 1].word == "the"
    else { return false }
    return events.matches[sentence].contains { $0.token == mention.tokens.upperBound }
  }

  /// "said on Tuesday", "told reporters Wednesday", "in a statement released Friday".
  private func isSpeech(_ mention: DateMention) -> Bool {
    let tokens = text.tokens
    let start = mention.tokens.lowerBound
    let sentence = text.sentences[text.sentence(ofToken: start)].tokens
    var index = start - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      let word = tokens[index].word
      // "The shooting was reported about 10 a.m. Sunday": about when it was.
      let isTold =
        word == "reported" && index > 0 && CalendarWords.pasts.contains(tokens[index - 1].word)
      if isSaying(word) { return !isTold }
      if tokens[index].isMark, word != ":" { break }
      index -= 1
      steps += 1
    }
    let end = mention.tokens.upperBound
    if end < sentence.upperBound, isSaying(tokens[end].word) { return true }
    return isOpeningOfSpeech(mention, sentence)
  }

  /// "said", and every French and Spanish verb of saying ("informaron").
  private func isSaying(_ word: String) -> Bool {
    EventDate.speech.contains(word)
      || [Lexicon.french, .spanish].contains { $0.words[word]?.classes.contains(.say) == true }
  }

  /// "Today, the ministry confirmed …": the first words date what is said unless the deed stands before the saying.
  private func isOpeningOfSpeech(_ mention: DateMention, _ sentence: Range<Int>) -> Bool {
    let end = mention.tokens.upperBound
    guard mention.tokens.lowerBound <= sentence.lowerBound + 1, end < sentence.upperBound,
      text.tokens[end].word != ":"
    else { return false }
    let reach = Range(from: end, upTo: min(sentence.upperBound, end + 9))
    let matches = events.matches[text.sentence(ofToken: sentence.lowerBound)]
    guard let said = reach.first(where: { EventDate.speech.contains(text.tokens[$0].word) }) else {
      return false
    }
    return !matches.contains { $0.token < said }
  }

  private static let speech = ContextWords("incidents.tsv", "speech")

  private static let bounds = ContextWords("incidents.tsv", "bound")
  private static let plans = ContextWords("incidents.tsv", "plan")
}
