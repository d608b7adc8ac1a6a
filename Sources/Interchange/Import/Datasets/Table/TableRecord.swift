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
    var counts: [UInt8: Int] = [0x2C: 0, 0x09: 0, 0x3B: 0]
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
}
