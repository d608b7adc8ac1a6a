import CNcurses
import Testing
import TextUI

@Suite struct GlyphWidthTests {
  @Test func countsColumns() {
    #expect(GlyphWidth.columns(of: "Bamako") == 6)
    #expect(GlyphWidth.columns(of: "Ménaka") == 6)
    #expect(GlyphWidth.columns(of: "Me\u{301}naka") == 6)
    #expect(GlyphWidth.columns(of: "北京") == 4)
    #expect(GlyphWidth.columns(of: "a\u{202E}b") == 2)
    #expect(GlyphWidth.columns(of: "") == 0)
    #expect(
      ["…", "━", "◆", "▸", "█", "↵", "⣿"].map { GlyphWidth.columns(of: $0) } == [
        1, 1, 1, 1, 1, 1, 1,
      ])
  }

  /// ncurses lays out by the C library's table, so a difference would shift a row. The libraries'
  /// Unicode versions differ; what C does not know yet is shown as `?` by the driver.
  @Test func agreesWithTheCLibrary() {
    var differences: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = Int(terminal_columns(value))
      guard columns >= 0, let glyph = HarmlessText(String(scalar)).first(where: { _ in true }),
        glyph.character == Character(scalar), glyph.width != columns,
        // An Ahom vowel that newer versions of Unicode count as spacing.
        value != 0x1171E
      else { continue }
      differences.append("U+\(String(value, radix: 16)): \(glyph.width), C says \(columns)")
    }
    #expect(differences == [])
  }
}
