import TextUI

/// Sentences on one line.
enum Clauses {
  /// As many whole clauses from the beginning as fit, ended by a full stop; the text as it is where not even the first
  /// one fits.
  static func fitting(_ text: String, width: Int) -> String {
    guard GlyphWidth.columns(of: text) > width else { return text }
    var best: Substring?
    for index in text.indices where text[index] == ";" || text[index] == "." {
      let next = text.index(after: index)
      guard next == text.endIndex || text[next] == " " else { continue }
      if GlyphWidth.columns(of: String(text[..<index])) + 1 <= width { best = text[..<index] }
    }
    return best.map { $0 + "." } ?? text
  }
}
