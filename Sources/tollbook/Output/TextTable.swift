import NewsModel
import TextUI

/// A table of words and figures: aligned, harmless, cut to the width of a terminal and never cut without one.
///
/// Column widths are settled by the first rows, so that a table of any length can be written row by row.
struct TextTable {
  /// A column and how it gives way when the terminal is narrow.
  struct Column {
    var title: String
    var isRight = false
    /// The most columns of the terminal that it takes.
    var widest = 40
    /// Whether it is cut first, down to eight, when there is not room for all.
    var yields = false
    /// Whether it goes altogether when less than twenty of the terminal's columns are left for it.
    var mayVanish = false
  }

  private let columns: [Column]
  private let widths: [Int]
  private let cuts: Bool

  /// - Parameters:
  ///   - columns: from left to right.
  ///   - sample: the rows that settle the widths.
  ///   - width: the columns of the terminal; nil where there is none (a pipe, a file), so that every cell is whole.
  init(columns: [Column], sample: [[String]], width: Int?) {
    self.columns = columns
    cuts = width != nil
    var widths = columns.indices.map { index in
      let cells = sample.map { $0[index] } + [columns[index].title]
      let widest = cells.map { GlyphWidth.columns(of: TextTable.clean($0)) }.max() ?? 0
      return width == nil ? widest : min(widest, columns[index].widest)
    }
    if let width { TextTable.narrow(&widths, columns, to: width) }
    self.widths = widths
  }

  /// Takes from the widest of the columns that yield until the rest fits.
  private static func narrow(_ widths: inout [Int], _ columns: [Column], to width: Int) {
    func excess() -> Int { widths.map { $0 + 2 }.reduce(-2, +) - width }
    for index in columns.indices where columns[index].mayVanish {
      let room = widths[index] - excess()
      widths[index] = room < 20 ? 0 : min(widths[index], room)
    }
    while excess() > 0 {
      let yielding = columns.indices.filter { columns[$0].yields && widths[$0] > 8 }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }

  /// The titles.
  var head: String { line(columns.map(\.title)) }

  /// One row, without a line end and without blanks behind it.
  func line(_ cells: [String]) -> String {
    let padded = cells.indices.filter { !cuts || widths[$0] > 0 }.map { index in
      TextTable.fit(
        cells[index], to: widths[index], isRight: columns[index].isRight, cuts: cuts)
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// A cell made harmless, cut with an ellipsis or filled with blanks to exactly this many columns; wider where it may not be cut.
  static func fit(
    _ text: String, to width: Int, isRight: Bool = false, cuts: Bool = true
  ) -> String {
    var shown = clean(text)
    if cuts, GlyphWidth.columns(of: shown) > width { shown = cut(shown, to: width) }
    let blanks = String(repeating: " ", count: max(0, width - GlyphWidth.columns(of: shown)))
    return isRight ? blanks + shown : shown + blanks
  }

  private static func clean(_ text: String) -> String {
    SafeText.visible(text, keepingLineBreaks: false)
  }

  private static func cut(_ text: String, to width: Int) -> String {
    var shown = ""
    var used = 0
    for character in text {
      let columns = GlyphWidth.columns(of: String(character))
      if used + columns > width - 1 { break }
      shown.append(character)
      used += columns
    }
    return width > 0 ? shown + "…" : ""
  }
}
