/// Finds texts that are copies of one text: whole, cut, or with paragraphs of their own.
///
/// Work and memory grow with the length of all texts together, never with the number of pairs: samples are sorted, and
/// each text is held against the few that stand next to it among those with the same sample.
public struct NearCopies {
  /// Two texts are copies of one when so much of the shorter one's samples are in the other: half, because an outlet adds
  /// a paragraph of its own or cuts the wire's background.
  static let share = 0.5
  /// Fewer common samples than this (some twelve words in a row) are a quotation, not a copy.
  static let fewest = 4
  /// How many of the texts with the same sample a text is held against. A copy whose nearest ones were cut elsewhere
  /// is still found through the others' samples.
  private static let neighbours = 6

  /// For each text the first of its group; itself where it is like no other.
  public private(set) var leaders: [Int]

  /// - Parameter texts: in an order that does not change between runs; the first of a group leads it.
  public init(_ texts: [Shingles]) {
    leaders = Array(texts.indices)
    for (pair, count) in NearCopies.common(texts) {
      let (left, right) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      let shorter = min(texts[left].hashes.count, texts[right].hashes.count)
      guard count >= NearCopies.fewest, Double(count) >= NearCopies.share * Double(shorter) else {
        continue
      }
      join(left, right)
    }
    for index in leaders.indices { leaders[index] = root(of: index) }
  }

  /// How many samples neighbouring texts have in common.
  private static func common(_ texts: [Shingles]) -> [UInt64: Int] {
    var places: [UInt64] = []
    places.reserveCapacity(texts.reduce(0) { $0 + $1.hashes.count })
    for (index, text) in texts.enumerated() {
      for hash in text.hashes { places.append(UInt64(hash) << 32 | UInt64(index)) }
    }
    places.sort()
    var counts: [UInt64: Int] = [:]
    for (position, place) in places.enumerated() {
      for other in places[(position + 1)...].prefix(neighbours) {
        guard other >> 32 == place >> 32 else { break }
        counts[(place & 0xFFFF_FFFF) << 32 | (other & 0xFFFF_FFFF), default: 0] += 1
      }
    }
    return counts
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (one, two) = (root(of: left), root(of: right))
    leaders[max(one, two)] = min(one, two)
  }

  private mutating func root(of index: Int) -> Int {
    var root = index
    while leaders[root] != root { root = leaders[root] }
    leaders[index] = root
    return root
  }
}
