import NewsModel
import TextUI

/// Where the log's lines stand, and below them the one under the cursor in full.
struct LogLayout {
  let titles: Rect
  let rows: Rect
  let detail: Rect
  let columns: TableLayout

  init(_ size: Size) {
    let body = Frame(size).body
    let detailHeight = body.height >= 12 ? 5 : 0
    titles = Rect(x: 0, y: body.y, width: body.width, height: min(1, body.height))
    rows = Rect(
      x: 0, y: body.y + 1, width: body.width, height: max(0, body.height - 1 - detailHeight))
    detail = Rect(x: 0, y: rows.bottom, width: body.width, height: detailHeight)
    columns = TableLayout(
      [
        TableColumn("WHEN, UTC", minimum: 11, ideal: 16, rank: 6),
        TableColumn("WHO", minimum: 8, ideal: 14, rank: 8),
        TableColumn("WHAT", minimum: min(30, size.width - 16), ideal: 40, flex: 2, rank: 10),
        TableColumn("INCIDENT", minimum: 12, ideal: 32, flex: 1, rank: 9),
        TableColumn("WHY", minimum: 10, ideal: 24, flex: 2, rank: 3),
      ], width: max(0, size.width - 4), gap: 2)
  }
}

extension BrowserState {
  func draw(_ log: LogState, on canvas: inout Canvas) {
    let layout = LogLayout(size)
    if layout.titles.y > 0 { canvas.drawTitle(title(of: log)) }
    guard let lines = log.lines, !lines.isEmpty else {
      let none = "Nothing is decided yet: accept or reject a claim, tag, note, or correct with E."
      canvas.putNoRows(log.lines == nil ? "opening…" : none, y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.columns, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in log.cursor.visible.enumerated() where lines.indices.contains(index) {
      let isCursor = index == log.cursor.index
      draw(lines[index], isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas)
    }
    if layout.detail.height > 0, let line = log.current {
      canvas.hline(x: 0, y: layout.detail.y, length: size.width, style: Theme.muted)
      let rect = Rect(
        x: 2, y: layout.detail.y + 1, width: size.width - 4, height: layout.detail.height - 1)
      canvas.put(JournalWords.detail(line.entry, width: rect.width), in: rect)
    }
  }

  private func title(of log: LogState) -> TitleLine {
    var title = TitleLine(place: StyledLine("Log", Theme.heading))
    let whose =
      switch log.scope {
      case .all: "of everybody"
      case .incident: log.headline
      case .mine: "of \(author)"
      }
    title.facts = [StyledLine(whose, Theme.filter)]
    if let lines = log.lines {
      let more = lines.count == LogState.limit ? " and more" : ""
      title.facts.append(StyledLine(FigureText.counted(lines.count, "decision") + more))
    }
    title.right = StyledLine("newest first", Theme.muted)
    return title
  }

  private func draw(
    _ line: JournalLine, isCursor: Bool, y: Int, _ layout: LogLayout, on canvas: inout Canvas
  ) {
    let plain = line.isTakenBack || line.entry.undoes != nil ? Theme.muted : Theme.text
    let style = isCursor ? Theme.cursor : plain
    let quiet = isCursor ? style : Theme.muted
    if isCursor { canvas.putCursorBar(y: y) }
    let words = line.entry.words + (line.isTakenBack ? " (taken back)" : "")
    let minute = JournalWords.minute(line.entry.moment)
    let hasYear = (layout.columns.slot(of: 0)?.width ?? 0) >= 16
    let cells = [
      (hasYear ? minute : String(minute.dropFirst(5)), quiet), (line.entry.author, quiet),
      (words, style),
      (line.headline, style), (line.entry.reason ?? "", quiet),
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell.0, in: column, of: layout.columns, x: 3, y: y, style: cell.1)
    }
  }
}
