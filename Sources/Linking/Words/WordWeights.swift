import Foundation

/// The words of a text weighed by how telling they are, as a vector of length one.
struct WordWeights: Sendable {
  struct Entry: Sendable {
    var word: WordKey
    var weight: Float
  }

  /// By word.
  private(set) var entries: [Entry] = []

  /// A word weighs `1 + ln count` times its rarity to the power 1.5.
  ///
  /// The usual power is 1 (tf-idf). More of it lets names, streets and house numbers outweigh the words that all reports
  /// of attacks share; over the 577 development articles 1.5 and 2 told incidents apart better than 1 in both halves.
  init(_ sketch: TextSketch, _ vocabulary: Vocabulary) {
    var sum = 0.0
    var weights: [Double] = []
    for entry in sketch.entries {
      let rarity = vocabulary.rarity(entry.word)
      let weight = (1 + log(Double(entry.count))) * rarity * rarity.squareRoot()
      weights.append(weight)
      sum += weight * weight
    }
    guard sum > 0 else { return }
    let length = sum.squareRoot()
    entries = zip(sketch.entries, weights).map { Entry(word: $0.word, weight: Float($1 / length)) }
  }

  /// The cosine of two texts, 0 to 1; the same in either order.
  func likeness(to other: WordWeights) -> Double {
    var (left, right, sum) = (0, 0, 0.0)
    while left < entries.count, right < other.entries.count {
      let (one, two) = (entries[left], other.entries[right])
      if one.word == two.word { sum += Double(one.weight) * Double(two.weight) }
      if one.word <= two.word { left += 1 }
      if two.word <= one.word { right += 1 }
    }
    return min(1, sum)
  }

  /// The words that two texts share, the ones that make them alike first.
  func sharedWords(with other: WordWeights) -> [WordKey] {
    let weights = Dictionary(uniqueKeysWithValues: other.entries.map { ($0.word, $0.weight) })
    return entries.compactMap { entry in
      weights[entry.word].map { (entry.word, entry.weight * $0) }
    }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }
}
