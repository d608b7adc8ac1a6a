import NewsModel

/// Reads all sentences of a text into statements.
struct StatementReader {
  let text: SourceText
  let lexicon: Lexicon
  private let months: EarlierMonths

  init(text: SourceText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    months = EarlierMonths(text, lexicon)
  }

  func statements() -> [Statement] {
    var statements: [Statement] = []
    var speakers = SpeakerFinder(text: text)
    var anaphora = Anaphora()
    let namer = ScopeNamer(text: text)
    let lists = TextLists(text)
    for sentence in text.sentences.indices where isReadable(sentence) {
      let clause = anaphora.resolve(Clause(sentence: sentence, in: text, lexicon: lexicon))
      var mentions = Clause.mayClaim(clause.units) ? inOrder(ClaimRules.mentions(in: clause)) : []
      let head = lists.introducer(of: sentence).flatMap { heads(statements, $0) }
      mentions = goneOn(mentions, in: clause, after: statements, below: head)
      let utterances = speakers.utterances(of: mentions, in: clause)
      let scopes = namer.scopes(of: mentions, in: clause)
      let offset = statements.count
      for index in mentions.indices {
        mentions[index].scope = scopes[index]
        // "73 rebels killed and 20 taken prisoner": fighters are no hostages of the troops that fight them.
        if mentions[index].measure == .abducted, scopes[index] == .attackers {
          mentions[index].measure = .detained
        }
        statements.append(statement(mentions[index], utterances[index], clause, offset: offset))
        if let head { linkEntry(to: head.lowerBound, &statements) }
      }
    }
    SpeakerCarrier(text: text, heard: speakers.heard).carry(&statements)
    ShotCounter.resolve(&statements)
    WarTolls.resolve(&statements)
    PartLinker.link(&statements)
    setWiderCountsApart(&statements)
    return statements
  }

  /// "181 civilians have died because of such strikes, including the eight in Atmeh": whoever counts those who were told of
  /// among others counts more than the event.
  private func setWiderCountsApart(_ statements: inout [Statement]) {
    for index in statements.indices {
      let known = statements[index].mention
      guard known.phrase.isKnown || known.phrase.isRecalled, let whole = statements[index].partOf,
        statements[whole].sentence == statements[index].sentence, statements[whole].cue == nil,
        statements[..<whole].suffix(60).contains(where: {
          $0.mention.measure == known.measure && $0.mention.bounds == known.bounds
            && $0.sentence < statements[index].sentence
        })
      else { continue }
      statements[whole].cue = .background
      statements[index].partOf = nil
    }
  }

  /// A sentence's mentions with those that go on with what stood before.
  private func goneOn(
    _ mentions: [Mention], in clause: Clause, after statements: [Statement], below head: Range<Int>?
  ) -> [Mention] {
    let context = SequelContext(statements: statements, head: head)
    return ClaimRules.sequels.reduce(mentions) { mentions, rule in
      let more = rule.mentions(in: clause, found: mentions, after: context)
      return more.isEmpty ? mentions : inOrder(mentions + more)
    }
  }

  /// The statements of a sentence, which stand together.
  private func heads(_ statements: [Statement], _ sentence: Int) -> Range<Int>? {
    guard let first = statements.suffix(80).firstIndex(where: { $0.sentence == sentence }) else {
      return nil
    }
    let behind = statements[first...].firstIndex { $0.sentence != sentence }
    return first..<(behind ?? statements.count)
  }

  /// An entry counts some of the people whom the sentence above its list counts.
  private func linkEntry(to head: Int, _ statements: inout [Statement]) {
    let entry = statements.count - 1
    guard statements[entry].mention.rule == ListEntries.name, statements[entry].partOf == nil,
      let count = statements[entry].mention.bounds.lowestStated, count > 0,
      let whole = statements[head].mention.bounds.low, whole > count
    else { return }
    PartLinker.set(.partsAddUp, entry, of: head, &statements)
  }

  /// Mentions in the order of the text, their links to wholes kept.
  private func inOrder(_ mentions: [Mention]) -> [Mention] {
    let order = mentions.indices.sorted {
      (mentions[$0].phrase.units.lowerBound, $0) < (mentions[$1].phrase.units.lowerBound, $1)
    }
    var places = [Int](repeating: 0, count: mentions.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return order.map { index in
      var mention = mentions[index]
      mention.partOf = mention.partOf.map { places[$0] }
      return mention
    }
  }

  private func statement(
    _ mention: Mention, _ utterance: SpeakerFinder.Utterance, _ clause: Clause, offset: Int
  ) -> Statement {
    let units = clause.units[mention.units]
    let first = units.first?.tokens.lowerBound ?? 0
    let last = units.last?.tokens.upperBound ?? first + 1
    return Statement(
      mention: mention, utterance: utterance, tokens: first..<last, sentence: clause.sentence,
      cue: EventCues.cue(of: clause, at: mention.units.lowerBound)
        ?? (months.isEarlier(clause) ? .other : nil),
      isHeadline: clause.sentence == 0, partOf: mention.partOf.map { $0 + offset })
  }

  private func isReadable(_ sentence: Int) -> Bool {
    let tokens = text.sentences[sentence].tokens
    // "0:43 Homeless man found dead …": a list of videos. "+ Brother of man killed …": a link.
    let first = text.tokens[tokens.lowerBound]
    if text.sentences[sentence].isLine, first.kind == .number, first.word.contains(":") {
      return false
    }
    return !(first.isMark && first.word == "+")
  }
}
