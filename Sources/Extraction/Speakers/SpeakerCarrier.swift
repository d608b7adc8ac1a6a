import NewsModel

/// Carries a speaker over sentences.
///
/// What stands in quotation marks is said by whoever is heard beside them in the paragraph; a sentence between two of one
/// speaker ("The minister said … . Another 12 were hurt. He added …") is his as well.
struct SpeakerCarrier {
  /// A speaker in a sentence.
  struct Heard: Sendable {
    var sentence: Int
    var speaker: Speaker
    var origin: String?
    /// "he said", "adding that": the same speaker goes on.
    var isResumed: Bool
    /// What follows is his: "the minister said that …".
    var leads: Bool
    /// "This was announced by the governor": what was told before is his.
    var pointsBack = false
    /// "according to the hospitals" within somebody else's quoted words.
    var isInsideQuotation = false
  }

  /// Tokens: a paragraph without end is no quotation.
  static let longestQuotation = 1200

  private let text: SourceText
  private let heard: [Int: [Heard]]
  private let lists: TextLists

  init(text: SourceText, heard: [Heard]) {
    self.text = text
    lists = TextLists(text)
    self.heard = Dictionary(grouping: heard) { text.sentences[$0.sentence].paragraph }
  }

  /// Gives statements without a speaker the one whose words they go on with.
  func carry(_ statements: inout [Statement]) {
    guard !heard.isEmpty else { return }
    giveBack(&statements)
    for index in statements.indices where statements[index].utterance.isOpen {
      let statement = statements[index]
      guard let (source, code) = carried(to: statement) ?? followed(index, statements) else {
        continue
      }
      statements[index].utterance.reason = Reason(code, words: source.speaker.name)
      statements[index].utterance.speaker = source.speaker
      statements[index].utterance.origin = source.origin
    }
  }

  /// "Eight people were killed. … This was announced by the governor."
  private func giveBack(_ statements: inout [Statement]) {
    for source in heard.values.joined() where source.pointsBack {
      let paragraph = text.sentences[source.sentence].paragraph
      for index in (0..<Self.first(from: source.sentence, in: statements)).reversed() {
        let statement = statements[index]
        guard statement.utterance.isOpen, statement.cue == nil,
          statement.utterance.speaker.name == nil,
          source.sentence - statement.sentence < 5,
          statement.sentence > 0 || !text.sentences[0].isLine,
          text.sentences[statement.sentence].paragraph >= paragraph - 1
        else { break }
        statements[index].utterance.reason = Reason(.saidInSentence, words: source.speaker.name)
        statements[index].utterance.speaker = source.speaker
        statements[index].utterance.origin = source.origin
      }
    }
  }

