internal import NewsModel

/// Tolls added up by numbers that lie close together.
struct TollTable {
  private var incidents = Histogram()
  private var withoutFigure = Histogram()
  private var low = Histogram()
  private var high = Histogram()

  /// Takes in one incident with its stated figures of killed, `PackedColumn.missing` where there is none.
  @inline(__always)
  mutating func add(_ place: Int64, _ low: Int64, _ high: Int64) {
    incidents.add(place)
    if low == PackedColumn.missing || high == PackedColumn.missing {
      withoutFigure.add(place)
    } else {
      self.low.add(place, Int(low))
      self.high.add(place, Int(high))
    }
  }

  var sums: [Int64: TollSum] {
    let (unknown, low, high) = (withoutFigure.counts, low.counts, high.counts)
    var sums: [Int64: TollSum] = [:]
    for (place, count) in incidents.counts {
      sums[place] = TollSum(
        incidents: count, withoutFigure: unknown[place] ?? 0, killedLow: low[place] ?? 0,
        killedHigh: high[place] ?? 0)
    }
    return sums
  }
}
