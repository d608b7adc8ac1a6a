import NewsModel

/// Reads all sentences of a text into statements.
struct StatementReader {
  let text: SourceText
  let lexicon: Lexicon

  func statements() -> [Statement] {
    var statements: [Statement] = []
    var speakers = SpeakerFinder(text: text)
    var anaphora = Anaphora()
    let namer = ScopeNamer(text: text)
    for sentence in text.sentences.indices where isReadable(sentence) {
      let clause = anaphora.resolve(Clause(sentence: sentence, in: text, lexicon: lexicon))
      var mentions = Clause.mayClaim(clause.units) ? inOrder(ClaimRules.mentions(in: clause)) : []
      if let last = statements.last,
        let part = AmongVictims.ofThem(in: clause, last: last, found: mentions)
      {
        mentions = inOrder(mentions + [part])
      }
      let voices = speakers.voices(of: mentions, in: clause)
      let scopes = namer.scopes(of: mentions, in: clause)
      let offset = statements.count
      for index in mentions.indices {
        mentions[index].scope = scopes[index]
        statements.append(statement(mentions[index], voices[index], clause, offset: offset))
      }
    }
    VoiceCarrier(text: text, heard: speakers.heard).carry(&statements)
    ShotCounter.settle(&statements)
    WarTolls.settle(&statements)
    PartLinker.link(&statements)
    return statements
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
    _ mention: Mention, _ voice: SpeakerFinder.Voice, _ clause: Clause, offset: Int
  ) -> Statement {
    let units = clause.units[mention.units]
    let first = units.first?.tokens.lowerBound ?? 0
    let last = units.last?.tokens.upperBound ?? first + 1
    return Statement(
      mention: mention, voice: voice, tokens: first..<last, sentence: clause.sentence,
      cue: EventCues.cue(of: clause, at: mention.units.lowerBound),
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
