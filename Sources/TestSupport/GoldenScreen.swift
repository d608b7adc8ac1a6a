import Foundation
import TextUI

/// A canvas as a text that people can read and compare: its rows, then what looks how.
///
/// ```
/// 20x2 cursor 3,1
///  tollbook  12 of 412
///  / jnim
/// --- styles
/// .aaaaaaaa
/// --- a: bold
/// ```
public enum GoldenScreen {
  /// The rows of a canvas without trailing spaces, and without empty rows at the end.
  public static func rows(of canvas: Canvas) -> String {
    trimmed(canvas.text)
  }

  /// The canvas whole: size, cursor, rows, and a letter for the look of each cell, `.` for plain.
  public static func text(of canvas: Canvas) -> String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    let styles = (0..<canvas.size.height).map { y in
      String(
        (0..<canvas.size.width).map { x -> Character in
          let style = canvas[x, y].style
          if let letter = letters[style] { return letter }
          let letter = Self.letter(legend.count)
          letters[style] = letter
          legend.append("--- \(letter): \(words(style))")
          return letter
        })
    }
    let cursor = canvas.cursor.map { " cursor \($0.x),\($0.y)" } ?? ""
    let head = "\(canvas.size.width)x\(canvas.size.height)\(cursor)\n"
    let looks = trimmed(styles, of: ".")
    return head + rows(of: canvas) + "--- styles\n" + looks
      + legend.map { $0 + "\n" }.joined()
  }

  /// How a canvas differs from the golden file, nil when it does not; see `Golden.difference`.
  public static func difference(_ canvas: Canvas, from file: URL) -> String? {
    Golden.difference(text(of: canvas), from: file)
  }

  private static func letter(_ index: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? letters[index] : "?"
  }

  private static func words(_ style: Style) -> String {
    var words: [String] = []
    if style.foreground != .standard { words.append("\(style.foreground)") }
    if style.background != .standard { words.append("on \(style.background)") }
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    words += attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    return words.joined(separator: " ")
  }

  private static func trimmed(_ rows: [String], of blank: Character = " ") -> String {
    var rows = rows.map { row in
      var row = row[...]
      while row.last == blank { row.removeLast() }
      return String(row)
    }
    while rows.last == "" { rows.removeLast() }
    return rows.map { $0 + "\n" }.joined()
  }
}
