import Foundation

/// Reads the records of a table from a source of bytes, in bounded memory, whatever is wrong with it.
///
/// A record ends at a line end outside of quotes. One that does not end within `limit` bytes, or not before the table
/// ends, has a quote too many: its first line is given as broken and reading goes on in the next line, so that one bad
/// quote costs one line and not the rest of the table.
final class TableReader: RecordSource {
  private let source: any ByteSource
  private let parser: CSVParser
  private let keepsBytes: Bool
  private let limit: Int
  private var decoding: CellDecoding
  private var buffer: [UInt8] = []
  /// Where the record at hand begins, and up to where it has been parsed.
  private var start = 0
  private var position = 0
  private var isAtEnd = false
  /// The number of the line that is read next.
  private var line = 1
  private var firstLine = 1
  private var ready: [TableReading] = []

  /// - Parameters:
  ///   - source: the table's bytes.
  ///   - dialect: how its cells are parted.
  ///   - keepsBytes: whether records come with their own bytes.
  ///   - limit: the most bytes that a record may have.
  /// - Throws: what reading throws.
  init(
    _ source: any ByteSource, dialect: TableDialect, keepsBytes: Bool = false,
    limit: Int = 4 << 20
  ) throws {
    self.source = source
    self.keepsBytes = keepsBytes
    self.limit = limit
    parser = CSVParser(dialect)
    let head = try source.read()
    let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
    buffer = hasMark ? Array(head.dropFirst(3)) : head
    isAtEnd = head.isEmpty
    decoding = CellDecoding(isSurelyUTF8: hasMark)
  }

  var consumed: Int { source.consumed }

  /// How many records had cells that were no UTF-8.
  var oddRecords: Int { decoding.oddRecords }

  /// The next record, nil at the end.
  ///
  /// - Throws: what reading throws.
  func next() throws -> TableReading? {
    while true {
      if !ready.isEmpty { return ready.removeFirst() }
      if position < buffer.count, let end = newline() {
        parse(upTo: end + 1)
      } else if isAtEnd {
        if start == buffer.count { return nil }
        finish()
      } else {
        try fill()
      }
    }
  }

  private func newline() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + position, 0x0A, bytes.count - position)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func parse(upTo end: Int) {
    let (lineStart, number) = (position, line)
    let records = buffer.withUnsafeBytes { parser.parse(.init(rebasing: $0[position..<end])) }
    position = end
    line += 1
    emit(records)
    if !parser.isInRecord {
      begin(at: end)
    } else if !records.isEmpty {
      // A carriage return ended a record within the line, and another one began behind it.
      (start, firstLine) = (lineStart, number)
    } else if position - start > limit {
      giveUp("a cell is longer than \(limit >> 20) MB: a quote is not closed")
    }
  }

  private func emit(_ records: [CellBuffer]) {
    guard !records.isEmpty else { return }
    let bytes = keepsBytes ? Array(buffer[start..<position]) : []
    for cells in records {
      ready.append(
        .record(TableRecord(line: firstLine, fields: decoding.fields(cells), bytes: bytes)))
    }
  }

  private func begin(at place: Int) {
    start = place
    position = place
    firstLine = line
  }

  /// The record at the end of the table, which may lack its line end.
  private func finish() {
    let (lineStart, number) = (position, line)
    let records = buffer.withUnsafeBytes { parser.parse(.init(rebasing: $0[position...])) }
    position = buffer.count
    emit(records)
    if !records.isEmpty { (start, firstLine) = (lineStart, number) }
    guard let last = parser.finish() else { return giveUp("a quote is not closed") }
    emit(last)
    parser.reset()
    begin(at: buffer.count)
  }

  /// Tells the first line of the record at hand as broken, and begins again behind it.
  private func giveUp(_ reason: String) {
    let end = buffer[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? buffer.count
    let bytes = keepsBytes ? Array(buffer[start..<end]) : []
    ready.append(.broken(TableRecord(line: firstLine, fields: [], bytes: bytes), reason: reason))
    parser.reset()
    line = firstLine + 1
    begin(at: end)
  }

  private func fill() throws {
    if buffer.count - start > limit { return try skipLine() }
    buffer.removeSubrange(..<start)
    position -= start
    start = 0
    let block = try source.read()
    isAtEnd = block.isEmpty
    buffer += block
  }

  /// Passes over a line that is longer than any record may be, holding no more of it than its beginning.
  private func skipLine() throws {
    if let end = buffer[start...].firstIndex(of: 0x0A), end < position {
      return giveUp("a cell is longer than \(limit >> 20) MB: a quote is not closed")
    }
    let record = TableRecord(line: firstLine, fields: [], bytes: [])
    ready.append(.broken(record, reason: "the line is longer than \(limit >> 20) MB"))
    parser.reset()
    line = firstLine + 1
    while true {
      if let end = newline() { return begin(at: end + 1) }
      buffer = try source.read()
      position = 0
      isAtEnd = buffer.isEmpty
      if isAtEnd { return begin(at: 0) }
    }
  }
}
