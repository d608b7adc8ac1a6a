/// A word as a number that is the same on every run (FNV-1a in 32 bits). Two words that share one are taken for one
/// word; among half a million words that happens to some thirty.
typealias WordKey = UInt32

extension WordKey {
  /// The number of a word that `WordReader` has read.
  init(word: String) {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    self = hash
  }
}
