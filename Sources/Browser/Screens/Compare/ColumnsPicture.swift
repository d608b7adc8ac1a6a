import NewsModel
import TextUI

/// Draws several incidents as columns; a row in which they differ has `≠` before it.
struct ColumnsPicture {
  private static let labelWidth = 14
  private static let least = 18
  private static let mostLines = 3
  private let table: SideBySide
  private let names: [String]
  private let body: Rect
  private let cursor: Int
  /// Which incidents have room, and how wide each column is.
  private let shown: Range<Int>
  private let width: Int

  init(_ table: SideBySide, names: [String], cursor: Int, _ body: Rect) {
    self.table = table
    self.names = names
    self.body = body
    self.cursor = cursor
    let room = max(1, body.width - Self.labelWidth - 3)
    let count = max(1, min(names.count, room / (Self.least + 2)))
    let first = max(0, min(cursor - count / 2, names.count - count))
    shown = first..<min(names.count, first + count)
    width = min(44, max(1, room / count - 2))
  }

  func draw(on canvas: inout Canvas) {
    var y = body.y
    y += draw("", names, isHead: true, y: y, on: &canvas)
    for row in table.rows where y < body.bottom {
      if row.differs { canvas.put("≠", x: 1, y: y, style: Theme.disputed) }
      y += draw(row.label, row.cells, isHead: false, y: y, on: &canvas)
    }
    let hidden = names.count - shown.count
    guard hidden > 0, y < body.bottom else { return }
    canvas.put(
      "\(FigureText.counted(hidden, "more incident")) beside these; ← → moves on.", x: 3, y: y,
      style: Theme.muted, maxWidth: body.width - 4)
  }

  /// How many lines the row takes.
  private func draw(
    _ label: String, _ cells: [String], isHead: Bool, y: Int, on canvas: inout Canvas
  ) -> Int {
    canvas.put(label, x: 3, y: y, style: Theme.muted, maxWidth: Self.labelWidth)
    var height = 1
    for (column, index) in shown.enumerated() where cells.indices.contains(index) {
      let isCursor = index == cursor
      let plain = isCursor ? Theme.heading : isHead ? Theme.text : style(of: label)
      let x = 3 + Self.labelWidth + 1 + column * (width + 2)
      let text = cells[index].isEmpty ? "–" : (isHead && isCursor ? "▸ " : "") + cells[index]
      let lines = StyledLine.wrapped(text, plain, width: width, limit: Self.mostLines)
      height = max(height, lines.count)
      let rect = Rect(x: x, y: y, width: width, height: min(lines.count, body.bottom - y))
      if rect.height > 0 { canvas.put(lines, in: rect) }
    }
    return height
  }

  private func style(of label: String) -> Style {
    label == "killed" || label == "wounded" ? Theme.figure : Theme.text
  }
}
