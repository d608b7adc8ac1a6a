internal import NewsModel

/// The cells of a row as bytes, words that may stand in their column's list still written out.
struct PackedCells: Sendable, Equatable {
  /// A text that may come again.
  struct Word: Equatable, Sendable {
    /// The cell's place in the row.
    var column: Int
    /// Where its head and its text begin, and where the text ends.
    var head: Int
    var start: Int
    var end: Int
  }

  private(set) var bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Longer texts do not come again.
  private static let longestWord = 80
  private static let midnight = " 00:00:00.000"

  init(_ fields: [String]) {
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(fields.reduce(2 * fields.count) { $0 + $1.utf8.count })
    var index = 0
    while index < fields.count {
      let field = fields[index]
      if field.utf8.isEmpty {
        var last = index
        while last + 1 < fields.count, fields[last + 1].utf8.isEmpty { last += 1 }
        writer.cell(.empty, UInt64(last - index))
        index = last + 1
        continue
      }
      if index > 0, PackedCells.areSame(field, fields[index - 1]) {
        writer.cell(.other, 0)
      } else if !PackedCells.writeNumber(field, &writer) {
        let head = writer.bytes.count
        let count = field.utf8.count
        writer.cell(.text, UInt64(count))
        let start = writer.bytes.count
        writer.bytes.append(contentsOf: field.utf8)
        if count <= PackedCells.longestWord {
          words.append(Word(column: index, head: head, start: start, end: start + count))
        }
      }
      index += 1
    }
    bytes = writer.bytes
  }

  /// Texts are the same byte for byte; Swift's own equality takes é and e with an accent for the same.
  private static func areSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }

  /// Writes a number or a day; false where the text is neither or would not come back sign for sign.
  private static func writeNumber(_ field: String, _ writer: inout ByteWriter) -> Bool {
    var field = field
    return field.withUTF8 { bytes in
      guard let last = bytes.last, last >= 0x30, last <= 0x39 else { return false }
      if let number = CellNumeral(bytes) {
        number.write(&writer)
        return true
      }
      return writeDay(bytes, &writer)
    }
  }

  private static func writeDay(
    _ bytes: UnsafeBufferPointer<UInt8>, _ writer: inout ByteWriter
  ) -> Bool {
    guard bytes.count == 10 || bytes.count == 10 + midnight.utf8.count, bytes[4] == 0x2D,
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return false }
    let number = ByteWriter.folded(Int64(day.number))
    if bytes.count == 10 {
      writer.cell(.day, number)
    } else {
      guard bytes[10...].elementsEqual(midnight.utf8) else { return false }
      writer.cell(.other, 1)
      writer.number(number)
    }
    return true
  }
}
