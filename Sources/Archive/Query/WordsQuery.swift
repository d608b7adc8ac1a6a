/// The full-text query for words as a user types them. Every word is quoted, so no sign in it acts as an operator.
struct WordsQuery: Equatable {
  /// The `MATCH` text; nil when no letter or digit is asked for.
  var match: String?
  /// Whether it ends in a beginning of a word that is longer than those that the index keeps ready.
  var hasLongBeginning = false

  /// A phrase keeps its words together; otherwise each word must occur, and the last may be a beginning.
  init(_ text: String, isPhrase: Bool) {
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
    guard let last = words.last else { return }
    if isPhrase {
      match = WordsQuery.quoted(words.joined(separator: " "))
    } else {
      match = words.map { WordsQuery.quoted(String($0)) }.joined(separator: " ") + " *"
      hasLongBeginning = last.unicodeScalars.count > 3
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars where scalar.value != 0 {
      result += scalar == "\"" ? "\"\"" : String(scalar)
    }
    return result + "\""
  }
}
