import CLibCSV

/// libcsv behind a Swift face: bytes in, the cells of whole records out.
///
/// It is lax as libcsv is: a quote within an unquoted cell stands for itself.
final class CSVParser {
  private let parser: UnsafeMutablePointer<csv_parser>
  private let dialect: TableDialect
  private var cells = CellBuffer()

  init(_ dialect: TableDialect) {
    self.dialect = dialect
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    prepare()
  }

  deinit {
    csv_free(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  private func prepare() {
    csv_init(parser, 0)
    csv_set_delim(parser, dialect.separator)
    // The unit separator stands in for the quote where quotes mean nothing: no table has it.
    if !dialect.isQuoted { csv_set_quote(parser, 0x1F) }
    csv_set_blk_size(parser, 1 << 14)
  }

  /// Whether a record has begun and not ended.
  var isInRecord: Bool { parser.pointee.pstate != 0 || !cells.isEmpty }

  /// Whether a quote was opened and not closed: libcsv's state 2 is "within a cell".
  private var isInQuotes: Bool { parser.pointee.pstate == 2 && parser.pointee.quoted != 0 }

  /// Takes bytes in and hands over the records that end among them.
  func parse(_ bytes: UnsafeRawBufferPointer) -> [CellBuffer] {
    withContext { context in
      csv_parse(parser, bytes.baseAddress, bytes.count, cellEnded, recordEnded, context)
    }
    return drainFinished()
  }

  /// The record that the end of the table ends; nil when that stands within quotes.
  func finish() -> [CellBuffer]? {
    if isInQuotes { return nil }
    withContext { context in
      csv_fini(parser, cellEnded, recordEnded, context)
    }
    return drainFinished()
  }

  /// Forgets what was begun.
  func reset() {
    csv_free(parser)
    prepare()
    cells = CellBuffer()
    finished = []
  }

  private var finished: [CellBuffer] = []

  private func drainFinished() -> [CellBuffer] {
    defer { finished = [] }
    return finished
  }

  private func withContext(_ body: (UnsafeMutableRawPointer) -> Void) {
    body(Unmanaged.passUnretained(self).toOpaque())
  }

  fileprivate func endCell(_ cell: UnsafeRawBufferPointer) { cells.add(cell) }

  fileprivate func endRecord() {
    finished.append(cells)
    cells = CellBuffer()
  }
}

/// libcsv's call at the end of a cell.
private func cellEnded(
  _ start: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) {
  guard let context else { return }
  Unmanaged<CSVParser>.fromOpaque(context).takeUnretainedValue()
    .endCell(UnsafeRawBufferPointer(start: start, count: count))
}

/// libcsv's call at the end of a record.
private func recordEnded(_ mark: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  Unmanaged<CSVParser>.fromOpaque(context).takeUnretainedValue().endRecord()
}

/// The bytes of a record's cells, one after the other.
struct CellBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []

  var isEmpty: Bool { ends.isEmpty }

  mutating func add(_ cell: UnsafeRawBufferPointer) {
    if ends.isEmpty {
      bytes.reserveCapacity(1024)
      ends.reserveCapacity(64)
    }
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }
}
