/// Samples of a text by which near copies are found: runs of five words, of which those with a hash divisible by four
/// are kept. Two copies of one text keep the same ones, wherever either was cut.
public struct Shingles: Sendable {
  /// How many words make a run: long enough that two writers seldom find it on their own.
  private static let words = 5
  /// One run of so many is kept.
  private static let sampling: UInt32 = 4

  /// In ascending order, each once.
  let hashes: [UInt32]

  /// Reads a text.
  public init(of text: String) {
    var window: [UInt32] = []
    var hashes: Set<UInt32> = []
    WordReader.forEachWord(of: text) { word, _ in
      window.append(WordKey(word: word))
      if window.count > Shingles.words { window.removeFirst() }
      guard window.count == Shingles.words else { return }
      var hash: UInt32 = 0x811C_9DC5
      for word in window { hash = (hash ^ word) &* 0x0100_0193 }
      // The low bits of a product are weak; the high ones are folded in.
      hash ^= hash >> 15
      if hash % Shingles.sampling == 0 { hashes.insert(hash) }
    }
    self.hashes = hashes.sorted()
  }
}
