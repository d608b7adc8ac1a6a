import NewsModel
import TextUI
import Testing

/// The canvas and everything that is printed have rules of their own (`HarmlessText`, `SafeText`), as cells show what
/// lines drop. What is never seen at all is the same for both.
@Suite("Characters that nobody sees")
struct UnseenTextTests {
  /// Skin tones, which cells have no room for, numbers' signs in Arabic and Syriac, and parts of Hangul syllables behind
  /// another letter.
  private static func isOnlyPrinted(_ value: UInt32) -> Bool {
    switch value {
    case 0x1F3FB...0x1F3FF, 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2,
      0x1160...0x11FF, 0xD7B0...0xD7FB:
      true
    default: false
    }
  }

  @Test(arguments: [0xA0...0xFFFF, 0x1_F000...0x1_FFFF, 0xE_0000...0xE_0FFF])
  func areDroppedByBoth(_ values: ClosedRange<UInt32>) {
    for value in values where !Self.isOnlyPrinted(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))b"
      let shown = String(HarmlessText(text).map(\.character))
      if (SafeText.visible(text) == "ab") != (shown == "ab") {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
