internal import GRDB

/// Terms over words in titles, texts and notes.
extension FilterCompiler {
  func wordsTerm(_ text: String, isPhrase: Bool) -> Term {
    guard let match = WordsQuery(text, isPhrase: isPhrase).match else { return .nothing }
    return Term(
      test: """
        EXISTS (SELECT 1 FROM words WHERE words MATCH \(match) AND words.rowid = incident.id)
        """,
      ids: "SELECT rowid AS id FROM words WHERE words MATCH \(match)")
  }
}

/// The full-text query for words as a user types them. Every word is quoted, so no sign in it acts as an operator.
struct WordsQuery: Equatable {
  /// The `MATCH` text; nil when no letter or digit is asked for.
  var match: String?

  /// A phrase keeps its words together; otherwise each word must occur, and the last may be a beginning.
  init(_ text: String, isPhrase: Bool) {
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
    guard !words.isEmpty else { return }
    if isPhrase {
      match = WordsQuery.quoted(words.joined(separator: " "))
    } else {
      match = words.map { WordsQuery.quoted(String($0)) }.joined(separator: " ") + " *"
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
