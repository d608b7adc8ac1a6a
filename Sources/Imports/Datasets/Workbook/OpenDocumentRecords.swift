/// The rows of a sheet of an OpenDocument spreadsheet (ISO 26300).
final class OpenDocumentRecords: RecordSource {
  private let events: XMLEvents
  private let source: any ByteSource
  private let keepsBytes: Bool
  private var row = 0
  private var width = 0
  let oddRecords = 0
  private static let mostColumns = 16_384
  /// An empty cell or row may stand for all that follow it.
  private static let mostRepeats = 2_000

  init(_ workbook: WorkbookFile, sheet: String?, keepsBytes: Bool) throws {
    guard let first = try workbook.part("content.xml") else { throw workbook.unreadable }
    var sheets: [String] = []
    let names = try XMLEvents(first, name: workbook.name)
    while let event = try names.next() {
      if case .start("table", _) = event {
        sheets.append(names.attribute("table:name") ?? "\(sheets.count + 1)")
      }
    }
    guard let index = WorkbookFile.index(of: sheet, among: sheets) else {
      if let sheet, !sheets.isEmpty { throw workbook.noSheet(sheet, among: sheets) }
      throw workbook.unreadable
    }
    guard let source = try workbook.part("content.xml") else { throw workbook.unreadable }
    self.source = source
    self.keepsBytes = keepsBytes
    events = try XMLEvents(source, name: workbook.name)
    var left = index
    while let event = try events.next() {
      guard case .start("table", _) = event else { continue }
      if left == 0 { break }
      left -= 1
    }
  }

  var consumed: Int { source.consumed }

  private var ready: (fields: [String], count: Int)?

  func next() throws -> TableReading? {
    if let (fields, count) = ready {
      ready = count > 1 ? (fields, count - 1) : nil
      return reading(fields)
    }
    while let event = try events.next() {
      switch event {
      case .end("table"): return nil
      case .start("table-row", let isEmpty):
        let count = events.attribute("table:number-rows-repeated").flatMap { Int($0) } ?? 1
        var fields = isEmpty ? [] : try cells()
        while fields.last?.isEmpty == true { fields.removeLast() }
        if fields.isEmpty {
          row += min(max(count, 1), 1 << 30)
          continue
        }
        width = max(width, fields.count)
        fields += [String](repeating: "", count: width - fields.count)
        if count > 1 { ready = (fields, min(count, OpenDocumentRecords.mostRepeats) - 1) }
        return reading(fields)
      default: continue
      }
    }
    return nil
  }

  private func reading(_ fields: [String]) -> TableReading {
    row += 1
    return .record(
      TableRecord(line: row, fields: fields, bytes: keepsBytes ? CSVLine.bytes(fields) : []))
  }

  private func cells() throws -> [String] {
    var fields: [String] = []
    while let event = try events.next() {
      switch event {
      case .end("table-row"): return fields
      case .start("table-cell", let isEmpty), .start("covered-table-cell", let isEmpty):
        let count = events.attribute("table:number-columns-repeated").flatMap { Int($0) } ?? 1
        let value = value
        let text = isEmpty ? "" : try text()
        let words = value ?? text
        // What repeats to the edge of the sheet is empty.
        let room = OpenDocumentRecords.mostColumns - fields.count
        let times = words.isEmpty ? min(count, 1024) : count
        fields += [String](repeating: words, count: max(0, min(times, room)))
      default: continue
      }
    }
    return fields
  }

  /// A cell's number or day; nil where its text counts.
  private var value: String? {
    switch events.attribute("office:value-type") {
    case "float", "percentage", "currency": events.attribute("office:value")
    case "date": events.attribute("office:date-value")
    case "boolean": events.attribute("office:boolean-value")
    default: nil
    }
  }

  /// The paragraphs of a cell, without remarks that hang on it.
  private func text() throws -> String {
    var paragraphs: [String] = []
    var isInParagraph = false
    var remarks = 0
    while let event = try events.next() {
      switch event {
      case .end("table-cell"), .end("covered-table-cell"):
        return paragraphs.joined(separator: "\n")
      case .start("annotation", let isEmpty): remarks += isEmpty ? 0 : 1
      case .end("annotation"): remarks -= 1
      case .start("p", let isEmpty) where remarks == 0:
        paragraphs.append("")
        isInParagraph = !isEmpty
      case .end("p"): isInParagraph = false
      case .start("s", _) where isInParagraph:
        paragraphs[paragraphs.count - 1] += " "
      case .text(let words) where isInParagraph && remarks == 0:
        paragraphs[paragraphs.count - 1] += words
      default: continue
      }
    }
    return paragraphs.joined(separator: "\n")
  }
}
