import Foundation
import TextUI

/// Links in the terminal (OSC 8), written over cells that ncurses has drawn: it knows none.
enum LinkCode {
  /// Whether to write them.
  enum Choice: String, CaseIterable {
    case auto, yes, no
  }

  /// Whether this terminal takes them: by its own word, as terminfo has none for it. tmux passes them on since 3.4.
  static func isKnown(_ environment: [String: String]) -> Bool {
    if environment["TMUX"] != nil || environment["STY"] != nil { return false }
    let term = environment["TERM"] ?? ""
    let names = ["kitty", "foot", "alacritty", "wezterm", "ghostty", "contour"]
    if names.contains(where: { term.contains($0) }) { return true }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
    if environment["KONSOLE_VERSION"] != nil || environment["WT_SESSION"] != nil { return true }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"]
    return programs.contains(environment["TERM_PROGRAM"] ?? "")
  }

  /// What writes the links of a canvas over its cells, in their own looks; the cursor stays where it is.
  ///
  /// - Parameters:
  ///   - canvas: what the terminal shows.
  ///   - hasColors: whether looks have colours.
  /// - Returns: the bytes to write; empty where there is no link.
  static func bytes(_ canvas: Canvas, hasColors: Bool) -> String {
    var text = ""
    for y in 0..<canvas.size.height {
      var x = 0
      while x < canvas.size.width {
        let link = canvas[x, y].link
        var end = x + 1
        guard link > 0 else {
          x = end
          continue
        }
        while end < canvas.size.width, canvas[end, y].link == link { end += 1 }
        text += run(canvas, x..<end, y, hasColors: hasColors)
        x = end
      }
    }
    return text.isEmpty ? "" : "\u{1B}7" + text + "\u{1B}8"
  }

  private static func run(
    _ canvas: Canvas, _ columns: Range<Int>, _ y: Int, hasColors: Bool
  ) -> String {
    let cell = canvas[columns.lowerBound, y]
    let address = canvas.links[Int(cell.link) - 1]
    guard LinkOpener.isWebAddress(address) else { return "" }
    let glyphs = columns.map { canvas[$0, y] }.filter { $0.width > 0 }.map(\.glyph)
    // Parts of one link are lit together where they have one name.
    return "\u{1B}[\(y + 1);\(columns.lowerBound + 1)H\u{1B}]8;id=\(cell.link);\(address)\u{1B}\\"
      + look(cell.style, hasColors: hasColors) + String(glyphs) + "\u{1B}[0m\u{1B}]8;;\u{1B}\\"
  }

  private static func look(_ style: Style, hasColors: Bool) -> String {
    var codes = ["0"]
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    codes += attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    if hasColors, style.foreground != .standard {
      let number = Int(style.foreground.rawValue)
      codes.append(String(number < 8 ? 30 + number : 82 + number))
    }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
