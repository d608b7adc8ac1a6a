internal import GRDB
internal import NewsModel

/// Makes keys of an order out of packed columns and of positions.
struct SortKeys {
  private let order: RowOrder
  private let db: Database
  /// Where the names behind numbers stand in their order, by number; empty for an order of numbers.
  private var ranks: [Int64] = []
  /// For each locality its place.
  private var spots: [Int64] = []
  /// -1 turns an order round.
  private let sign: Int64

  init(_ order: RowOrder, _ db: Database) throws {
    self.order = order
    self.db = db
    sign = order.descending ? -1 : 1
    switch order.sort {
    case .country: ranks = try SortKeys.ranks("country", db)
    case .place:
      ranks = try SortKeys.ranks("spot", db)
      spots = try SortKeys.spots(db)
    default: break
    }
  }

  /// The columns that keys are made of, the day last.
  var columns: [PackedColumn] {
    switch order.sort {
    case .date: [.day]
    case .killed: [.killedHigh, .day]
    case .wounded: [.woundedHigh, .day]
    case .spread: [.killedLow, .killedHigh, .day]
    case .reports: [.reports, .day]
    case .place: [.locality, .day]
    case .country: [.country, .day]
    }
  }

  /// The key of a row of a scan over `columns`.
  @inline(__always)
  func key(
    _ columns: [UnsafeMutableBufferPointer<Int64>], _ offset: Int, id: Int64
  ) -> SortPosition {
    let first = columns[0][offset]
    let value: Int64?
    switch order.sort {
    case .date, .killed, .wounded, .reports: value = first == PackedColumn.missing ? nil : first
    case .spread: value = Envelope.spread(first, columns[1][offset]).map(SortKeys.number)
    case .country: value = rank(first)
    case .place: value = first == PackedColumn.missing ? nil : rank(spots[Int(first)])
    }
    let day = columns[columns.count - 1][offset]
    return key(value, day == PackedColumn.missing ? Int64(Schema.noDay) : day, id)
  }

  private func rank(_ number: Int64) -> Int64? {
    number == PackedColumn.missing ? nil : ranks[Int(number)]
  }

  private func key(_ value: Int64?, _ day: Int64, _ id: Int64) -> SortPosition {
    SortPosition(
      isUnknown: value == nil ? 1 : 0, value: sign * (value ?? 0), day: sign * day, id: sign * id)
  }

  /// The key of a row that a page has shown.
  func key(of row: RowPosition) throws -> SortPosition {
    guard !row.isUnknown else { return key(nil, Int64(row.day), row.id) }
    let value: Int64?
    switch order.sort {
    case .spread: value = Double.fromDatabaseValue(row.value).map(SortKeys.number)
    case .country: value = try place(row, "country")
    case .place: value = try place(row, "spot")
    default: value = Int64.fromDatabaseValue(row.value)
    }
    return key(value, Int64(row.day), row.id)
  }

  /// Shares are never negative, so their bits are in their order.
  private static func number(_ share: Double) -> Int64 { Int64(bitPattern: share.bitPattern) }

  private func place(_ row: RowPosition, _ table: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT count(*) FROM \(table) WHERE place < ?", arguments: [row.value])
  }

  private static func ranks(_ table: String, _ db: Database) throws -> [Int64] {
    let highest = try Int.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0
    var ranks = [Int64](repeating: PackedColumn.missing, count: highest + 1)
    let cursor = try RawStatement(db, "SELECT id FROM \(table) ORDER BY place")
    var rank: Int64 = 0
    while try cursor.step() {
      ranks[Int(cursor.integer(0))] = rank
      rank += 1
    }
    return ranks
  }

  private static func spots(_ db: Database) throws -> [Int64] {
    let highest = try Int.fetchOne(db, sql: "SELECT max(id) FROM locality") ?? 0
    var spots = [Int64](repeating: PackedColumn.missing, count: highest + 1)
    let cursor = try RawStatement(db, "SELECT id, spot FROM locality WHERE spot IS NOT NULL")
    while try cursor.step() { spots[Int(cursor.integer(0))] = cursor.integer(1) }
    return spots
  }
}
