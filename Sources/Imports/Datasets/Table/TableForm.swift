import Datasets

/// What kind of file a table stands in.
struct TableForm: Sendable {
  enum Kind: Sendable {
    /// Lines with cells, and how the file begins.
    case text([UInt8])
    case json(columns: [String])
    case workbook(WorkbookFile, sheet: String?)
  }

  /// One way to part the cells of a table's first records.
  struct Candidate {
    var dialect: TableDialect
    var records: [[String]]
    /// Whether another way comes behind it.
    var isMoreToCome: Bool
  }

  let kind: Kind
  private let part: PackedFile.Part

  /// - Throws: `DatasetFileProblem` for broken JSON, and what reading throws.
  init(_ part: PackedFile.Part, sheet: String?) throws {
    self.part = part
    if let workbook = part.workbook {
      kind = .workbook(workbook, sheet: sheet)
      return
    }
    let head = try part.head()
    if JSONRecords.isJSON(head), ImportFormat.recognise(head) == .article,
      let columns = try JSONRecords.columns(of: part)
    {
      kind = .json(columns: columns)
    } else {
      kind = .text(head)
    }
  }

  /// The table's first records, in each way in which its cells may be parted.
  func candidates() throws -> [Candidate] {
    switch kind {
    case .json(let columns):
      return [Candidate(dialect: .comma, records: [columns], isMoreToCome: false)]
    case .workbook(let workbook, let sheet):
      let records = try TableForm.first(workbook.records(sheet: sheet, keepsBytes: false))
      return [Candidate(dialect: .comma, records: records, isMoreToCome: false)]
    case .text(let head):
      let dialects = TableDialect.candidates(head)
      return dialects.enumerated().map { index, dialect in
        let source = RewoundBytes(head, then: NoBytes())
        let reader = try? TableReader(source, dialect: dialect)
        let records = reader.flatMap { try? TableForm.first($0) } ?? []
        return Candidate(
          dialect: dialect, records: records, isMoreToCome: index < dialects.count - 1)
      }
    }
  }

  private static func first(_ source: any RecordSource) throws -> [[String]] {
    var records: [[String]] = []
    while records.count < HeaderFinder.reach, let reading = try source.next() {
      if case .record(let record) = reading {
        records.append(record.fields)
      } else {
        records.append([])
      }
    }
    return records
  }

  /// The records of the whole table, those above its header too.
  func records(
    _ part: PackedFile.Part, _ dialect: TableDialect, keepsBytes: Bool
  ) throws -> any RecordSource {
    switch kind {
    case .json(let columns):
      try JSONTable(JSONRecords(part, columns: columns, keepsBytes: keepsBytes))
    case .workbook(let workbook, let sheet):
      try workbook.records(sheet: sheet, keepsBytes: keepsBytes)
    case .text:
      try TableReader(part.open(), dialect: dialect, keepsBytes: keepsBytes)
    }
  }

  /// Whether some first lines have the same number of separators, three at least: words seldom do.
  static func looksLikeTable(_ head: [UInt8]) -> Bool {
    // Incidents and articles as lines of JSON have as many commas, too.
    guard ImportFormat.recognise(head) == .article else { return false }
    let lines = head.split(separator: 0x0A).prefix(12).filter { $0.contains { $0 > 0x20 } }
    guard lines.count >= 3 else { return false }
    let whole = head.count < PackedFile.headLength ? lines : lines.dropLast()
    return [UInt8(0x2C), 0x09, 0x3B, 0x7C].contains { separator in
      let counts = whole.map { line in line.count { $0 == separator } }
      guard let first = counts.first, first >= (separator == 0x2C ? 3 : 2) else { return false }
      // A comma in prose has a blank behind it.
      let isProse =
        separator == 0x2C
        && head.indices.dropLast().count { head[$0] == 0x2C && head[$0 + 1] == 0x20 } * 2
          > head.count { $0 == 0x2C }
      return !isProse && counts.allSatisfy { $0 == first }
    }
  }
}

/// The records of a JSON file with its columns before them.
private final class JSONTable: RecordSource {
  private let records: JSONRecords
  private var hasHeader = false

  init(_ records: JSONRecords) { self.records = records }

  var oddRecords: Int { 0 }
  var consumed: Int { records.consumed }

  func next() throws -> TableReading? {
    guard !hasHeader else { return try records.next() }
    hasHeader = true
    let columns = records.columns
    return .record(TableRecord(line: 1, fields: columns, bytes: CSVLine.bytes(columns)))
  }
}
