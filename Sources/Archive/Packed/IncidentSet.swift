/// A set of incidents, a bit for each id: 375 KB at three million.
struct IncidentSet {
  private var bits: [UInt64] = []
  /// Beyond this many ids nothing is a member: no archive has so many, but a crafted one may say so.
  private static let mostIDs: Int64 = 1 << 28

  init() {}

  /// Empty, with room for ids up to the highest that there is.
  init(upTo highest: Int64) {
    bits = Array(repeating: 0, count: Int(min(max(0, highest), Self.mostIDs) >> 6) + 1)
  }

  /// Lends the bits to a loop over millions of rows.
  @inline(__always)
  mutating func withWords(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    bits.withUnsafeMutableBufferPointer { body($0) }
  }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ id: Int64) {
    guard id >= 0, id < Self.mostIDs else { return }
    let word = Int(id >> 6)
    grow(to: word + 1)
    bits[word] |= 1 << UInt64(id & 63)
  }

  mutating func remove(_ id: Int64) {
    let word = Int(id >> 6)
    guard id >= 0, word < bits.count else { return }
    bits[word] &= ~(1 << UInt64(id & 63))
  }

  func contains(_ id: Int64) -> Bool {
    let word = Int(id >> 6)
    return id >= 0 && word < bits.count && bits[word] & (1 << UInt64(id & 63)) != 0
  }

  private mutating func grow(to count: Int) {
    guard count > bits.count else { return }
    bits.append(contentsOf: repeatElement(0, count: count - bits.count))
  }

  mutating func formIntersection(_ other: IncidentSet) {
    for word in bits.indices { bits[word] &= word < other.bits.count ? other.bits[word] : 0 }
  }

  mutating func formUnion(_ other: IncidentSet) {
    grow(to: other.bits.count)
    for word in other.bits.indices { bits[word] |= other.bits[word] }
  }

  mutating func subtract(_ other: IncidentSet) {
    for word in bits.indices where word < other.bits.count { bits[word] &= ~other.bits[word] }
  }
}

extension IncidentSet: Equatable {
  /// Room at the end that holds nothing makes no difference.
  static func == (left: IncidentSet, right: IncidentSet) -> Bool { left.ids == right.ids }
}

extension IncidentSet {
  /// Sets the bits of a run of incidents; `fits` takes places within the run.
  @inline(__always)
  mutating func fill(_ segment: Int, where fits: (Int) -> Bool) {
    guard IncidentSet.holds(segment) else { return }
    let first = segment * PackedRun.wordCount
    grow(to: first + PackedRun.wordCount)
    for word in 0..<PackedRun.wordCount {
      var found: UInt64 = 0
      for bit in 0..<64 where fits(word << 6 | bit) { found |= 1 << UInt64(bit) }
      bits[first + word] |= found
    }
  }

  private static func holds(_ segment: Int) -> Bool {
    segment >= 0 && segment < Int(mostIDs) / PackedRun.rowCount
  }

  /// How many runs of incidents there is room for.
  var segmentCount: Int { (bits.count + PackedRun.wordCount - 1) / PackedRun.wordCount }

  /// Whether a run has any member.
  func isEmpty(_ segment: Int) -> Bool {
    let first = segment * PackedRun.wordCount
    return first >= bits.count
      || bits[first..<min(first + PackedRun.wordCount, bits.count)].allSatisfy { $0 == 0 }
  }

  /// Hands over the places within a run that belong to the set.
  @inline(__always)
  func forEach(in segment: Int, _ body: (Int) throws -> Void) rethrows {
    let first = segment * PackedRun.wordCount
    for word in 0..<PackedRun.wordCount where first + word < bits.count {
      var rest = bits[first + word]
      while rest != 0 {
        try body(word << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The members in ascending order.
  var ids: [Int64] {
    var ids: [Int64] = []
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        ids.append(Int64(index << 6 | rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return ids
  }

  /// Sets the bits of a run as a posting holds them, 64 in a word.
  mutating func formUnion(_ words: UnsafeRawBufferPointer, in segment: Int) {
    guard IncidentSet.holds(segment) else { return }
    let first = segment * PackedRun.wordCount
    grow(to: first + PackedRun.wordCount)
    for word in 0..<min(PackedRun.wordCount, words.count / 8) {
      bits[first + word] |= UInt64(
        littleEndian: words.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
    }
  }

  /// How many members of a run a posting's bits share with the set.
  func count(of words: UnsafeRawBufferPointer, in segment: Int) -> Int {
    let first = segment * PackedRun.wordCount
    var count = 0
    for word in 0..<min(PackedRun.wordCount, words.count / 8) where first + word < bits.count {
      let other = UInt64(
        littleEndian: words.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
      count += (bits[first + word] & other).nonzeroBitCount
    }
    return count
  }
}
