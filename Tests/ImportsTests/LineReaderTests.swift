import Foundation
@testable import Imports
import TestSupport
import Testing

@Suite("Lines of a stream")
struct LineReaderTests {
  @Test func endsLinesAtEveryKindOfLineEndAndKeepsTheLastOne() throws {
    #expect(try lines("\u{FEFF}a\r\n\nb\nlast") == ["a", "", "b", "last"])
    #expect(try lines("a\n") == ["a"])
    #expect(try lines("") == [])
  }

  @Test func joinsALineOverManyBlocks() throws {
    let long = String(repeating: "x", count: 700_000)
    #expect(try lines(long + "\nshort\n" + long) == [long, "short", long])
  }

  @Test func skipsALineThatIsTooLongAndCountsIt() throws {
    let long = String(repeating: "x", count: 700_000)
    #expect(try lines("a\n" + long + "\nb", limit: 1000) == ["a", "<too long>", "b"])
  }

  private func lines(_ text: String, limit: Int = 1 << 30) throws -> [String] {
    let file = TestFolder.root.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let reader = LineReader(
      FileBytes(try FileHandle(forReadingFrom: file)), limit: limit)
    var lines: [String] = []
    while let line = try reader.next() {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("<too long>")
      }
    }
    #expect(reader.lineNumber == lines.count)
    return lines
  }
}
