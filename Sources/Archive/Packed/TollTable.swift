internal import NewsModel

/// Tolls added up by numbers that lie close together.
struct TollTable {
  private var lowest: Int64 = 0
  private var list: [TollSum] = []
  /// Numbers too far from the others to stand in the list.
  private var others: [Int64: TollSum] = [:]
  private static let widest: Int64 = 1 << 20

  /// Takes in one incident with its stated figures of killed, `PackedColumn.missing` where there is none. An incident
  /// without a place enters nothing.
  @inline(__always)
  mutating func add(_ place: Int64, _ low: Int64, _ high: Int64) {
    let index = place &- lowest
    if index >= 0 && index < list.count {
      list[Int(index)].add(low, high)
    } else if place != PackedColumn.missing {
      widen(place)
      add(far: place, low, high)
    }
  }

  @inline(never)
  private mutating func add(far place: Int64, _ low: Int64, _ high: Int64) {
    let index = place &- lowest
    if index >= 0 && index < list.count {
      list[Int(index)].add(low, high)
    } else {
      others[place, default: TollSum()].add(low, high)
    }
  }

  /// Makes room for a number that does not lie too far off.
  private mutating func widen(_ place: Int64) {
    if list.isEmpty { lowest = place }
    let distance = place.subtractingReportingOverflow(lowest)
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
  var sums: [(place: Int64, toll: TollSum)] {
    let near = list.enumerated().lazy.filter { $0.element.incidents > 0 }
      .map { (place: lowest + Int64($0.offset), toll: $0.element) }
    // A number that was far off before the list grew may stand in both.
    var sums = others
    for (place, toll) in near { sums[place, default: TollSum()] += toll }
    return sums.map { (place: $0.key, toll: $0.value) }
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
