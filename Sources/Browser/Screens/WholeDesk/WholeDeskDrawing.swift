import NewsModel
import TextUI

extension ListWithDetailLayout {
  /// Where the whole desk's incidents stand.
  static func wholeDesk(_ size: Size) -> Self {
    Self(
      size, detail: { _ in 0 },
      columns: [
        TableColumn("DATE", minimum: 11, ideal: 11, rank: 9),
        TableColumn("CTY", minimum: 3, ideal: 3, rank: 6),
        TableColumn("KILLED", minimum: 6, ideal: 9, alignment: .right, rank: 8),
        TableColumn("REPORTS", minimum: 7, ideal: 7, alignment: .right, rank: 4),
        TableColumn("HERE", minimum: 6, ideal: 6, rank: 7),
        TableColumn("INCIDENT", minimum: 16, ideal: 60, flex: 1, rank: 10),
      ])
  }
}

extension BrowserState {
  func draw(_ state: WholeDeskState, on canvas: inout Canvas) {
    let layout = ListWithDetailLayout.wholeDesk(size)
    if layout.rows.y > 0 { canvas.drawTitle(title(of: state)) }
    guard let rows = state.rows, !rows.isEmpty else {
      let none = state.problem ?? "No incident of the whole desk matches the filter."
      let words = state.rows == nil && state.problem == nil ? "asking the desk…" : none
      return canvas.putNoRows(words, y: layout.rows.y)
    }
    canvas.putTitles(of: layout.table, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in state.cursor.visible.enumerated() where rows.indices.contains(index) {
      let isCursor = index == state.cursor.index
      draw(rows[index], isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas)
    }
  }

  /// Says that it is the whole, and what of it is here.
  private func title(of state: WholeDeskState) -> TitleLine {
    var title = TitleLine(place: StyledLine("The whole desk", Theme.heading))
    if let rows = state.rows {
      let all = FigureText.counted(state.count, "incident")
      let place = FigureText.grouped(state.cursor.index + 1)
      title.facts = [StyledLine(rows.isEmpty ? all : "\(place) of \(all)")]
    }
    if let desk {
      let style = desk.isOffline || desk.hasRefused ? Theme.mark : Theme.muted
      title.facts.append(StyledLine(desk.words, style))
    }
    title.facts.append(filterWords)
    if let slice = desk?.slice, !slice.isEmpty {
      title.facts.append(StyledLine("here: " + slice, Theme.muted))
    }
    title.right = StyledLine("newest first", Theme.muted)
    return title
  }

  private func draw(
    _ row: DeskIncident, isCursor: Bool, y: Int, _ layout: ListWithDetailLayout,
    on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    if isCursor { canvas.putCursorBar(y: y) }
    let killed = row.killed.map {
      FigureText.short(Bounds(low: $0.lowerBound, high: $0.upperBound))
    }
    let cells = [
      (DateText.short(row.date), style), (row.country ?? "", quiet),
      (killed ?? FigureText.unknown, style), (FigureText.grouped(row.reports), quiet),
      (row.isPinned ? "pinned" : row.id == nil ? "" : "yes", quiet), (row.title, style),
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell.0, in: column, of: layout.table, x: 3, y: y, style: cell.1)
    }
  }
}
