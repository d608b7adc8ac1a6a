/// Words as a user types them. Every word is quoted, so no sign in it acts as an operator.
struct WordsQuery: Equatable {
  /// The words with a letter or digit in them.
  let words: [Substring]
  /// A phrase keeps its words together; otherwise each word must occur, and the last may be a beginning.
  let isPhrase: Bool

  init(_ text: String, isPhrase: Bool) {
    self.isPhrase = isPhrase
    words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
  }

  /// The `MATCH` text; nil when no letter or digit is asked for.
  var match: String? {
    guard !words.isEmpty else { return nil }
    if isPhrase { return WordsQuery.quoted(words.joined(separator: " ")) }
    return words.map { WordsQuery.quoted(String($0)) }.joined(separator: " ") + " *"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars where scalar.value != 0 {
      result += scalar == "\"" ? "\"\"" : String(scalar)
    }
    return result + "\""
  }
}
