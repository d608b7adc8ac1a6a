import Datasets

/// What the beginning of a file says of the table in it.
struct TableShape: Sendable, Equatable {
  var table: DatasetTable
  var dialect: TableDialect
  /// The columns as the file names them; known names where it has no header.
  var columns: [String]
  var hasHeader: Bool

  /// Records that stand above the header.
  var skipped = 0

  /// Recognises a table by its header, or by the shape of its first row where it has none.
  ///
  /// - Parameters:
  ///   - head: the first bytes.
  ///   - tables: what it may be.
  /// - Returns: nil for what is no table of these kinds.
  static func recognise(_ head: [UInt8], among tables: [DatasetTable] = DatasetTable.all)
    -> TableShape?
  {
    for dialect in TableDialect.candidates(head) {
      guard let first = firstRecord(head, dialect) else { continue }
      guard let found = HeaderFinder(records: [first]).known(among: tables) else { continue }
      return TableShape(
        table: found.table, dialect: dialect, columns: found.columns, hasHeader: true)
    }
    return headerless(head, among: tables)
  }

  /// A table that is published without a header, known by the shape of its first row.
  static func headerless(_ head: [UInt8], among tables: [DatasetTable]) -> TableShape? {
    var dialect = TableDialect.recognise(head)
    guard let cells = firstRecord(head, dialect), let first = cells.first, isNumber(first) else {
      return nil
    }
    let isTabbed = dialect.separator == 0x09
    for table in tables {
      for form in table.bareForms
      where form.columns.count == cells.count && (isTabbed || !form.isTabbed) && form.accepts(cells)
      {
        if form.isTabbed { dialect.isQuoted = false }
        return TableShape(table: table, dialect: dialect, columns: form.columns, hasHeader: false)
      }
    }
    return nil
  }

  /// The first record of a table: its header, where it has one.
  static func firstRecord(_ head: [UInt8], _ dialect: TableDialect) -> [String]? {
    let source = RewoundBytes(head, then: NoBytes())
    guard let reader = try? TableReader(source, dialect: dialect),
      case .record(let record)? = try? reader.next()
    else { return nil }
    return record.fields
  }

  private static func isNumber(_ text: String) -> Bool {
    (1..<20).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// The end of everything.
final class NoBytes: ByteSource {
  func read() -> [UInt8] { [] }
  var consumed: Int { 0 }
}
