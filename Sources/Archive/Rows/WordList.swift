internal import Foundation

/// The words of one column, each with its position in the list, kept together in one piece of memory.
struct WordList {
  private var letters: [UInt8] = []
  /// Where each word ends in `letters`.
  private var ends: [Int] = []
  /// Positions of words and one more, by hash; 0 for none. Its size is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  /// Whether new words may still be added.
  var isOpen = true
  private var lookups = 0
  /// Words that this value has added.
  private var added = 0
  /// So many look-ups show whether words come again in a column.
  private static let trial = 4096
  private static let most = 1 << 20

  var count: Int { ends.count }

  /// The position of a word; nil when it is not in the list.
  mutating func position(of word: Slice<UnsafeRawBufferPointer>) -> Int? {
    lookups += 1
    var slot = WordList.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if isWord(position, word) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a word that is not in the list; nil where the list takes no more, since most words of its column come once.
  mutating func add(_ word: some Collection<UInt8>) -> Int? {
    guard isOpen else { return nil }
    if count >= WordList.most || (lookups >= WordList.trial && added * 2 > lookups) {
      isOpen = false
      return nil
    }
    added += 1
    return append(word)
  }

  /// Adds a word that the list had before.
  @discardableResult
  mutating func append(_ word: some Collection<UInt8>) -> Int {
    if (count + 1) * 2 > slots.count { grow() }
    letters.append(contentsOf: word)
    ends.append(letters.count)
    index(count - 1)
    return count - 1
  }

  private func isWord(_ position: Int, _ word: Slice<UnsafeRawBufferPointer>) -> Bool {
    let start = position > 0 ? ends[position - 1] : 0
    guard ends[position] - start == word.count else { return false }
    return letters.withUnsafeBytes { letters in
      guard let known = letters.baseAddress, let other = word.base.baseAddress else { return false }
      return memcmp(known + start, other + word.startIndex, word.count) == 0
    }
  }

  private func word(_ position: Int) -> ArraySlice<UInt8> {
    letters[(position > 0 ? ends[position - 1] : 0)..<ends[position]]
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for position in ends.indices { index(position) }
  }

  private mutating func index(_ position: Int) {
    var slot = word(position).withUnsafeBytes { WordList.hash($0[...]) } & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(position + 1)
  }

  /// FNV-1a, folded so that low bits depend on all.
  private static func hash(_ word: Slice<UnsafeRawBufferPointer>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
