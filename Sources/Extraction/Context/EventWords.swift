/// Where a text speaks of violence, and of what kind.
struct EventWords: Sendable {
  private struct Phrase: Sendable {
    var type: String?
    var weight: Double
    /// Not one of the words that mean something else as often.
    var isPlain = true
  }

  private static let ambiguous = ContextWords("incidents.tsv", "ambiguous")
  private static let phrases: NameIndex<Phrase> = {
    var index = NameIndex<Phrase>()
    for (words, value) in ContextWords("incidents.tsv", "type").all {
      let fields = value.split(separator: " ", maxSplits: 1)
      guard fields.count == 2, let weight = Double(fields[0]) else { continue }
      let isPlain = !ambiguous.contains(words)
      index.add(words, Phrase(type: String(fields[1]), weight: weight, isPlain: isPlain))
    }
    for (words, _) in ContextWords("incidents.tsv", "event").all {
      index.add(words, Phrase(type: nil, weight: 1, isPlain: !ambiguous.contains(words)))
    }
    return index
  }()

  /// A word of violence at a token.
  struct Match: Sendable {
    var token: Int
    var type: String?
    var weight: Double
    /// It can mean nothing else than violence or disaster.
    var isPlain: Bool
  }

  /// By sentence.
  let matches: [[Match]]

  init(_ text: SourceText, words: NameWords) {
    matches = text.sentences.map { sentence in
      var found: [Match] = []
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let match = EventWords.phrases.longest(at: index, in: words) {
          if match.value.weight > 0 {
            found.append(
              Match(
                token: index, type: match.value.type, weight: match.value.weight,
                isPlain: match.value.isPlain))
          }
          index = match.tokens.upperBound
        } else {
          index += 1
        }
      }
      return found
    }
  }

  /// The kind of incident that some sentences tell of; earlier sentences count more. Nil when they tell of none.
  func type(of sentences: [Int]) -> String? {
    var scores: [String: Double] = [:]
    for (rank, sentence) in sentences.enumerated() {
      let weight = rank < 3 ? 1.0 : rank < 10 ? 0.4 : 0.15
      for match in matches[sentence] {
        if let type = match.type { scores[type, default: 0] += weight * match.weight }
      }
    }
    return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
