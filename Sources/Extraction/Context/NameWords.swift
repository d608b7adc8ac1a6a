/// The words of a text in the form in which names are compared: without apostrophes and full stops; marks are empty.
struct NameWords: Sendable {
  let tokens: [Token]
  let words: [String]
  let isAllCapitals: Bool
  /// Tokens that are last names, though a people goes by the word.
  let surnames: Set<Int>

  init(_ text: SourceText) {
    tokens = text.tokens
    words = text.tokens.map { $0.isMark ? "" : NameWords.plain($0.word) }
    isAllCapitals = text.isAllCapitals
    surnames = text.surnames
  }

  /// The words of a name as it stands in a table.
  static func words(of name: String) -> [String] {
    Tokenizer.tokens(of: Array(name.unicodeScalars)).filter { !$0.isMark }
      .map { plain($0.word) }.filter { !$0.isEmpty }
  }

  /// The token behind these words when they stand from `index` on, nil when they do not.
  func end(of name: [String], from index: Int) -> Int? {
    var position = index
    for (offset, word) in name.enumerated() {
      if offset > 0 {
        while position < words.count, isInner(position) { position += 1 }
      }
      guard position < words.count, words[position] == word else { return nil }
      position += 1
    }
    return position
  }

  /// Whether a word stands between others in capitals, as in a headline, where capitals tell nothing.
  func isShouted(_ index: Int) -> Bool {
    var shouted = 0
    for near in [index - 2, index - 1, index + 1, index + 2] where words.indices.contains(near) {
      if tokens[near].isAllCapitals && words[near].utf8.count > 3 { shouted += 1 }
    }
    return shouted >= 3
  }

  /// Words in lower case of a text in capitals that are no acronyms.
  static let everydayCapitals = ContextWords("places.tsv", "everydayCapital")

  /// A mark that may stand inside a name.
  private func isInner(_ index: Int) -> Bool {
    switch tokens[index].word {
    case "-", "'": true
    case ".": tokens[index].isGlued && index > 0 && words[index - 1].utf8.count <= 3
    default: false
    }
  }

  private static func plain(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 == 0x27 || $0 == 0x2E }) else { return word }
    return String(word.unicodeScalars.filter { $0 != "'" && $0 != "." }.map(Character.init))
  }
}
