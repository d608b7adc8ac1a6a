/// A set of incidents, a bit for each id: 375 KB at three million.
struct IncidentSet: Equatable {
  private var bits: [UInt64] = []

  init() {}

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ id: Int64) {
    guard id >= 0 else { return }
    let word = Int(id >> 6)
    if word >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: max(word + 1 - bits.count, bits.count)))
    }
    bits[word] |= 1 << UInt64(id & 63)
  }

  func contains(_ id: Int64) -> Bool {
    let word = Int(id >> 6)
    return id >= 0 && word < bits.count && bits[word] & (1 << UInt64(id & 63)) != 0
  }

  mutating func formIntersection(_ other: IncidentSet) {
    for word in bits.indices { bits[word] &= word < other.bits.count ? other.bits[word] : 0 }
  }

  mutating func formUnion(_ other: IncidentSet) {
    if bits.count < other.bits.count {
      bits.append(contentsOf: repeatElement(0, count: other.bits.count - bits.count))
    }
    for word in other.bits.indices { bits[word] |= other.bits[word] }
  }

  mutating func subtract(_ other: IncidentSet) {
    for word in bits.indices where word < other.bits.count { bits[word] &= ~other.bits[word] }
  }
}
