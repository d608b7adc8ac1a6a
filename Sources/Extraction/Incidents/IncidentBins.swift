import NewsModel

/// Deals an article's statements out to the main incident, other incidents and background.
///
/// A sentence whose own date lies days before the main event tells of another one; so does one that opens with "in a
/// separate attack" or at another place. What follows goes with it until the paragraph ends, a date brings the text back,
/// or the main event's figure is said again.
struct IncidentBins {
  enum Kind { case main, other, background }

  struct Bin {
    var kind: Kind
    /// Indices of its statements.
    var statements: [Int] = []
    /// Sentences that tell of it, with and without statements; only of other incidents.
    var sentences: Set<Int> = []
    /// The paragraph in which it was last told of.
    var paragraph = -1
    var date: DateSpan?
    /// It was told of as of the same time as the main incident: "Meanwhile", "In another attack", an entry of a list.
    var isBeside = false
    /// Tokens with the place of a list's entry.
    var head: Range<Int>?
    var reason = Reason.Code.mainIncident
  }

  let text: SourceText
  let reader: ContextReader
  let statements: [Statement]
  let main: DateSpan?
  let openings: IncidentOpenings
  /// The first sentence that is no headline.
  private let lead: Int

  /// Main incident, other incidents in the order of the text, background.
  private(set) var bins = [Bin(kind: .main), Bin(kind: .background, reason: .series)]
  private var current = 0
  /// Where the text without a section of its own belongs: the main incident, behind a ruled line the next one.
  private var home = 0
  /// Where the incident of the running text is set, in an article that rounds several up.
  private var sites: Set<String> = []
  /// An earlier day that a sentence without a figure has told, with its paragraph.
  private var told: (paragraph: Int, date: DateSpan)?
  /// An opening without a figure, until a statement of its paragraph comes.
  private var pending: (sentence: Int, kind: IncidentOpenings.Kind)?

  init(
    text: SourceText, reader: ContextReader, statements: [Statement], main: DateSpan?,
    openings: IncidentOpenings
  ) {
    self.text = text
    self.reader = reader
    self.statements = statements
    self.main = main
    self.openings = openings
    lead = text.sentences.indices.first { !text.sentences[$0].isLine } ?? 0
  }

  mutating func sortStatements() -> [Bin] {
    var next = 0
    let rules = Set(ruledLines)
    for sentence in text.sentences.indices {
      let first = next
      while next < statements.count, statements[next].sentence == sentence { next += 1 }
      if rules.contains(sentence), !bins[home].statements.isEmpty { startSection() }
      place(sentence, first..<next)
    }
    chooseMain()
    return [bins[0]] + bins.dropFirst(2) + [bins[1]]
  }
}

// MARK: - One sentence

extension IncidentBins {
  private mutating func place(_ sentence: Int, _ list: Range<Int>) {
    let paragraph = text.sentences[sentence].paragraph
    if let kind = openings.kinds[sentence], !tellsPart(list) {
      pending = (sentence, kind)
    } else if pending == nil, sentence > lead, isSetElsewhere(sentence, list) {
      pending = (sentence, .elsewhere)
    }
    if openings.isRoundUp, pending?.kind != .said, pending?.kind != .entry, rounds(sentence, list) {
      pending = (sentence, .round)
    }
    if list.isEmpty {
      if sentence > lead, let date = earlierDate(in: sentence) { told = (paragraph, date) }
      if current > 1, bins[current].paragraph == paragraph, pending == nil {
        bins[current].sentences.insert(sentence)
      }
      return
    }
    choose(sentence, list, paragraph)
    var aside: Int?
    for index in list {
      if statements[index].cue == .background, openings.kinds[sentence] != .said,
        statements[index].partOf.map({ bins[1].statements.contains($0) }) ?? true
      {
        bins[1].statements.append(index)
      } else if isAside(index, in: list) {
        // "24 hours after bandits killed 56 people in Bakura, gunmen killed seven in Maradun."
        if aside == nil {
          bins.append(Bin(kind: .other, paragraph: paragraph, reason: .otherCue))
        }
        aside = aside ?? bins.count - 1
        bins[aside ?? 0].statements.append(index)
      } else {
        bins[current].statements.append(index)
      }
    }
    if current > 1, list.contains(where: { statements[$0].cue != .background }) {
      bins[current].sentences.insert(sentence)
    }
    if openings.isRoundUp { sites.formUnion(OtherSites.sites(in: sentence, reader)) }
  }

