/// Whether a text that is read letter by letter is within a figure: digits with what stands between and before them
/// (`68,800`, `~50`, `≤104`).
struct FigureRun {
  /// True behind a digit, or behind a sign that a figure follows.
  private(set) var isOpen = false

  mutating func take(_ glyph: Character) {
    switch glyph {
    case "0"..."9", "~", "≤", "≥": isOpen = true
    // Within a figure only: "68,800", "12.63", "50–60".
    case ",", ".", "–": break
    default: isOpen = false
    }
  }
}
