import Articles
import Testing

/// Encodings, and bytes that are no text.
@Suite struct ArticleBytesTests {
  private func text(_ bytes: [UInt8], name: String = "a.txt") throws -> String {
    try ArticleReader.read(bytes: bytes, name: name).text
  }

  @Test func anyUsualEncodingIsRead() throws {
    let words = "Ménaka’s dead"
    let utf8 = Array(words.utf8)
    let little = words.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = words.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let windows: [UInt8] = [0x4D, 0xE9, 0x6E, 0x61, 0x6B, 0x61, 0x92, 0x73] + Array(" dead".utf8)
    #expect(try text(utf8) == words)
    #expect(try text([0xEF, 0xBB, 0xBF] + utf8) == words)
    #expect(try text([0xFF, 0xFE] + little) == words)
    #expect(try text([0xFE, 0xFF] + big) == words)
    #expect(try text(windows) == words)
  }

  @Test func aBrokenSequenceIsReplaced() throws {
    #expect(try text(Array("Ménaka é ".utf8) + [0xC3]) == "Ménaka é \u{FFFD}")
    #expect(try text(Array("Gao ".utf8) + [0xE2, 0x80]).hasPrefix("Gao"))
    #expect(try text(Array("é à ".utf8) + [0xFF] + Array(" ü".utf8)) == "é à \u{FFFD} ü")
  }

  @Test(arguments: [
    ([UInt8](), "a.txt is empty; give a file with the article’s text."),
    (Array(" \n\t ".utf8), "a.txt is empty; give a file with the article’s text."),
    (
      Array("abc\u{0}def".utf8),
      "a.txt is not text: byte 3 is NUL; save the article as UTF-8 text or HTML."
    ),
    (
      Array("%PDF-1.7".utf8),
      "a.txt is a PDF file, not text; turn it into text first, for example with pdftotext."
    ),
  ])
  func whatIsNoTextIsRefusedInOneSentence(_ bytes: [UInt8], _ sentence: String) {
    let error = #expect(throws: ArticleReadError.self) { try text(bytes) }
    #expect(error?.description == sentence)
  }

  @Test func aFileBeyondTheLimitIsRefused() {
    let bytes = [UInt8](repeating: 0x61, count: ArticleReader.limit + 1)
    let error = #expect(throws: ArticleReadError.self) { try text(bytes) }
    #expect(
      error?.description
        == "a.txt has more than the 20 MB that an article may have; split it, or give many "
        + "articles as JSON Lines.")
  }

  @Test func aNameWithEscapesDoesNotAct() {
    let error = #expect(throws: ArticleReadError.self) { try text([], name: "\u{1B}[31ma.txt") }
    #expect(error?.description.hasPrefix("a.txt is empty") == true)
  }

  @Test func controlsDoNotReachTheText() throws {
    #expect(try text(Array("Ten \u{1B}[31mkilled\u{1B}[0m \u{202E}here".utf8)) == "Ten killed here")
  }
}
