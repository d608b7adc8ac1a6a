internal import Foundation

/// Numbers by keys of 64 bits, for more keys than the memory should hold: the last ones are kept in a table, all others
/// in sorted runs in a nameless file.
///
/// Keys are looked up as they come in, and nearly all of them are new. A filter in front of each run answers most of
/// these look-ups from memory, in about 1.4 bytes a key.
final class KeyTable {
  private var recent: RecentKeys
  private var runs: [KeyRun] = []
  private let file: ScratchFile
  private let most: Int

  /// - Parameter most: how many keys are kept in memory, 16 bytes each and as much again for room.
  init(most: Int = 1 << 19) {
    self.most = most
    recent = RecentKeys()
    file = ScratchFile()
  }

  /// The number of a key, nil where it has none.
  ///
  /// - Throws: `CocoaError` when the file cannot be read.
  func value(of key: UInt64) throws -> UInt64? {
    if let value = recent.value(of: key) { return value }
    for run in runs.reversed() {
      if let value = try run.value(of: key, in: file) { return value }
    }
    return nil
  }

  /// Gives a key a number, which is not 0.
  ///
  /// - Throws: `CocoaError` when there is no room for the file.
  func set(_ key: UInt64, _ value: UInt64) throws {
    recent.set(key, value)
    guard recent.count >= most else { return }
    runs.append(try KeyRun(recent.sorted(), in: file))
    recent = RecentKeys()
  }
}

/// A table in memory with open addressing.
private struct RecentKeys {
  struct Slot {
    var key: UInt64 = 0
    /// 0 for a slot that is free.
    var value: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private(set) var count = 0

  func value(of key: UInt64) -> UInt64? {
    let slot = slots[position(of: key)]
    return slot.value == 0 ? nil : slot.value
  }

  mutating func set(_ key: UInt64, _ value: UInt64) {
    let position = position(of: key)
    if slots[position].value == 0 { count += 1 }
    slots[position] = Slot(key: key, value: value)
    if count * 4 > slots.count * 3 { grow() }
  }

  /// Where a key stands, or would stand.
  private func position(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: key) & mask
    while slots[position].value != 0, slots[position].key != key {
      position = (position + 1) & mask
    }
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.value != 0 { slots[position(of: slot.key)] = slot }
  }

  /// Keys and numbers by ascending key.
  func sorted() -> [Slot] {
    var filled = slots.filter { $0.value != 0 }
    filled.sort { $0.key < $1.key }
    return filled
  }
}

/// Sorted keys with their numbers in a file.
private struct KeyRun {
  /// Pairs in a block, of which the first key is kept in memory.
  private static let block = 256
  private static let pairLength = 16
  private let start: Int
  private let count: Int
  private let firsts: [UInt64]
  private let filter: KeyFilter

  init(_ pairs: [RecentKeys.Slot], in file: ScratchFile) throws {
    start = file.size
    count = pairs.count
    filter = KeyFilter(pairs.lazy.map(\.key), count: count)
    firsts = stride(from: 0, to: count, by: KeyRun.block).map { pairs[$0].key }
    for begin in stride(from: 0, to: count, by: 1 << 12) {
      try file.append(pairs[begin..<min(begin + 1 << 12, count)].flatMap { [$0.key, $0.value] })
    }
  }

  func value(of key: UInt64, in file: ScratchFile) throws -> UInt64? {
    guard filter.mayHold(key) else { return nil }
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] <= key { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let first = (low - 1) * KeyRun.block
    let numbers = try file.numbers(
      at: start + first * KeyRun.pairLength, count: 2 * min(KeyRun.block, count - first))
    let position = stride(from: 0, to: numbers.count, by: 2).first { numbers[$0] == key }
    return position.map { numbers[$0 + 1] }
  }
}

/// Says of most keys that are not in a set that they are not: a Bloom filter whose bits of one key lie in one line of the
/// processor's cache.
private struct KeyFilter {
  private var words: [UInt64]
  private static let lineWords: UInt64 = 8
  private static let bitsOfKey = 11
  private static let bitsSet = 6

  init(_ keys: some Sequence<UInt64>, count: Int) {
    let lines = max(1, count * KeyFilter.bitsOfKey / 512)
    words = Array(repeating: 0, count: lines * Int(KeyFilter.lineWords))
    for key in keys {
      var (line, bits) = position(of: key)
      for _ in 0..<KeyFilter.bitsSet {
        words[line + Int(bits >> 6 & 7)] |= 1 << (bits & 63)
        bits >>= 9
      }
    }
  }

  func mayHold(_ key: UInt64) -> Bool {
    var (line, bits) = position(of: key)
    for _ in 0..<KeyFilter.bitsSet {
      if words[line + Int(bits >> 6 & 7)] & 1 << (bits & 63) == 0 { return false }
      bits >>= 9
    }
    return true
  }

  /// The line's first word, and the positions of bits in the line, nine digits each.
  private func position(of key: UInt64) -> (line: Int, bits: UInt64) {
    let mixed = KeyHash.mixed(key ^ 0x9E37_79B9_7F4A_7C15)
    let line = (mixed >> 54 ^ key >> 32) % (UInt64(words.count) / KeyFilter.lineWords)
    return (Int(line * KeyFilter.lineWords), mixed)
  }
}

/// Keys of 64 bits for what a dataset calls its rows.
enum KeyHash {
  /// Different numbers have different keys; a number and a text, or two texts, share one with a chance of 1 in 10^19.
  static func key(_ own: OwnKey) -> UInt64 {
    switch own {
    case .number(let number): return mixed(UInt64(bitPattern: number))
    case .text(let text):
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return mixed(hash ^ UInt64(text.utf8.count) << 56)
    }
  }

  /// Every bit of the result depends on every bit of the number; no two numbers give one (the finalizer of
  /// SplitMix64).
  static func mixed(_ number: UInt64) -> UInt64 {
    var value = number
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
