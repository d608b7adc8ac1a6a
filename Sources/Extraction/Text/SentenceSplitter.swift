/// Cuts tokens into sentences and paragraphs.
///
/// A full stop ends a sentence unless it belongs to an abbreviation or an initial; a line break ends one unless the text is
/// wrapped at a fixed width or a long line plainly goes on. What runs on without a full stop is cut into windows, since
/// reading a sentence costs more than its length.
struct SentenceSplitter {
  /// Tokens of the longest sentence; no sentence of a news article comes near it.
  static let longest = 300

  private let scalars: [Unicode.Scalar]
  private let tokens: [Token]
  private let isWrapped: Bool

  init(scalars: [Unicode.Scalar], tokens: [Token]) {
    self.scalars = scalars
    self.tokens = tokens
    self.isWrapped = SentenceSplitter.isWrapped(scalars)
  }

  /// Sentences in the order of the text, and the ranges of them that are paragraphs.
  func split() -> (sentences: [Sentence], paragraphs: [Range<Int>]) {
    var sentences: [Sentence] = []
    var paragraphs: [Range<Int>] = []
    var start = 0
    var paragraphStart = 0
    for index in tokens.indices {
      var ending = self.ending(after: index)
      if ending == .none, index - start >= Self.longest - 1, !tokens[index + 1].isGlued {
        ending = .sentence
      }
      guard ending != .none else { continue }
      sentences.append(
        Sentence(
          tokens: start..<index + 1, paragraph: paragraphs.count,
          isLine: ending == .paragraph && !endsLikeSentence(index)))
      start = index + 1
      if ending == .paragraph {
        paragraphs.append(paragraphStart..<sentences.count)
        paragraphStart = sentences.count
      }
    }
    return (sentences, paragraphs)
  }

  private enum Ending { case none, sentence, paragraph }

  private func ending(after index: Int) -> Ending {
    guard index + 1 < tokens.count else { return .paragraph }
    if endsLine(after: index) { return .paragraph }
    return endsSentence(at: index) ? .sentence : .none
  }

  // MARK: Lines

  private func endsLine(after index: Int) -> Bool {
    let end = Int(tokens[index].end)
    let next = Int(tokens[index + 1].start)
    guard next > end else { return false }
    var breaks = 0
    for scalar in scalars[end..<next] where CharacterClass.isLineBreak(scalar) { breaks += 1 }
    guard breaks > 0 else { return false }
    if breaks > 1 && !isCarriageReturnPair(end..<next) { return true }
    if isWrapped { return false }
    return !goesOn(after: index)
  }

  private func isCarriageReturnPair(_ range: Range<Int>) -> Bool {
    let breaks = scalars[range].filter(CharacterClass.isLineBreak)
    return breaks.count == 2 && breaks[0] == "\r" && breaks[1] == "\n"
  }

  /// A line that breaks off in the middle of a sentence and goes on in lower case.
  private func goesOn(after index: Int) -> Bool {
    let next = tokens[index + 1]
    guard next.isWord, !next.isCapitalised, !endsLikeSentence(index) else { return false }
    return tokens[index].isWord || tokens[index].word == ","
  }

  /// Most lines of a wrapped text end near one width.
  private static func isWrapped(_ scalars: [Unicode.Scalar]) -> Bool {
    var lines = 0
    var full = 0
    var width = 0
    for scalar in scalars.prefix(20_000) {
      guard CharacterClass.isLineBreak(scalar) else {
        width += 1
        continue
      }
      if width > 100 { return false }
      if width > 0 { lines += 1 }
      if width >= 55 { full += 1 }
      width = 0
    }
    return lines >= 6 && full * 10 >= lines * 6
  }

  // MARK: Full stops

  private func endsLikeSentence(_ index: Int) -> Bool {
    var index = index
    while index > 0, isCloser(tokens[index]), tokens[index].isGlued { index -= 1 }
    let token = tokens[index]
    return token.isMark && (token.word == "." || token.word == "!" || token.word == "?")
  }

  private func endsSentence(at index: Int) -> Bool {
    let token = tokens[index]
    let next = tokens[index + 1]
    if isStopWithoutSpace(at: index) { return true }
    guard !next.isGlued || isOpener(next) && !isCloser(token) else { return false }
    if isCloser(token) {
      return token.isGlued && endsLikeSentence(index) && startsSentence(index + 1)
    }
    if token.isMark {
      switch token.word {
      case "!", "?", "…": return startsSentence(index + 1)
      case ".": return token.end - token.start > 1 ? startsSentence(index + 1) : endsAtStop(index)
      default: return false
      }
    }
    // "U.S." keeps its full stop: it ends a sentence only before a word that rarely follows it.
    if token.isWord, token.word.utf8.last == 0x2E { return next.isWord && isUsualStart(next) }
    return false
  }

  /// "according to the rites.When asked": pages lose the space where two lines were joined. A name keeps its stop
  /// ("Booking.com", "U.S.Army"): a word in lower case stands before it and one with a capital only in front behind it.
  private func isStopWithoutSpace(at index: Int) -> Bool {
    let next = tokens[index + 1]
    guard tokens[index].isMark, tokens[index].word == ".", tokens[index].isGlued, next.isGlued,
      index > 0, next.isWord, next.isCapitalised, !next.isAllCapitals
    else { return false }
    let before = tokens[index - 1]
    return before.isWord && !before.isCapitalised && before.end - before.start > 2
      && !Abbreviations.others.contains(before.word) && !Abbreviations.titles.contains(before.word)
  }

  private func endsAtStop(_ index: Int) -> Bool {
    guard startsSentence(index + 1) else { return false }
    guard index > 0, tokens[index].isGlued else { return true }
    let before = tokens[index - 1]
    guard before.isWord else { return true }
    let next = tokens[index + 1]
    let isInitial = before.end - before.start == 1 && before.isCapitalised
    if isInitial { return isUsualStart(next) && before.word != "a" }
    if Abbreviations.titles.contains(before.word) { return false }
    if next.isNumber && Abbreviations.beforeNumber.contains(before.word) { return false }
    if Abbreviations.others.contains(before.word) {
      return !next.isNumber && isUsualStart(next)
    }
    return true
  }

  private func isUsualStart(_ token: Token) -> Bool {
    token.isCapitalised && Abbreviations.usualStarts.contains(token.word)
  }

  private func startsSentence(_ index: Int) -> Bool {
    var index = index
    while index + 1 < tokens.count, isOpener(tokens[index]) || tokens[index].word == "-" {
      index += 1
    }
    let token = tokens[index]
    switch token.kind {
    case .word:
      return token.isCapitalised || !CharacterClass.isLetter(scalars[Int(token.start)])
        || !hasCase(token)
    case .number, .mixed, .link: return true
    case .mark: return token.word != "," && token.word != ";"
    }
  }

  private func hasCase(_ token: Token) -> Bool {
    scalars[Int(token.start)].value < 0x590
  }

  private func isCloser(_ token: Token) -> Bool {
    token.isMark
      && (token.word == "\"" || token.word == "'" || token.word == ")" || token.word == "]")
  }

  private func isOpener(_ token: Token) -> Bool {
    token.isMark
      && (token.word == "\"" || token.word == "'" || token.word == "(" || token.word == "[")
  }
}
