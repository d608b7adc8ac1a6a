import NewsModel

/// What every brief says about itself, whatever its format.
enum DocumentWords {
  /// How figures are set against each other, and what their status means.
  static func howToRead(_ context: ExportContext) -> [String] {
    let sentences = [
      "How to read this: figures are set against each other only within one measure and one scope. "
        + "A part (↳) stands under its whole and is never compared with it. "
        + "“Proposed” figures were found by the program in the report’s text and nobody has "
        + "accepted them yet; “accepted” and “edited” ones were checked by a person."
    ]
    return context.onlyAccepted
      ? sentences + ["Figures that nobody has accepted were left out."] : sentences
  }

  /// Which datasets' rows may not be passed on.
  static func restriction(_ names: [String]) -> String {
    "Not to be passed on without leave: \(names.joined(separator: " and ")) rows."
  }
}