  /// The first statement in a sentence or behind it; statements stand in the order of the text.
  private static func first(from sentence: Int, in statements: [Statement]) -> Int {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func carried(to statement: Statement) -> (Heard, Reason.Code)? {
    if let source = quoting(statement) { return (source, .quoted) }
    if let source = resumed(statement) { return (source, .speakerGoesOn) }
    if let source = lists.introducer(of: statement.sentence).flatMap(introducing) {
      return (source, .aboveList)
    }
    return quotedBelow(statement).map { ($0, .quoted) }
  }

  /// "Major X confirmed the losses:" above a paragraph of his own words, quotation marks or not.
  private func quotedBelow(_ statement: Statement) -> Heard? {
    let first = text.paragraphs[text.sentences[statement.sentence].paragraph].lowerBound
    guard first > 0, text.tokens[text.sentences[first - 1].tokens].last?.word == ":",
      let word = text.tokens[text.sentences[first].tokens].first?.word,
      word == "\"" || SpeakerWords.we.contains(word)
    else { return nil }
    return heard[text.sentences[first - 1].paragraph]?.last
  }

  /// "Nine were killed, the commissioner said. Two of them were guards.": what goes on with a speaker's figures in his
  /// paragraph is his, as long as it tells of the same event and nothing turns to something else.
  private func followed(_ index: Int, _ statements: [Statement]) -> (Heard, Reason.Code)? {
    let statement = statements[index]
    guard statement.cue == nil, index > 0, !turns(statement.sentence) else { return nil }
    let last = statements[index - 1]
    // What a neighbour saw ends with his sentence.
    guard let name = last.utterance.speaker.name, last.utterance.speaker.kind != .witness,
      last.cue == nil,
      (0...2).contains(statement.sentence - last.sentence),
      text.sentences[last.sentence].paragraph == text.sentences[statement.sentence].paragraph,
      let before = neighbours(statement).before, before.speaker.name == name
    else { return nil }
    return (before, .speakerGoesOn)
  }

  /// "Meanwhile", "Entre-temps", "In another attack": the words that turn from what was told before; and a sentence that
  /// begins with a document has its own source.
  private func turns(_ sentence: Int) -> Bool {
    let tokens = text.tokens[text.sentences[sentence].tokens]
    return tokens.prefix(4).contains { SpeakerWords.turns.contains($0.word) }
      || tokens.prefix(5).contains { SpeakerWords.documents.contains($0.word) }
  }

  /// Whoever is heard nearest before and behind a statement's sentence in its paragraph.
  private func neighbours(_ statement: Statement, outsideQuotations: Bool = false)
    -> (before: Heard?, after: Heard?)
  {
    let paragraph = heard[text.sentences[statement.sentence].paragraph] ?? []
    let all = outsideQuotations ? paragraph.filter { !$0.isInsideQuotation } : paragraph
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].sentence < statement.sentence { low = middle + 1 } else { high = middle }
    }
    var after = low
    while after < all.count, all[after].sentence == statement.sentence { after += 1 }
    return (low > 0 ? all[low - 1] : nil, after < all.count ? all[after] : nil)
  }

  /// Whoever is heard before the quotation in its paragraph, else the first one behind.
  private func quoting(_ statement: Statement) -> Heard? {
    let paragraph = text.sentences[statement.sentence].paragraph
    let start = text.sentences[text.paragraphs[paragraph].lowerBound].tokens.lowerBound
    // A paragraph without end is no quotation: looking back has a limit.
    guard statement.tokens.lowerBound - start < Self.longestQuotation else { return nil }
    let marks = text.tokens[start..<statement.tokens.lowerBound].count {
      $0.isMark && $0.word == "\""
    }
    let near = neighbours(statement, outsideQuotations: true)
    if marks == 0, let after = near.after, isClosed(behind: statement) { return after }
    guard marks % 2 == 1 else { return nil }
    if let spoken = near.before ?? near.after { return spoken }
    let within = neighbours(statement)
    if let spoken = within.before ?? within.after { return spoken }
    // A quotation of several paragraphs opens each of them anew.
    guard isQuotation(paragraph) else { return nil }
    if paragraph > 0, !speaksQuoted(paragraph - 1), let closer = closer(behind: paragraph) {
      return closer
    }
    return (max(0, paragraph - 3)..<paragraph).reversed().lazy.compactMap { heard[$0]?.last }.first
  }

  /// `Two died on the spot. Four are in hospital," he said.`: the quotation's opening mark is missing.
  private func isClosed(behind statement: Statement) -> Bool {
    let paragraph = text.paragraphs[text.sentences[statement.sentence].paragraph]
    let end = text.sentences[paragraph.upperBound - 1].tokens.upperBound
    guard end - statement.tokens.upperBound < 400 else { return false }
    let marks = (statement.tokens.upperBound..<end).filter {
      text.tokens[$0].isMark && text.tokens[$0].word == "\""
    }
    guard marks.count == 1, let mark = marks.first, mark > 0 else { return false }
    return text.tokens[mark].isGlued && text.tokens[mark - 1].isMark
  }

  /// "“They came at night. / “They killed twelve,” Musa said.": whoever is heard in the first of the quoted paragraphs behind
  /// that names somebody.
  private func closer(behind paragraph: Int) -> Heard? {
    for next in Range(from: paragraph + 1, upTo: min(text.paragraphs.count, paragraph + 6)) {
      guard isQuotation(next) else { return nil }
      if let speaker = heard[next]?.first { return speaker }
    }
    return nil
  }

  private func isQuotation(_ paragraph: Int) -> Bool {
    let first = text.sentences[text.paragraphs[paragraph].lowerBound].tokens.lowerBound
    return text.tokens[first].word == "\""
  }

  /// A paragraph with somebody's quoted words, or one that leads up to them.
  private func speaksQuoted(_ paragraph: Int) -> Bool {
    text.paragraphs[paragraph].contains { sentence in
      text.tokens[text.sentences[sentence].tokens].contains { $0.isMark && $0.word == "\"" }
    }
      || text.tokens[text.sentences[text.paragraphs[paragraph].upperBound - 1].tokens].last?.word
        == ":"
  }

  private func resumed(_ statement: Statement) -> Heard? {
    guard statement.cue == nil else { return nil }
    let near = neighbours(statement)
    guard let before = near.before, before.leads, let after = near.after,
      after.isResumed || after.speaker.name?.lowercased() == before.speaker.name?.lowercased()
    else { return nil }
    return before
  }

  /// "The ministry said in a statement:" above a list: whoever is heard in that sentence or before it in its paragraph; above
  /// "Details were as follows:", which stands alone, in the paragraph before.
  private func introducing(_ sentence: Int) -> Heard? {
    let paragraph = text.sentences[sentence].paragraph
    if let own = heard[paragraph]?.last(where: { $0.sentence <= sentence }) { return own }
    guard text.paragraphs[paragraph].lowerBound == sentence else { return nil }
    return heard[paragraph - 1]?.last
  }
}
