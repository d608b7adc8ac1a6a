import Testing
import TextUI

/// What a text looks like once it is harmless.
private func shown(_ text: String) -> String {
  String(HarmlessText(text).map(\.character))
}

@Suite struct HarmlessTextTests {
  @Test func showsControlsAsPictures() {
    #expect(shown("a\u{1B}[31mb") == "a␛[31mb")
    #expect(shown("\0\t\n\r\u{7F}") == "␀␉␊␍␡")
    #expect(shown("\r\n") == "␍␊")
    #expect(shown("\u{9B}31m\u{85}\u{90}") == "␛31m␤�")
    #expect(shown("a\u{2028}b\u{2029}") == "a␤b␤")
  }

  @Test func dropsWhatReordersOrHides() {
    #expect(shown("a\u{202E}b\u{2066}c\u{200F}d\u{AD}e\u{FEFF}f\u{200B}g\u{E0041}h") == "abcdefgh")
  }

  @Test func replacesWhatHasNoMeaning() {
    #expect(shown("\u{E000}\u{378}\u{FFFF}\u{10FFFF}") == "����")
  }

  @Test func keepsLettersOfAllScripts() {
    for text in ["Côte d’Ivoire", "Ménaka", "北京", "Київ", "غزة", "한글", "क्ष", "e\u{301}t"] {
      #expect(String(shown(text).unicodeScalars) == text, "\(text)")
    }
  }

  @Test func takesApartWhatTerminalsDisagreeOn() {
    #expect(shown("🇲🇱") == "ML")
    #expect(shown("👍🏽") == "👍")
    #expect(shown("👨\u{200D}👩\u{200D}👧") == "👨👩👧")
    #expect(shown("❤\u{FE0F}") == "❤")
  }

  @Test func holdsAtMostFourMarksOnAGlyph() {
    let zalgo = "Z" + String(repeating: "\u{301}", count: 500) + "x"
    let glyphs = Array(HarmlessText(zalgo))
    #expect(glyphs.map(\.width) == [1, 1])
    #expect(glyphs[0].character.unicodeScalars.count == 5)
    #expect(glyphs.map(\.scalars) == [0..<501, 501..<502])
    #expect(shown("\u{301}a") == "◌\u{301}a")
  }

  @Test func everyScalarIsOneColumnWideAtLeastOrDropped() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var glyphs = HarmlessText(String(scalar)).makeIterator()
      guard let glyph = glyphs.next() else { continue }
      let isSafe = glyph.character.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
          false
        default: true
        }
      }
      if !isSafe || !(1...2).contains(glyph.width) || glyphs.next() != nil {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
