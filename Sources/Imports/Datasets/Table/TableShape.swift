import Datasets

/// What the beginning of a file says of the table in it.
struct TableShape: Sendable, Equatable {
  var kind: TableKind
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
  ///   - kinds: what it may be.
  /// - Returns: nil for what is no table of these kinds.
  static func recognise(_ head: [UInt8], among kinds: [TableKind] = TableKind.allCases)
    -> TableShape?
  {
    for dialect in TableDialect.candidates(head) {
      guard let first = firstRecord(head, dialect) else { continue }
      guard let found = HeaderFinder(records: [first]).known(among: kinds) else { continue }
      return TableShape(
        kind: found.kind, dialect: dialect, columns: found.columns, hasHeader: true)
    }
    return headerless(head, among: kinds)
  }

  /// A table that is published without a header.
  static func headerless(_ head: [UInt8], among kinds: [TableKind]) -> TableShape? {
    var dialect = TableDialect.recognise(head)
    guard let first = firstRecord(head, dialect), let found = headerless(first, dialect),
      kinds.contains(found.kind)
    else { return nil }
    if found.kind != .ucdpEvents { dialect.isQuoted = false }
    return TableShape(
      kind: found.kind, dialect: dialect, columns: found.columns, hasHeader: false)
  }

  /// The first record of a table: its header, where it has one.
  static func firstRecord(_ head: [UInt8], _ dialect: TableDialect) -> [String]? {
    let source = RewoundBytes(head, then: NoBytes())
    guard let reader = try? TableReader(source, dialect: dialect),
      case .record(let record)? = try? reader.next()
    else { return nil }
    return record.fields
  }

  /// Files that are published without a header: GED 24.0.1, GDELT's events (61 columns, 58 in its first version) and
  /// mentions (16).
  private static func headerless(
    _ cells: [String], _ dialect: TableDialect
  ) -> (kind: TableKind, columns: [String])? {
    guard let first = cells.first, isNumber(first) else { return nil }
    let isTabbed = dialect.separator == 0x09
    switch cells.count {
    case 49 where ["1", "2", "3"].contains(cells[5]):
      return (.ucdpEvents, KnownColumns.ucdpEvents)
    case 61 where isTabbed && isNumber(cells[1], digits: 8):
      return (.gdeltEvents, KnownColumns.gdeltEvents)
    case 58 where isTabbed && isNumber(cells[1], digits: 8):
      return (.gdeltEvents, KnownColumns.gdeltEvents1)
    case 16 where isTabbed && isNumber(cells[1], digits: 14) && isNumber(cells[2], digits: 14):
      return (.gdeltMentions, KnownColumns.gdeltMentions)
    default: return nil
    }
  }

  private static func isNumber(_ text: String, digits: Int? = nil) -> Bool {
    let count = text.utf8.count
    return count > 0 && count < 20 && (digits ?? count) == count
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// The end of everything.
final class NoBytes: ByteSource {
  func read() -> [UInt8] { [] }
  var consumed: Int { 0 }
}
