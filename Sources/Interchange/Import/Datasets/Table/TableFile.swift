import Datasets
import Foundation

/// A table in a file, in an archive, or on standard input, recognised and ready to be read.
struct TableFile: Sendable {
  /// What messages call it: the path, with the name inside of an archive behind it.
  var name: String
  /// Bytes on disk, nil when that is not known.
  var size: Int?
  var shape: TableShape
  /// Opens it at its beginning; standard input only once.
  var open: @Sendable () throws -> any ByteSource

  /// The table that a part of a file is.
  ///
  /// - Parameters:
  ///   - part: a file, or one in an archive.
  ///   - format: what the user says it is, nil to find out.
  ///   - map: how the user's own tables are to be read.
  /// - Returns: nil when it holds none: it may be an article then.
  /// - Throws: `DatasetFileProblem` for a table that is not what it should be; what opening and reading throw.
  static func table(
    _ part: PackedFile.Part, as format: ImportFormat?, map: ColumnMap?
  ) throws -> TableFile? {
    let head = try part.head()
    let kinds = format.map { TableKind.of($0) ?? [] } ?? TableKind.allCases
    guard !kinds.isEmpty else { return nil }
    let shape =
      map.flatMap { TableFile.shape(by: $0, head) } ?? TableShape.recognise(head, among: kinds)
    if let shape {
      return TableFile(name: part.name, size: part.size, shape: shape, open: part.open)
    }
    if let problem = problem(part.name, head, format) { throw DatasetFileProblem(problem) }
    return nil
  }

  /// The shape of a table that a column map describes.
  private static func shape(by map: ColumnMap, _ head: [UInt8]) -> TableShape? {
    let dialect = TableDialect.recognise(head)
    guard let columns = TableShape.firstRecord(head, dialect) else { return nil }
    return TableShape(kind: .mapped, dialect: dialect, columns: columns, hasHeader: true)
  }

  /// Why a file that ought to be a table cannot be read as one; nil where it need not be one.
  private static func problem(_ name: String, _ head: [UInt8], _ format: ImportFormat?) -> String? {
    if let format, let kind = TableKind.of(format)?.first {
      if head.isEmpty { return "\(name) is empty." }
      if kind == .mapped {
        return "\(name) needs a column map: tollbook import --map-template \(name) > map.toml "
          + "writes one, --map map.toml uses it."
      }
      let missing = missing(kind.marks, in: head)
      return "\(name) is no file of \(kind.name): its first row has no column "
        + missing.joined(separator: ", ") + "."
    }
    let isTable = [".csv", ".tsv", ".tab"].contains { name.lowercased().hasSuffix($0) }
    guard isTable, !head.isEmpty else { return nil }
    return "\(name) is a table of no known dataset: tollbook import --map-template \(name) "
      + "> map.toml writes a column map for it, --map map.toml uses it."
  }

  private static func missing(_ marks: [String], in head: [UInt8]) -> [String] {
    let columns = TableShape.firstRecord(head, TableDialect.recognise(head)) ?? []
    let names = ColumnNames(columns)
    return marks.filter { !names.contains(all: [$0]) }
  }
}
