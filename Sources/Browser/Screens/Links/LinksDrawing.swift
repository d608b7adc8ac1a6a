import NewsModel
import TextUI

/// Where the proposed links stand: each takes three rows, the incident that stays, the other one, and why.
struct LinksLayout {
  static let height = 3
  let rows: Rect
  let columns: TableLayout

  init(_ size: Size) {
    rows = Frame(size).body
    columns = TableLayout(
      [
        TableColumn("LIKELY", minimum: 6, ideal: 6, rank: 10),
        TableColumn("ON", minimum: 10, ideal: 10, rank: 9),
        TableColumn("PLACE", minimum: 12, ideal: 26, flex: 1, rank: 8),
        TableColumn("KILLED", minimum: 8, ideal: 10, rank: 6),
        TableColumn("REPORTS", minimum: 7, ideal: 7, rank: 5),
        TableColumn("INCIDENT", minimum: 16, ideal: 50, flex: 3, rank: 7),
      ], width: max(0, size.width - 4), gap: 2)
  }

  /// How many links there is room for.
  var count: Int { rows.height / LinksLayout.height }
}

extension BrowserState {
  func draw(_ links: LinksState, on canvas: inout Canvas) {
    let layout = LinksLayout(size)
    if layout.rows.y > 0 { canvas.drawTitle(title(of: links)) }
    guard let rows = links.rows, !rows.isEmpty else {
      let none =
        "No two incidents are proposed as one. Import articles, or run tollbook link."
      canvas.putNoRows(links.rows == nil ? "opening…" : none, y: layout.rows.y)
      return
    }
    for (offset, index) in links.cursor.visible.enumerated() where rows.indices.contains(index) {
      let y = layout.rows.y + offset * LinksLayout.height
      draw(rows[index], isCursor: index == links.cursor.index, y: y, layout, on: &canvas)
    }
  }

  private func title(of links: LinksState) -> TitleLine {
    var title = TitleLine(place: StyledLine("Proposed links", Theme.heading))
    if let rows = links.rows {
      let pairs = FigureText.counted(rows.count, "pair")
      let more = rows.count == LinksState.page ? " and more" : ""
      title.facts = [StyledLine(pairs + more)]
      title.right = StyledLine("likeliest first", Theme.muted)
    }
    return title
  }

  private func draw(
    _ link: ProposedLink, isCursor: Bool, y: Int, _ layout: LinksLayout, on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    if isCursor { canvas.putCursorBar(y: y, height: 2) }
    // What is proposed is never certain.
    let percent = "\(min(99, Int((link.score * 100).rounded()))) %"
    for (row, incident, sign) in [(0, link.into, percent), (1, link.from, "with")] {
      let cells = [
        (sign, row == 0 ? style : quiet), (DateText.short(incident.date), style),
        (IncidentWords.place(incident), style), (FigureText.short(incident.killed), style),
        (IncidentWords.reports(incident), quiet), (incident.title, style),
      ]
      for (column, cell) in cells.enumerated() {
        canvas.put(cell.0, in: column, of: layout.columns, x: 3, y: y + row, style: cell.1)
      }
    }
    let why = link.reasons.joined(separator: ", ")
    canvas.put(why, x: 11, y: y + 2, style: Theme.muted, maxWidth: max(0, size.width - 12))
  }
}
