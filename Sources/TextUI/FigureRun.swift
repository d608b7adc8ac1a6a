/// Whether a text that is read letter by letter is within a figure: digits with what stands between and before them
/// (`68,800`, `~50`, `≤104`).
struct FigureRun {
  /// True behind a digit, or behind a sign that a figure follows.
  private(set) var isOpen = false

  /// Compares scalars: comparing characters, as Unicode does, took a millisecond for each screen.
  mutating func read(_ glyph: Character) {
    switch glyph.unicodeScalars.first?.value ?? 0 {
    // Digits, and ~ ≤ ≥ before them.
    case 0x30...0x39, 0x7E, 0x2264, 0x2265: isOpen = true
    // Within a figure only: "68,800", "12.63", "50–60".
    case 0x2C, 0x2E, 0x2013: break
    default: isOpen = false
    }
  }

  /// Columns of a text that stand before the sign of a cut, where it is cut to some columns: those before the last glyph
  /// that leaves a column for the sign and does not end within a figure.
  static func cut(_ text: String, room: Int) -> Int {
    var (used, before) = (0, 0)
    var figure = FigureRun()
    for glyph in HarmlessText(text) {
      used += glyph.width
      guard used < room else { break }
      figure.read(glyph.character)
      if !figure.isOpen { before = used }
    }
    return before
  }
}