  private func isSetElsewhere(_ sentence: Int, _ list: Range<Int>) -> Bool {
    list.contains {
      isFresh(statements[$0])
        && (statements[$0].partOf == nil || statements[$0].partReason == .narrowerPeople)
        && !statements[$0].mention.phrase.isOther
        && !statements[$0].mention.phrase.isAdditional
        && openings.sites.isElsewhere(sentence, beside: statements[$0].tokens)
    }
  }

  /// "In a separate attack at Amroussa, 15 people were killed": one of the places whose dead the lead has counted.
  private func tellsPart(_ list: Range<Int>) -> Bool {
    list.contains { index in
      guard statements[index].partReason == .partsAddUp, let whole = statements[index].partOf else {
        return false
      }
      return statements[whole].sentence != statements[index].sentence
        && statements[whole].cue == nil && bins[home].statements.contains(whole)
    }
  }

  /// A figure of another incident in a sentence that tells of this one too.
  private func isAside(_ index: Int, in list: Range<Int>) -> Bool {
    guard statements[index].cue == .other, current == home else { return false }
    return list.contains { statements[$0].cue == nil }
  }

  /// A paragraph behind the lead of a round-up that begins at a place, a block or a time not heard of in what it tells now.
  private func rounds(_ sentence: Int, _ list: Range<Int>) -> Bool {
    let paragraph = text.sentences[sentence].paragraph
    guard text.paragraphs[paragraph].lowerBound == sentence, sentence > lead else { return false }
    let new = OtherSites.sites(in: sentence, reader)
    let clocks = new.filter { $0.hasSuffix(" hours") }
    // "Shortly after 1:30 a.m., two men were shot": somebody new at another time, maybe in the same town.
    if !clocks.isEmpty, clocks.isDisjoint(with: sites),
      list.contains(where: { !statements[$0].mention.phrase.isWeak })
    {
      return true
    }
    let places = new.subtracting(clocks)
    return !places.isEmpty && places.isDisjoint(with: sites)
  }

  /// Sets the bin of a sentence's statements: the one it is in, the main one, a known or a new one.
  private mutating func choose(_ sentence: Int, _ list: Range<Int>, _ paragraph: Int) {
    let opening = pending.flatMap {
      text.sentences[$0.sentence].paragraph == paragraph ? $0 : nil
    }
    pending = nil
    let goesOn = current > 1 && bins[current].paragraph == paragraph
    if let date = earlierDate(in: sentence) ?? dayBefore(sentence, list)
      ?? carriedDate(sentence, paragraph),
      !isTollOf(date, list)
    {
      if let known = bins.indices.first(where: { bins[$0].date == date }) {
        current = known
      } else {
        open(Bin(kind: .other, paragraph: paragraph, date: date, reason: .otherDay))
      }
    } else if let opening, opens(opening.kind, list) {
      if isMainOpen {
        open(opening, paragraph, upTo: sentence)
      } else {
        bins[0].head = openings.heads[opening.sentence]
        current = 0
      }
    } else if sentence > (openings.isRoundUp ? lead : 0),
      statements[list.lowerBound].cue == .other
    {
      if !goesOn { open(Bin(kind: .other, paragraph: paragraph, reason: .otherCue)) }
    } else if goesOn, !hasMainDate(in: sentence) {
      bins[current].paragraph = paragraph
    } else if current > 1, returnsTo(current, list) || openings.isRoundUp && !isOfAll(list) {
      bins[current].paragraph = paragraph
    } else {
      current = home
    }
  }

