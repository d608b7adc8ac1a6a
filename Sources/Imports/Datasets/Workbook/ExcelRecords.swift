import NewsModel

/// The rows of a sheet of an Excel workbook (ECMA-376, SpreadsheetML).
final class ExcelRecords: RecordSource {
  private let events: XMLEvents
  private let strings: SharedStrings
  private let styles: ExcelStyles
  private let keepsBytes: Bool
  private let source: any ByteSource
  private var row = 0
  private var width = 0
  let oddRecords = 0
  /// A sheet has no more columns (XFD).
  private static let mostColumns = 16_384

  init(_ workbook: WorkbookFile, sheet: String?, keepsBytes: Bool) throws {
    let book = try ExcelBook(workbook)
    guard let index = WorkbookFile.index(of: sheet, among: book.sheets.map(\.name)) else {
      if let sheet, !book.sheets.isEmpty {
        throw workbook.noSheet(sheet, among: book.sheets.map(\.name))
      }
      throw workbook.unreadable
    }
    guard let path = book.sheets[index].path, let source = try workbook.part(path) else {
      throw workbook.unreadable
    }
    strings = try SharedStrings(workbook.part("xl/sharedStrings.xml"), name: workbook.name)
    styles = try ExcelStyles(
      workbook.part("xl/styles.xml"), name: workbook.name, startsIn1904: book.startsIn1904)
    events = try XMLEvents(source, name: workbook.name)
    self.source = source
    self.keepsBytes = keepsBytes
  }

  var consumed: Int { source.consumed }

  func next() throws -> TableReading? {
    while let event = try events.next() {
      guard case .start("row", let isEmpty) = event else { continue }
      row = events.attribute("r").flatMap { Int($0) } ?? row + 1
      if isEmpty { continue }
      var fields = try cells()
      guard fields.contains(where: { !$0.isEmpty }) else { continue }
      while fields.last?.isEmpty == true { fields.removeLast() }
      width = max(width, fields.count)
      fields += [String](repeating: "", count: width - fields.count)
      return .record(
        TableRecord(line: row, fields: fields, bytes: keepsBytes ? CSVLine.bytes(fields) : []))
    }
    return nil
  }

  private func cells() throws -> [String] {
    var fields: [String] = []
    while let event = try events.next() {
      switch event {
      case .end("row"): return fields
      case .start("c", let isEmpty):
        let place = events.attribute("r").flatMap(ExcelRecords.column) ?? fields.count
        let kind = events.attribute("t") ?? "n"
        let style = events.attribute("s").flatMap { Int($0) }
        if isEmpty || place >= ExcelRecords.mostColumns { continue }
        let value = words(try content(), kind: kind, style: style)
        while fields.count < place { fields.append("") }
        if place < fields.count { fields[place] = value } else { fields.append(value) }
      default: continue
      }
    }
    return fields
  }

  /// The text of a cell's value, or of the runs of an inline string, without readings of Chinese characters.
  private func content() throws -> String {
    var text = ""
    var isWanted = false
    var isReading = false
    while let event = try events.next() {
      switch event {
      case .end("c"): return text
      case .start("v", let isEmpty), .start("t", let isEmpty): isWanted = !isEmpty && !isReading
      case .start("rPh", let isEmpty): isReading = !isEmpty
      case .end("rPh"): isReading = false
      case .end("v"), .end("t"): isWanted = false
      case .text(let words) where isWanted: text += words
      default: continue
      }
    }
    return text
  }

  private func words(_ value: String, kind: String, style: Int?) -> String {
    switch kind {
    case "s": return Int(value).flatMap { strings[$0] } ?? ""
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e": return ""
    case "n": return styles.words(value, style: style)
    default: return value
    }
  }

  /// The place of the column in "BC12", from 0.
  private static func column(_ reference: String) -> Int? {
    var place = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte), place < 100_000 else { break }
      place = place * 26 + Int(byte - 0x40)
    }
    return place > 0 ? place - 1 : nil
  }
}

/// The sheets of an Excel workbook and where they stand in it.
private struct ExcelBook {
  struct Sheet {
    var name: String
    var path: String?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var startsIn1904 = false

  init(_ workbook: WorkbookFile) throws {
    guard let source = try workbook.part("xl/workbook.xml") else { throw workbook.unreadable }
    let paths = try ExcelBook.paths(workbook)
    let events = try XMLEvents(source, name: workbook.name)
    while let event = try events.next() {
      guard case .start(let element, _) = event else { continue }
      if element == "workbookPr" {
        startsIn1904 = ["1", "true"].contains(events.attribute("date1904") ?? "")
      } else if element == "sheet" {
        let path = events.attribute("r:id").flatMap { paths[$0] }
        sheets.append(Sheet(name: events.attribute("name") ?? "\(sheets.count + 1)", path: path))
      }
    }
  }

  private static func paths(_ workbook: WorkbookFile) throws -> [String: String] {
    guard let source = try workbook.part("xl/_rels/workbook.xml.rels") else { return [:] }
    let events = try XMLEvents(source, name: workbook.name)
    var paths: [String: String] = [:]
    while let event = try events.next() {
      guard case .start("Relationship", _) = event, let id = events.attribute("Id"),
        let target = events.attribute("Target")
      else { continue }
      paths[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return paths
  }
}

/// The texts that cells of a workbook share, kept together in one piece of memory.
private struct SharedStrings {
  private var letters: [UInt8] = []
  private var ends: [Int] = []

  init(_ source: (any ByteSource)?, name: String) throws {
    guard let source else { return }
    let events = try XMLEvents(source, name: name)
    var isWanted = false
    var isReading = false
    while let event = try events.next() {
      switch event {
      case .start("si", true), .end("si"): ends.append(letters.count)
      case .start("t", let isEmpty): isWanted = !isEmpty && !isReading
      case .end("t"): isWanted = false
      case .start("rPh", let isEmpty): isReading = !isEmpty
      case .end("rPh"): isReading = false
      case .text(let words) where isWanted: letters.append(contentsOf: words.utf8)
      default: continue
      }
    }
  }

  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    return String(decoding: letters[(index > 0 ? ends[index - 1] : 0)..<ends[index]], as: UTF8.self)
  }
}
