/// Finds the lists of a text: bullets, numbered lines and lines with dashes, and the sentence with a colon above them.
struct TextLists: Sendable {
  /// By sentence: the one that introduces the list in which it stands.
  private let introducers: [Int?]

  init(_ text: SourceText) {
    var introducers = [Int?](repeating: nil, count: text.sentences.count)
    var open: Int?
    var paragraph = -1
    for index in text.sentences.indices {
      let sentence = text.sentences[index]
      // "Swat: 14 dead": a line below the colon is an entry without a bullet, too.
      let isSameItem = sentence.paragraph == paragraph && !sentence.isLine || sentence.isLine
      if Self.endsWithColon(sentence, in: text), !Self.isItem(sentence, in: text) {
        open = index
      } else if Self.isItem(sentence, in: text) || isSameItem && open != nil {
        introducers[index] = open
      } else {
        open = nil
      }
      paragraph = sentence.paragraph
    }
    self.introducers = introducers
  }

  /// The sentence above the list that a sentence stands in, nil outside of lists and below none.
  func introducer(of sentence: Int) -> Int? { introducers[sentence] }

  /// Whether two sentences are entries of one list, each under a head of its own ("- Tyre: 3 dead", "- Sidon: 3 dead").
  func areApart(_ one: Int, _ two: Int, in text: SourceText) -> Bool {
    guard one != two, let introducer = introducers[one], introducers[two] == introducer else {
      return false
    }
    return [one, two].allSatisfy { sentence in
      text.tokens[text.sentences[sentence].tokens].dropLast().prefix(8).contains { $0.word == ":" }
    }
  }

  /// "- Tyre: 3 martyrs", "• Two men", "1. Swat: 14 dead".
  static func isItem(_ sentence: Sentence, in text: SourceText) -> Bool {
    guard sentence.tokens.count > 1, let first = text.tokens[sentence.tokens].first else {
      return false
    }
    let next = text.tokens[sentence.tokens.lowerBound + 1]
    if first.isMark {
      return ["-", "–", "—", "•", "*", "·", "▪", "●"].contains(first.word) && !next.isMark
    }
    return first.isNumber && first.word.utf8.count < 3 && next.isGlued
      && [".", ")"].contains(next.word)
      && sentence.tokens.count > 2
  }

  private static func endsWithColon(_ sentence: Sentence, in text: SourceText) -> Bool {
    text.tokens[sentence.tokens].last?.word == ":"
  }
}