  /// "On October 7, 2023, Israel was attacked. … took more than 200 hostages": the day of the sentence before, where none is named.
  private func carriedDate(_ sentence: Int, _ paragraph: Int) -> DateSpan? {
    guard let told, told.paragraph == paragraph, reader.dates(in: sentence).isEmpty else {
      return nil
    }
    return told.date
  }

  /// "By Saturday evening the count had reached 37": the day of a toll, not of what happened, where the text was written in
  /// that week.
  private func isTollOf(_ date: DateSpan, _ list: Range<Int>) -> Bool {
    guard let main, date.precision == .day, main.start - date.end < 8 else { return false }
    return list.contains {
      [TollFigure.name, FigureAgain.name].contains(statements[$0].mention.rule)
        && statements[$0].cue == nil
    }
  }

  /// Whether the main incident has a figure: without one, what comes is the main incident.
  private var isMainOpen: Bool {
    bins[home].statements.contains { !statements[$0].mention.bounds.isUnknown }
  }

  private mutating func open(
    _ opening: (sentence: Int, kind: IncidentOpenings.Kind), _ paragraph: Int, upTo sentence: Int
  ) {
    var bin = Bin(kind: .other, paragraph: paragraph, reason: .otherOpening)
    bin.isBeside = true
    bin.head = openings.heads[opening.sentence]
    bin.sentences.formUnion(opening.sentence...sentence)
    open(bin)
  }

  private mutating func open(_ bin: Bin) {
    bins.append(bin)
    current = bins.count - 1
    sites = []
  }

  private mutating func startSection() {
    open(Bin(kind: .other, reason: .otherStory))
    home = current
  }

  /// Whether the figures of a sentence that opens another incident are that one's: not those of the main one again.
  private func opens(_ kind: IncidentOpenings.Kind, _ list: Range<Int>) -> Bool {
    switch kind {
    case .said: return true
    case .entry: return !list.contains { isSummed(statements[$0]) }
    case .round:
      return list.contains {
        !isStated(statements[$0], in: 0) || statements[$0].mention.bounds == Bounds(1)
      }
    case .beside, .elsewhere:
      return list.contains { isFresh(statements[$0]) && !isStated(statements[$0], in: 0) }
    }
  }

  /// People who are counted here for the first time, and not where they were taken.
  private func isFresh(_ statement: Statement) -> Bool {
    let mention = statement.mention
    return !mention.phrase.isKnown && !mention.phrase.isWeak && !mention.phrase.isRecalled
      && mention.rule != TollFigure.name && mention.rule != TakenToHospital.name
      && !mention.isSaidPart && !mention.phrase.isPartitive && !isSummed(statement)
  }

  /// One of the parts that make up a total: the villages of one attack.
  private func isSummed(_ statement: Statement) -> Bool {
    guard let whole = statement.partOf, let count = statements[whole].mention.bounds.low else {
      return false
    }
    let parts = statements[whole...].prefix(40).filter { $0.partOf == whole }
    return parts.reduce(0) { $0 + ($1.mention.bounds.low ?? 0) } == count
  }

  /// The figure was given for this incident before.
  private func isStated(_ statement: Statement, in bin: Int) -> Bool {
    bins[bin].statements.suffix(60).contains {
      statements[$0].mention.measure == statement.mention.measure
        && statements[$0].mention.bounds == statement.mention.bounds
    }
  }

  /// In a round-up: the attacks together, or the total again.
  private func isOfAll(_ list: Range<Int>) -> Bool {
    list.contains {
      (statements[$0].mention.bounds.lowestStated ?? 0) > 1 && isStated(statements[$0], in: 0)
    }
  }

