import NewsModel
import TextUI

extension ListWithDetailLayout {
  /// Where the queue's rows stand.
  static func queue(_ size: Size) -> Self {
    Self(
      size, detail: { _ in 0 },
      columns: [
        TableColumn("UNDECIDED", minimum: 9, ideal: 9, rank: 10),
        TableColumn("INCIDENT", minimum: 14, ideal: 30, flex: 2, rank: 9),
        TableColumn("ON", minimum: 11, ideal: 13, rank: 5),
        TableColumn("KILLED", minimum: 8, ideal: 10, rank: 6),
        TableColumn("REPORT", minimum: 10, ideal: 24, flex: 2, rank: 8),
        TableColumn("DATED", minimum: 10, ideal: 10, rank: 4),
        TableColumn("TITLE", minimum: 20, ideal: 50, flex: 3, rank: 1),
      ])
  }
}

extension BrowserState {
  func draw(_ queue: QueueState, on canvas: inout Canvas) {
    let layout = ListWithDetailLayout.queue(size)
    if layout.titles.y > 0 { canvas.drawTitle(title(of: queue)) }
    guard let rows = queue.rows, !rows.isEmpty else {
      let none =
        "Every claim is decided. Import articles, or add claims in the reader with +."
      canvas.putNoRows(queue.rows == nil ? "opening…" : none, y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.table, x: 3, y: layout.titles.y, style: Theme.heading)
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
    _ row: OpenReport, isCursor: Bool, y: Int, _ layout: ListWithDetailLayout,
    on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    if isCursor { canvas.putCursorBar(y: y) }
    let killed = row.incident.killed
    let day = layout.table.slots.first { $0.column == 2 }?.width ?? 0
    let cells: [(String, Style)] = [
      ("\(ClaimWords.sign(.proposed)) \(FigureText.grouped(row.openClaims))", style),
      (IncidentWords.place(row.incident), style),
      (IncidentWords.date(row.incident.date, width: day), quiet),
      (FigureText.short(killed), isCursor || killed?.isDisputed != true ? style : Theme.disputed),
      (row.outlet ?? row.title, style), (row.published?.iso ?? "undated", quiet),
      (row.title, quiet),
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell.0, in: column, of: layout.table, x: 3, y: y, style: cell.1)
    }
  }
}
