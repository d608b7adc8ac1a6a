import Foundation

/// A spreadsheet's workbook, which is a zip archive with XML in it: Excel's (.xlsx) or OpenDocument's (.ods).
struct WorkbookFile: Sendable {
  enum Kind: Sendable {
    case excel, openDocument
  }

  let kind: Kind
  let name: String
  private let home: FileHome

  /// Nil for an archive that is no workbook.
  ///
  /// - Throws: `DatasetFileProblem` for an office document of another kind.
  init?(_ home: FileHome, name: String, entries: [String]) throws {
    self.home = home
    self.name = name
    if entries.contains("xl/workbook.xml") {
      kind = .excel
    } else if entries.contains("xl/workbook.bin") {
      throw DatasetFileProblem(
        "\(name) is a binary Excel workbook (.xlsb): save it as .xlsx or the sheet as CSV.")
    } else if entries.contains("word/document.xml") {
      throw DatasetFileProblem("\(name) is a Word document: save it as text or HTML.")
    } else if entries.contains("content.xml"), entries.contains("META-INF/manifest.xml") {
      kind = .openDocument
    } else {
      return nil
    }
  }

  /// The bytes of a file in the workbook; nil where it is not there.
  ///
  /// - Throws: `DatasetFileProblem` for a damaged archive.
  func part(_ path: String) throws -> (any ByteSource)? {
    let archive = try ArchiveFile(home.file(), kind: .zip, name: name)
    while let entry = try archive.next() {
      if entry.name == path { return WorkbookPart(archive) }
    }
    return nil
  }

  /// Opens a sheet.
  ///
  /// - Parameters:
  ///   - sheet: its name or its number from 1; nil for the first one.
  ///   - keepsBytes: whether records come with bytes of their own.
  /// - Returns: a record for each row that holds anything.
  /// - Throws: `DatasetFileProblem` for a sheet that is not there and for a damaged workbook.
  func records(sheet: String?, keepsBytes: Bool) throws -> any RecordSource {
    switch kind {
    case .excel: try ExcelRecords(self, sheet: sheet, keepsBytes: keepsBytes)
    case .openDocument: try OpenDocumentRecords(self, sheet: sheet, keepsBytes: keepsBytes)
    }
  }

  /// What is said where nothing can be read.
  var unreadable: DatasetFileProblem {
    let words = kind == .excel ? "an Excel workbook" : "an OpenDocument spreadsheet"
    return DatasetFileProblem(
      "\(name) is \(words) without a sheet that can be read: save the sheet as CSV.")
  }

  func noSheet(_ wanted: String, among sheets: [String]) -> DatasetFileProblem {
    DatasetFileProblem(
      "\(name) has no sheet “\(wanted)”; it has " + sheets.map { "“\($0)”" }.joined(separator: ", ")
        + ".")
  }

  /// Which sheet is wanted, by name, else by number.
  static func index(of wanted: String?, among sheets: [String]) -> Int? {
    guard let wanted else { return sheets.isEmpty ? nil : 0 }
    if let index = sheets.firstIndex(where: { $0.lowercased() == wanted.lowercased() }) {
      return index
    }
    return Int(wanted).flatMap { sheets.indices.contains($0 - 1) ? $0 - 1 : nil }
  }
}

/// A file in a workbook.
private final class WorkbookPart: ByteSource {
  private let archive: ArchiveFile

  init(_ archive: ArchiveFile) { self.archive = archive }

  var consumed: Int { archive.consumed }

  func read() throws -> [UInt8] { try archive.read() }
}
