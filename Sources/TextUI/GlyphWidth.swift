/// How many terminal columns a scalar takes, by Unicode's East Asian Width as C libraries use it.
public enum GlyphWidth {
  /// 0 for marks that stand on the glyph before them, 2 for wide glyphs, else 1.
  ///
  /// Controls count as 1 because they are shown as pictures; see `HarmlessText`.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if value >= 0x1100, isWide(value) { return 2 }
    return isMark(scalar) ? 0 : 1
  }

  /// The columns that a text takes on one line once it has been made harmless.
  public static func columns(of text: String) -> Int {
    if HarmlessText.isPlainASCII(text) { return text.utf8.count }
    return HarmlessText(text).reduce(0) { $0 + $1.width }
  }

  /// Whether a scalar has no place of its own: non-spacing and enclosing marks, and the
  /// vowels and finals that complete a Hangul syllable.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 { return false }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].first <= value
  }
}
