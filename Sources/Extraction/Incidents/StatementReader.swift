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
      var mentions = Clause.mayClaim(clause.units) ? ClaimRules.mentions(in: clause) : []
      let voices = speakers.voices(of: mentions, in: clause)
      let scopes = namer.scopes(of: mentions, in: clause)
      let offset = statements.count
      for index in mentions.indices {
        mentions[index].scope = scopes[index]
        statements.append(statement(mentions[index], voices[index], clause, offset: offset))
      }
    }
    ShotCounter.settle(&statements)
    PartLinker.link(&statements)
    return statements
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

  /// Lines without end are no language; reading a sentence costs more than its length.
  private func isReadable(_ sentence: Int) -> Bool {
    text.sentences[sentence].tokens.count <= 600
  }
}
