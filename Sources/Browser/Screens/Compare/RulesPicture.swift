import NewsModel
import TextUI

/// Draws what published rules make of one incident: a row for each rule and measure, and below them why the one under
/// the cursor comes to its numbers, from which claims.
struct RulesPicture {
  private let dossier: Dossier
  private let readings: [CompareRules.Entry]
  private let cursor: ListCursor
  private let scroll: Int
  private let body: Rect
  private let columns: TableLayout

  init(_ dossier: Dossier, _ rules: CompareRules, _ body: Rect) {
    self.dossier = dossier
    readings = rules.entries
    cursor = rules.cursor
    scroll = rules.scroll
    self.body = body
    columns = TableLayout(
      [
        TableColumn("RULE", minimum: 8, ideal: 16, rank: 9),
        TableColumn("MEASURE", minimum: 7, ideal: 8, rank: 3),
        TableColumn("RECORDS", minimum: 8, ideal: 28, rank: 8),
        TableColumn("BECAUSE", minimum: 16, ideal: 40, flex: 1, rank: 1),
      ], width: max(0, body.width - 4), gap: 2)
  }

  func draw(on canvas: inout Canvas) {
    canvas.putTitles(of: columns, x: 3, y: body.y, style: Theme.heading)
    for (offset, index) in cursor.visible.enumerated() where readings.indices.contains(index) {
      draw(readings[index], isCursor: index == cursor.index, y: body.y + 1 + offset, on: &canvas)
    }
    guard readings.indices.contains(cursor.index) else { return }
    let y = body.y + 1 + cursor.visible.count
    guard y + 2 < body.bottom else { return }
    canvas.hline(x: 0, y: y, length: body.width, style: Theme.muted)
    let lines = RulesExplanation(readings[cursor.index], of: dossier, width: body.width - 5).lines
    let rect = Rect(x: 3, y: y + 1, width: max(1, body.width - 5), height: body.bottom - y - 1)
    canvas.put(Array(lines.dropFirst(scroll)), in: rect, key: "PgDn")
  }

  private func draw(
    _ entry: CompareRules.Entry, isCursor: Bool, y: Int, on canvas: inout Canvas
  ) {
    if isCursor { canvas.put("▸", x: 1, y: y, style: Theme.key) }
    let style = isCursor ? Theme.heading : Theme.text
    canvas.put(entry.lens.name, in: 0, of: columns, x: 3, y: y, style: style)
    canvas.put(
      entry.reading.measure.rawValue, in: 1, of: columns, x: 3, y: y, style: Theme.muted)
    canvas.put(
      LensText.short(entry.reading), in: 2, of: columns, x: 3, y: y,
      style: entry.reading.isUnknown ? Theme.muted : Theme.figure)
    canvas.put(
      entry.reading.steps.joined(separator: " "), in: 3, of: columns, x: 3, y: y,
      style: Theme.muted)
  }
}
