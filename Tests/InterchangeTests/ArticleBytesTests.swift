import Interchange
import Testing

/// Encodings, and bytes that are no text.
@Suite struct ArticleBytesTests {
  private func text(_ bytes: [UInt8], name: String = "a.txt") throws -> String {
    try ArticleReader.read(bytes: bytes, name: name).text
  }

  @Test(arguments: [
    Array("Ménaka’s dead".utf8),
    [0xEF, 0xBB, 0xBF] + Array("Ménaka’s dead".utf8),
    [0x4D, 0xE9] + Array("naka".utf8) + [0x92] + Array("s dead".utf8),
    [0xFF, 0xFE] + "Ménaka’s dead".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    [0xFE, 0xFF] + "Ménaka’s dead".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
  ])
  func anyUsualEncodingIsRead(_ bytes: [UInt8]) throws {
    #expect(try text(bytes) == "Ménaka’s dead")
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
      Array("abc".utf8) + [0] + Array("def".utf8),
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
        == "a.txt has 33 MB, and an article may have 32 MB; split it, or give many "
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
