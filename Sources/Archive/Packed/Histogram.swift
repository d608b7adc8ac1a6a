/// How often each number occurs, or how much that changes, for numbers that lie close together.
struct Histogram {
  private var lowest: Int64 = 0
  private var frequencies: [Int] = []
  /// Numbers too far from the others to stand in the list.
  private var others: [Int64: Int] = [:]
  private static let widest: Int64 = 1 << 20

  @inline(__always)
  mutating func add(_ value: Int64, _ change: Int = 1) {
    let index = value &- lowest
    if index >= 0 && index < frequencies.count {
      frequencies[Int(index)] += change
    } else {
      enter(value, change)
    }
  }

  /// Makes room for a number.
  private mutating func enter(_ value: Int64, _ change: Int) {
    if frequencies.isEmpty {
      lowest = value
      frequencies = [change]
    } else if abs(value - lowest) > Histogram.widest || frequencies.count > Histogram.widest {
      others[value, default: 0] += change
    } else if value < lowest {
      // Some more room, so that falling numbers do not move everything each time.
      let room = Int(lowest - value) + 64
      frequencies.insert(contentsOf: repeatElement(0, count: room), at: 0)
      lowest -= Int64(room)
      frequencies[Int(value - lowest)] = change
    } else {
      let room = Int(value - lowest) + 1 - frequencies.count
      frequencies.append(contentsOf: repeatElement(0, count: room + 64))
      frequencies[Int(value - lowest)] = change
    }
  }

  /// The numbers that occur, with how often they do; those that came to nothing are left out.
  var counts: [Int64: Int] {
    var counts = others
    for (index, frequency) in frequencies.enumerated() where frequency != 0 {
      counts[lowest + Int64(index), default: 0] += frequency
    }
    return counts
  }
}
