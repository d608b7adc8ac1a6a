import Foundation

/// In how many texts each word stands: what makes a shared word telling or worthless.
public struct Vocabulary: Sendable {
  private struct Entry {
    var word: String
    var texts: Int32
  }

  private var entries: [WordKey: Entry] = [:]
  /// How many texts were counted.
  public private(set) var textCount = 0

  public init() {}

  /// Counts the different words of one text.
  mutating func count(_ words: some Sequence<String>) {
    textCount += 1
    for word in words {
      entries[WordKey(word: word), default: Entry(word: word, texts: 0)].texts += 1
    }
  }

  /// How many texts have a word.
  func texts(with word: WordKey) -> Int { Int(entries[word]?.texts ?? 0) }

  /// A word as it was read.
  func word(_ key: WordKey) -> String { entries[key]?.word ?? "" }

  /// The natural logarithm of how rare a word is: what sharing it is worth as information.
  func rarity(_ word: WordKey) -> Double {
    log(Double(textCount + 1) / Double(max(1, texts(with: word))))
  }
}
