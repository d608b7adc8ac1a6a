import TextUI

/// A screen as a drawing (SVG), for documents: every cell at its place, in the sixteen colours of a dark terminal.
///
/// The same screen gives the same bytes.
enum ScreenSVG {
  private static let cell = (width: 8.4, height: 19.0)
  private static let margin = 12.0
  private static let paper = "#16181d"
  private static let ink = "#d8dbe2"
  private static let palette: [Color: String] = [
    .black: "#2b2f37", .red: "#e06c75", .green: "#98c379", .yellow: "#e5c07b", .blue: "#61afef",
    .magenta: "#c678dd", .cyan: "#56b6c2", .white: "#c8ccd4", .brightBlack: "#7f8794",
    .brightRed: "#ff8b94", .brightGreen: "#b5e890", .brightYellow: "#ffd88a",
    .brightBlue: "#8cc8ff", .brightMagenta: "#e0a0f5", .brightCyan: "#7fdbe6",
    .brightWhite: "#ffffff",
  ]

  /// The whole document.
  ///
  /// - Parameters:
  ///   - screen: the screen.
  ///   - title: what it shows, for those who do not see it.
  /// - Returns: an `svg` element.
  static func document(_ screen: Canvas, title: String) -> String {
    let width = number(Double(screen.size.width) * cell.width + 2 * margin)
    let height = number(Double(screen.size.height) * cell.height + 2 * margin)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
      """,
      "<title>\(escaped(title))</title>",
      "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(paper)\"/>",
    ]
    for y in 0..<screen.size.height { lines += row(y, of: screen) }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// Cells of one look that stand side by side.
  private struct Run {
    var x: Int
    var columns: Int
    var text: String
    var style: Style
  }

  private static func row(_ y: Int, of screen: Canvas) -> [String] {
    var runs: [Run] = []
    for x in 0..<screen.size.width {
      let cell = screen[x, y]
      guard cell.width > 0 else { continue }
      let columns = Int(cell.width)
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].text.append(cell.glyph)
        runs[runs.count - 1].columns += columns
      } else {
        runs.append(Run(x: x, columns: columns, text: String(cell.glyph), style: cell.style))
      }
    }
    return runs.flatMap { drawn($0, y: y) }
  }

  private static func drawn(_ run: Run, y: Int) -> [String] {
    var foreground = palette[run.style.foreground] ?? ink
    var background = palette[run.style.background]
    if run.style.attributes.contains(.reverse) {
      (foreground, background) = (background ?? paper, foreground)
    }
    let left = number(margin + Double(run.x) * cell.width)
    let width = number(Double(run.columns) * cell.width)
    let top = margin + Double(y) * cell.height
    var parts: [String] = []
    if let background {
      parts.append(
        "<rect x=\"\(left)\" y=\"\(number(top))\" width=\"\(width)\" "
          + "height=\"\(number(cell.height))\" fill=\"\(background)\"/>")
    }
    guard run.text.contains(where: { $0 != " " }) else { return parts }
    parts.append(
      "<text x=\"\(left)\" y=\"\(number(top + 14))\" textLength=\"\(width)\" "
        + "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"\(foreground)\""
        + "\(attributes(run.style))>\(escaped(run.text))</text>")
    return parts
  }

  private static func attributes(_ style: Style) -> String {
    var words = ""
    if style.attributes.contains(.bold) { words += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { words += " font-style=\"italic\"" }
    if style.attributes.contains(.underline) { words += " text-decoration=\"underline\"" }
    if style.attributes.contains(.dim) { words += " fill-opacity=\".65\"" }
    return words
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }

  /// At most one digit behind the point.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