  /// A paragraph that gives the other incident's figure again, and not the main one's, goes on with it.
  private func returnsTo(_ bin: Int, _ list: Range<Int>) -> Bool {
    list.contains {
      (statements[$0].mention.bounds.lowestStated ?? 0) > 1 && isStated(statements[$0], in: bin)
        && !isStated(statements[$0], in: home)
    }
  }
}

// MARK: - Days

extension IncidentBins {
  /// Sentences that are a line of dashes or stars: another story follows.
  private var ruledLines: [Int] {
    text.sentences.indices.filter { index in
      let sentence = text.sentences[index]
      guard sentence.tokens.count == 1, let token = text.tokens[sentence.tokens].first else {
        return false
      }
      return token.isMark && token.end - token.start > 2
        && ["-", "*", "_", "=", "#", "~"].contains(token.word.prefix(1))
    }
  }

  /// A date in the sentence that lies days before the main event, or one right before it with a deed at another place.
  private func earlierDate(in sentence: Int) -> DateSpan? {
    if let date = reader.earlierDate(in: sentence, than: main) {
      // "… FARC rebels, disarmed in 2016": a year in the lead is no other event's.
      return sentence <= lead && date.precision == .year ? nil : date
    }
    guard let main, sentence > lead,
      let date = reader.dates(in: sentence).compactMap(\.span).first, date.end < main.start,
      openings.sites.lies(elsewhere: sentence)
    else { return nil }
    return date
  }

  /// "On Thursday, six bombings killed 17 people": a day before the main one's begins the sentence, and what people are counted
  /// for is told of it, not said on it.
  private func dayBefore(_ sentence: Int, _ list: Range<Int>) -> DateSpan? {
    let tokens = text.sentences[sentence].tokens
    guard let main, main.precision == .day, sentence > lead,
      let day = reader.dates(in: sentence).first, day.tokens.lowerBound - tokens.lowerBound < 2,
      let date = day.span, date.precision == .day, date.end < main.start,
      list.contains(where: { isFresh(statements[$0]) && !isStated(statements[$0], in: home) }),
      text.tokens[day.tokens.upperBound..<tokens.upperBound].prefix(4).allSatisfy({
        !Lexicon.isAnywhere($0.word, .say)
      })
    else { return nil }
    return date
  }

  private func hasMainDate(in sentence: Int) -> Bool {
    guard let main else { return false }
    return reader.dates(in: sentence).compactMap(\.span).contains { $0.contains(main.start) }
  }
}

// MARK: - The whole

extension IncidentBins {
  /// Makes the main incident of what there is when the article has none, and drops links to wholes elsewhere.
  private mutating func chooseMain() {
    // An article that only speaks of a series or of earlier events is about them.
    if bins[0].statements.isEmpty,
      let first = bins.indices.dropFirst(2).first(where: { !bins[$0].statements.isEmpty })
    {
      bins[0].statements = bins.remove(at: first).statements
    } else if bins[0].statements.isEmpty, statements.first?.isHeadline == true {
      bins[0].statements = bins[1].statements
      bins[1].statements = []
    }
    mergeRaisedToll()
  }

  /// "A teacher died on Wednesday. Her death raises the toll from the attack of October 27 to nine": an article on one more
  /// victim is about the incident whose toll it tells.
  private mutating func mergeRaisedToll() {
    let isOneMore = bins[0].statements.allSatisfy {
      (statements[$0].mention.bounds.lowestStated ?? 2) < 2
    }
    guard isOneMore, !bins[0].statements.isEmpty,
      let told = bins.indices.dropFirst(2).first(where: { bin in
        bins[bin].date != nil && bins[bin].statements.contains { isRaisedToll(statements[$0]) }
      })
    else { return }
    bins[0].date = bins[told].date
    bins[0].statements = (bins[0].statements + bins[told].statements).sorted()
    bins.remove(at: told)
  }

  private func isRaisedToll(_ statement: Statement) -> Bool {
    statement.sentence < 10 && statement.mention.rule == TollFigure.name
      && (statement.mention.bounds.lowestStated ?? 0) > 1
  }
}
