internal import NewsModel

/// All pairs of a query in its order, as small as they can be kept: there may be some hundred thousand.
struct DatasetPairList {
  struct Entry {
    /// The first dataset's incident, or the one under which both stand.
    var first: Int64
    /// The second dataset's, of a proposed pair; 0 where both were joined.
    var second: Int64 = 0
    var score = 0.0
    /// Whether the first one's reports would go to the second one.
    var isReversed = false
    var firstKilled: Envelope?
    var secondKilled: Envelope?
    /// The first day; the earliest of all for an incident without one.
    var day: Int64
  }

  private(set) var entries: [Entry]
  let totals: DatasetPairTotals
  private(set) var order: DatasetPairOrder

  init(_ entries: [Entry], _ totals: DatasetPairTotals, _ order: DatasetPairOrder) {
    self.entries = entries
    self.totals = totals
    self.order = order
    sort()
  }

  /// The same in another order.
  func sorted(by order: DatasetPairOrder) -> DatasetPairList {
    order == self.order ? self : DatasetPairList(entries, totals, order)
  }

  private mutating func sort() {
    let keys = entries.map { DatasetPairList.key($0, order) }
    // Greatest first; equal ones by day, latest first, then by number, so that the order is total.
    let positions = entries.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] > keys[right] }
      let (one, other) = (entries[left], entries[right])
      return (other.day, one.first, one.second) < (one.day, other.first, other.second)
    }
    entries = positions.map { entries[$0] }
  }

  /// What the order goes by, unknown below all that is known.
  private static func key(_ entry: Entry, _ order: DatasetPairOrder) -> Double {
    switch order {
    case .date: return 0
    case .first: return entry.firstKilled?.median ?? -1
    case .second: return entry.secondKilled?.median ?? -1
    case .difference, .share:
      guard let first = entry.firstKilled, let second = entry.secondKilled else { return -1 }
      let difference = DatasetDifference(first: first, second: second)
      // Above 0 there is no share: more than any.
      return order == .share ? difference.bestShare ?? .infinity : abs(difference.best)
    }
  }
}
