internal import NewsModel

/// Tolls added up by numbers that lie close together.
struct TollTable {
  private var lowest: Int64 = 0
  private var list: [TollSum] = []
  /// Numbers too far from the others to stand in the list.
  private var others: [Int64: TollSum] = [:]
  private static let widest: Int64 = 1 << 20

  /// Takes in one incident with its stated figures of killed, `PackedColumn.missing` where there is none. An incident
  /// without a position enters nothing.
  @inline(__always)
  mutating func add(_ position: Int64, _ low: Int64, _ high: Int64) {
    let index = position &- lowest
    if index >= 0 && index < list.count {
      list[Int(index)].add(low, high)
    } else if position != PackedColumn.missing {
      widen(position)
      add(far: position, low, high)
    }
  }

  @inline(never)
  private mutating func add(far position: Int64, _ low: Int64, _ high: Int64) {
    let index = position &- lowest
    if index >= 0 && index < list.count {
      list[Int(index)].add(low, high)
    } else {
      others[position, default: TollSum()].add(low, high)
    }
  }

  /// Makes room for a number that does not lie too far off.
  private mutating func widen(_ position: Int64) {
    if list.isEmpty { lowest = position }
    let distance = position.subtractingReportingOverflow(lowest)
    guard !distance.overflow, abs(distance.partialValue) <= TollTable.widest else { return }
    // Some more room, so that numbers in their order do not move everything each time.
    if distance.partialValue < 0 {
      let room = Int(-distance.partialValue) + list.count + 64
      guard list.count + room <= 2 * Int(TollTable.widest) else { return }
      list.insert(contentsOf: repeatElement(TollSum(), count: room), at: 0)
      lowest -= Int64(room)
    } else {
      let room = Int(distance.partialValue) + 1 - list.count
      list.append(contentsOf: repeatElement(TollSum(), count: room + 64))
    }
  }

  /// Those of numbers that some incident has.
  var sums: [(position: Int64, toll: TollSum)] {
    let near = list.enumerated().lazy.filter { $0.element.incidents > 0 }
      .map { (position: lowest + Int64($0.offset), toll: $0.element) }
    // A number that was far off before the list grew may stand in both.
    var sums = others
    for (position, toll) in near { sums[position, default: TollSum()] += toll }
    return sums.map { (position: $0.key, toll: $0.value) }
  }
}

extension TollSum {
  /// Takes in packed figures.
  @inline(__always)
  fileprivate mutating func add(_ low: Int64, _ high: Int64) {
    incidents &+= 1
    if low == PackedColumn.missing || high == PackedColumn.missing {
      withoutFigure &+= 1
    } else {
      killedLow &+= Int(low)
      killedHigh &+= Int(high)
    }
  }
}
