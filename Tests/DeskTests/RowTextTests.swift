@testable import Desk
import Testing

@Suite("Rows as a server keeps and copies them")
struct RowTextTests {
  private static let rows: [[String]] = [
    ["1", "Mali", ""], [""], ["", "", ""], ["a\tb", "c\nd\r", "e\\f", "\\N"],
    ["\u{1F}", "\u{1E}u", "a\u{0}b", "\u{1E}\u{1F}\u{1E}"], ["é", "سلام", "👩‍👩‍👧"],
  ]

  @Test(arguments: rows) func cellsComeBackAsTheyWere(cells: [String]) {
    let text = RowText.bytes(of: cells)
    #expect(RowText.cells(text) == cells)
    #expect(!text.contains(0), "PostgreSQL takes no U+0000")
  }

  @Test(arguments: rows) func valuesComeBackFromACopyAsTheyWere(cells: [String]) {
    let cells = cells.filter { !$0.contains("\u{0}") }
    var line = CopyLine()
    for cell in cells { line.add(cell) }
    line.add(nil as String?)
    #expect(line.whole.filter { $0 == 0x0A }.count == 1)
    let fields = line.whole.withUnsafeBytes(CopyText.fields)
    #expect(fields.map { $0.map { String(decoding: $0, as: UTF8.self) } } == cells + [nil])
  }

  @Test(arguments: rows) func aListIsWrittenAsInAQuestion(list: [String]) {
    let list = list.filter { !$0.contains("\u{0}") } + ["a\"b", "{,}", "NULL"]
    var line = CopyLine()
    line.add(list)
    let fields = line.whole.withUnsafeBytes(CopyText.fields)
    #expect(fields.map { $0.map { String(decoding: $0, as: UTF8.self) } } == [SliceSQL.list(list)])
  }

  @Test func aTornLineIsReadToItsEnd() {
    for text in ["a\\", "a\tb\\", "\\", ""] {
      let fields = Array(text.utf8).withUnsafeBytes(CopyText.fields)
      #expect(fields.count == text.split(separator: "\t", omittingEmptySubsequences: false).count)
    }
  }
}
