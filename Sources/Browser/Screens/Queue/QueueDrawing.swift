import NewsModel
import TextUI

/// Where the queue's rows stand.
struct QueueLayout {
  let titles: Rect
  let rows: Rect
  let columns: TableLayout

  init(_ size: Size) {
    let body = Frame(size).body
    titles = Rect(x: 0, y: body.y, width: body.width, height: min(1, body.height))
    rows = Rect(x: 0, y: body.y + 1, width: body.width, height: max(0, body.height - 1))
    columns = TableLayout(
      [
        TableColumn("UNDECIDED", minimum: 9, ideal: 9, rank: 10),
        TableColumn("INCIDENT", minimum: 14, ideal: 30, flex: 2, rank: 9),
        TableColumn("ON", minimum: 11, ideal: 13, rank: 5),
        TableColumn("KILLED", minimum: 8, ideal: 10, rank: 6),
        TableColumn("REPORT", minimum: 10, ideal: 24, flex: 2, rank: 8),
        TableColumn("DATED", minimum: 10, ideal: 10, rank: 4),
        TableColumn("TITLE", minimum: 20, ideal: 50, flex: 3, rank: 1),
      ], width: max(0, size.width - 4), gap: 2)
  }
}

extension BrowserState {
  func draw(_ queue: QueueState, on canvas: inout Canvas) {
    let layout = QueueLayout(size)
    if layout.titles.y > 0 { canvas.drawTitle(title(of: queue)) }
    guard let rows = queue.rows, !rows.isEmpty else {
      let none =
        "Every claim is decided. Import articles, or add claims in the reader with +."
      canvas.putNoRows(queue.rows == nil ? "opening…" : none, y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.columns, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in queue.cursor.visible.enumerated() where rows.indices.contains(index) {
      let isCursor = index == queue.cursor.index
      draw(rows[index], isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas)
    }
  }

  private func title(of queue: QueueState) -> TitleLine {
    var title = TitleLine(place: StyledLine("Undecided claims", Theme.heading))
    guard queue.rows != nil else { return title }
    let claims = FigureText.counted(queue.claimCount, "claim")
    let reports = FigureText.counted(queue.reportCount, "report")
    title.facts = [StyledLine("\(claims) in \(reports)")]
    if let count = queue.disagreements, count > 0 {
      let words = FigureText.counted(count, "disagreement")
      title.facts.append(StyledLine("\(words): Shift-Tab", Theme.disputed))
    }
    title.right = StyledLine("most disputed first", Theme.muted)
    return title
  }

  private func draw(
    _ row: OpenReport, isCursor: Bool, y: Int, _ layout: QueueLayout, on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    if isCursor { canvas.putCursorBar(y: y) }
    let killed = row.incident.killed
    let day = layout.columns.slots.first { $0.column == 2 }?.width ?? 0
    let cells: [(String, Style)] = [
      ("\(ClaimWords.sign(.proposed)) \(FigureText.grouped(row.openClaims))", style),
      (IncidentWords.place(row.incident), style),
      (IncidentWords.date(row.incident.date, width: day), quiet),
      (FigureText.short(killed), isCursor || killed?.isDisputed != true ? style : Theme.disputed),
      (row.outlet ?? row.title, style), (row.published?.iso ?? "undated", quiet),
      (row.title, quiet),
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell.0, in: column, of: layout.columns, x: 3, y: y, style: cell.1)
    }
  }
}
