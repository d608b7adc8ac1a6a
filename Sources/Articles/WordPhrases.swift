/// The words of a line in small letters, for looking up phrases: made in one pass, without character classes of graphemes.
struct PlainWords {
  let words: [String]

  /// Splits at everything that is no letter, digit or apostrophe.
  init(_ text: some StringProtocol) {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: value)
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x27: word.append(byte)
        case 0x41...0x5A: word.append(byte | 0x20)
        default: PlainWords.close(&word, into: &words)
        }
      } else if value == 0x2019 || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil || scalar.properties.isGraphemeExtend
      {
        word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else {
        PlainWords.close(&word, into: &words)
      }
    }
    PlainWords.close(&word, into: &words)
    self.words = words
  }

  private static func close(_ word: inout [UInt8], into words: inout [String]) {
    guard !word.isEmpty else { return }
    words.append(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }

  /// The words with single blanks between them.
  var line: String { words.joined(separator: " ") }

  func contains(_ word: String) -> Bool { words.contains(word) }
}

/// Phrases of several words, found by their first word: a line costs one look for each of its words, however many
/// phrases there are.
struct WordPhrases: Sendable {
  private let byFirst: [String: [[String]]]

  init(_ phrases: [String]) {
    var byFirst: [String: [[String]]] = [:]
    for phrase in phrases {
      let words = PlainWords(phrase).words
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(words)
    }
    self.byFirst = byFirst
  }

  /// Whether a phrase stands anywhere in a line.
  func occur(in line: PlainWords) -> Bool {
    line.words.indices.contains { stands(at: $0, in: line) }
  }

  /// Whether a line begins with a phrase.
  func begin(_ line: PlainWords) -> Bool { stands(at: 0, in: line) }

  private func stands(at index: Int, in line: PlainWords) -> Bool {
    guard index < line.words.count, let phrases = byFirst[line.words[index]] else { return false }
    return phrases.contains { line.words[index...].starts(with: $0) }
  }
}
