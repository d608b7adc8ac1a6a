/// What a table gives next.
enum TableReading: Sendable {
  case record(TableRecord)
  /// A place where the table is broken; reading goes on behind it.
  case broken(TableRecord, reason: String)
}

/// One record of a table: its cells, decoded and without quotes.
struct TableRecord: Sendable {
  /// The line on which it begins, from 1.
  var line: Int
  var fields: [String]
  /// The record as it came, with its line end; empty where nobody wants it.
  var bytes: [UInt8]
}

/// How the cells of a table are parted and quoted.
struct TableDialect: Hashable, Sendable {
  var separator: UInt8
  /// False where a quote is a character like any other, as in GDELT's files.
  var isQuoted = true

  static let comma = TableDialect(separator: 0x2C)

  /// The separator that the first record of a table has most often outside of quotes; a comma when it has none.
  static func recognise(_ head: some Sequence<UInt8>) -> TableDialect {
    var counts: [UInt8: Int] = [0x2C: 0, 0x09: 0, 0x3B: 0, 0x7C: 0]
    var isInQuotes = false
    for byte in head {
      if byte == 0x22 { isInQuotes.toggle() }
      if isInQuotes { continue }
      if byte == 0x0A || byte == 0x0D, counts.values.contains(where: { $0 > 0 }) { break }
      if let count = counts[byte] { counts[byte] = count + 1 }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value > 0 else { return .comma }
    return TableDialect(separator: best.key)
  }

  /// In which ways the cells of a table may be parted, the likeliest first: a title above the header may have commas where
  /// the table has semicolons. A first line `sep=;` leaves one.
  static func candidates(_ head: [UInt8]) -> [TableDialect] {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    if start.count > 5, start.starts(with: Array("sep=".utf8)), [0x0A, 0x0D].contains(start[5]) {
      return [TableDialect(separator: start[4])]
    }
    let best = recognise(head)
    let others = [UInt8(0x2C), 0x3B, 0x09, 0x7C].filter {
      $0 != best.separator && head.contains($0)
    }
    return [best] + others.map { TableDialect(separator: $0) }
  }
}
