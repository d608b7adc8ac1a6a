import NewsModel
import TextUI

/// Running text for a terminal: harmless, broken between words.
enum Paragraph {
  /// The lines of a text; line breaks in it stay.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - width: the columns of the terminal.
  ///   - indent: what stands before every line.
  /// - Returns: lines of at most `width` columns, except where one word is longer.
  static func lines(_ text: String, width: Int, indent: String = "") -> [String] {
    let room = max(8, width - indent.count)
    var lines: [String] = []
    for paragraph in SafeText.visible(text).split(separator: "\n", omittingEmptySubsequences: false)
    {
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ") {
        let columns = GlyphWidth.columns(of: String(word))
        if used > 0, used + 1 + columns > room {
          lines.append(indent + line)
          (line, used) = ("", 0)
        }
        line += (used > 0 ? " " : "") + word
        used += (used > 0 ? 1 : 0) + columns
      }
      lines.append(line.isEmpty ? "" : indent + line)
    }
    return lines
  }
}
