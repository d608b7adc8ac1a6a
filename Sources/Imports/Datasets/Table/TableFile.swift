import Datasets
import Foundation

/// A table in a file, in an archive, or on standard input, recognised and ready to be read.
struct TableFile: Sendable {
  /// What messages call it: the path, with the name inside of an archive behind it.
  var name: String
  /// Bytes on disk, nil when that is not known.
  var size: Int?
  var shape: TableShape
  /// How a table of the user's own is read.
  var map: ColumnMap?
  /// Whether it can be read more than once.
  var isReadAgain: Bool
  /// Opens it at its beginning, with what stands above the header.
  var open: @Sendable (_ keepsBytes: Bool) throws -> any RecordSource

  /// What the user says of tables.
  struct Wishes: Sendable {
    /// What the files are, nil to find out.
    var format: ImportFormat?
    /// How the user's own tables are to be read.
    var map: ColumnMap?
    /// Which sheet of a workbook is meant: its name, or its number from 1.
    var sheet: String?
  }

  /// The table that a part of a file is.
  ///
  /// - Parameters:
  ///   - part: a file, or one in an archive.
  ///   - wishes: what the user says of it.
  /// - Returns: nil when it holds none: it may be an article then.
  /// - Throws: `DatasetFileProblem` for a table that is not what it should be; what opening and reading throw.
  static func table(_ part: PackedFile.Part, _ wishes: Wishes) throws -> TableFile? {
    let tables = wishes.format.map(\.tables) ?? DatasetTable.all
    guard !tables.isEmpty else { return nil }
    let form = try TableForm(part, sheet: wishes.sheet)
    let title = Self.title(of: part.name)
    for candidate in try form.candidates() {
      let finder = HeaderFinder(records: candidate.records)
      let found =
        wishes.map.flatMap(finder.mapped) ?? finder.known(among: tables)
        ?? (tables.contains(.mapped) ? finder.tagged(name: title) : nil)
      guard let found else { continue }
      let shape = TableShape(
        table: found.table, dialect: candidate.dialect, columns: found.columns, hasHeader: true,
        skipped: found.skipped)
      // A map may fit one way of parting cells and not another.
      let missing = wishes.map?.missingColumns(in: found.columns) ?? []
      if !missing.isEmpty, candidate.isMoreToCome { continue }
      return TableFile(part, form, shape, map: wishes.map ?? found.map)
    }
    if case .text(let head) = form.kind, let shape = TableShape.headerless(head, among: tables) {
      return TableFile(part, form, shape, map: wishes.map)
    }
    if let problem = try problem(part, form, wishes.format) { throw problem }
    return nil
  }

  private init(_ part: PackedFile.Part, _ form: TableForm, _ shape: TableShape, map: ColumnMap?) {
    name = part.name
    size = part.size
    self.shape = shape
    self.map = shape.table == .mapped ? map : nil
    isReadAgain = part.beginning == nil
    let dialect = shape.dialect
    open = { try form.records(part, dialect, keepsBytes: $0) }
  }

  /// The file's name without what stands behind its first point.
  static func title(of name: String) -> String {
    String((name.split(separator: "/").last ?? "table").prefix { $0 != "." })
  }

  /// Why a file that ought to be a table cannot be read as one; nil where it need not be one.
  private static func problem(
    _ part: PackedFile.Part, _ form: TableForm, _ format: ImportFormat?
  ) throws -> DatasetFileProblem? {
    let name = part.name
    let records = try form.candidates().first?.records ?? []
    if let table = format?.tables.first {
      if records.isEmpty { return DatasetFileProblem("\(name) is empty.") }
      if table == .mapped {
        return DatasetFileProblem("\(name) needs a column map: " + advice(name))
      }
      let missing = missing(table.marks, in: records[0])
      return DatasetFileProblem(
        "\(name) is no file of \(table.name): its first row has no column "
          + missing.joined(separator: ", ") + ".")
    }
    if part.workbook == nil, OwnOutput.isOne(try part.head()) {
      return .foreign("\(name) is \(ForeignFile.ownExport).")
    }
    switch form.kind {
    case .workbook(let workbook, _):
      if records.isEmpty { return workbook.unreadable }
      let words = workbook.kind == .excel ? "an Excel workbook" : "a spreadsheet"
      return .foreign("\(name) is \(words) of no known dataset: " + advice(name))
    case .json: return .foreign("\(name) is JSON with a table of no known dataset: " + advice(name))
    case .text(let head):
      let isTable = [".csv", ".tsv", ".tab"].contains { name.lowercased().hasSuffix($0) }
      guard !head.isEmpty, isTable || TableForm.looksLikeTable(head) else { return nil }
      return .foreign("\(name) is a table of no known dataset: " + advice(name))
    }
  }

  private static func advice(_ name: String) -> String {
    "tollbook import --map-template \(name) > map.toml writes a column map for it, --map map.toml "
      + "uses it."
  }

  private static func missing(_ marks: [String], in columns: [String]) -> [String] {
    let names = ColumnNames(columns)
    return marks.filter { !names.contains(all: [$0]) }
  }
}
