/// A text cut into tokens, sentences and paragraphs, with positions in Unicode scalars.
///
/// Reading takes time and memory linear in the text, up to `limit` scalars; what stands behind is left out (`isCut`), so
/// that a hundred megabytes on one line cost no more than the limit does.
struct SourceText: Sendable {
  /// No news article comes near this length; books and dumps do.
  static let limit = 2_000_000

  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  let sentences: [Sentence]
  /// Per paragraph the indices of its sentences.
  let paragraphs: [Range<Int>]
  let isCut: Bool
  /// True when nearly all letters are capitals, as in old wire copy: capitals then tell nothing.
  let isAllCapitals: Bool
  /// Tokens that are last names, though a people goes by the word.
  let surnames: Set<Int>

  init(_ string: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(min(SourceText.limit, string.utf8.count))
    var isCut = false
    for scalar in string.unicodeScalars {
      guard scalars.count < SourceText.limit else {
        isCut = true
        break
      }
      scalars.append(scalar)
    }
    let tokens = Tokenizer.tokens(of: scalars)
    let parts = SentenceSplitter(scalars: scalars, tokens: tokens).split()
    self.scalars = scalars
    self.tokens = tokens
    self.sentences = parts.sentences
    self.paragraphs = parts.paragraphs
    self.isCut = isCut
    self.isAllCapitals = SourceText.isMostlyCapitals(tokens)
    self.surnames = isAllCapitals ? [] : PeopleSurname.tokens(in: tokens)
  }

  /// The text as it stands in a range of scalar offsets.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The text as it stands from the first to the last of these tokens.
  func string(tokens range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return string(span(of: range))
  }

  /// Scalar offsets from the first to the last of these tokens; the range must not be empty.
  func span(of range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The index of the sentence that holds a token.
  func sentence(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }

  private static func isMostlyCapitals(_ tokens: [Token]) -> Bool {
    var words = 0
    var capitals = 0
    for token in tokens where token.isWord && token.end - token.start > 1 {
      words += 1
      if token.isAllCapitals { capitals += 1 }
    }
    return words > 0 && capitals * 10 > words * 7
  }
}
