internal import GRDB

/// The rows of a set in an order, sorted by packed columns.
struct SortedSet {
  /// In order.
  private var rows: [SortPosition] = []

  /// All rows of a set.
  init(_ set: IncidentSet, _ order: RowOrder, _ db: Database) throws {
    let keys = try SortKeys(order, db)
    try SortedSet.forEach(set, keys, db) { rows.append($0) }
    rows.sort()
  }

  /// The `limit` rows of a set that come next behind a row (nil: from the list's end) in the direction of reading.
  init(
    _ set: IncidentSet, _ order: RowOrder, _ db: Database, from row: RowPosition?, forward: Bool,
    limit: Int
  ) throws {
    let keys = try SortKeys(order, db)
    let start = try row.map { try keys.key(of: $0) }
    let capacity = max(4 * limit, 2_000)
    var worst: SortPosition?
    var found: [SortPosition] = []
    let precedes: (SortPosition, SortPosition) -> Bool = { forward ? $0 < $1 : $1 < $0 }
    try SortedSet.forEach(set, keys, db) { position in
      if let start, !precedes(start, position) { return }
      if let worst, !precedes(position, worst) { return }
      found.append(position)
      guard found.count >= capacity else { return }
      found.sort(by: precedes)
      found.removeLast(found.count - limit)
      worst = found.last
    }
    found.sort(by: precedes)
    rows = found
  }

  /// The first ids in the direction of reading.
  func ids(_ limit: Int) -> [Int64] { rows.prefix(limit).map { abs($0.id) } }

  /// Up to `limit` ids behind a position (nil: from the list's end), of a set that was sorted whole.
  func ids(from position: SortPosition?, forward: Bool, limit: Int) -> [Int64] {
    if forward {
      let first = position.map { position in index { !(position < $0) } } ?? 0
      return rows[first...].prefix(limit).map { abs($0.id) }
    }
    let end = position.map { position in index { $0 < position } } ?? rows.count
    return rows[..<end].suffix(limit).reversed().map { abs($0.id) }
  }

  /// The first index whose row lies beyond; rows that do not come first.
  private func index(where isBefore: (SortPosition) -> Bool) -> Int {
    var range = 0..<rows.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        isBefore(rows[middle]) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// How many rows of a set come before a position.
  static func count(
    _ set: IncidentSet, before position: SortPosition, _ keys: SortKeys, _ db: Database
  ) throws -> Int {
    var count = 0
    try forEach(set, keys, db) { if $0 < position { count += 1 } }
    return count
  }

  private static func forEach(
    _ set: IncidentSet, _ keys: SortKeys, _ db: Database, _ body: (SortPosition) -> Void
  ) throws {
    let scan = try ColumnScan(db, keys.columns)
    while try scan.next() {
      guard !set.isEmpty(scan.segment) else { continue }
      let columns = try keys.columns.indices.map { try scan.values($0) }
      let first = PackedRun.firstID(of: scan.segment)
      set.forEach(in: scan.segment) { offset in
        body(keys.key(columns, offset, id: first + Int64(offset)))
      }
    }
  }
}
