import NewsModel
import TextUI

extension DatasetsState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    if isChoosing { return drawChoice(on: &canvas, in: shell) }
    let (first, second) = (chosen[0], chosen[1])
    let layout = DatasetsLayout(shell.size, columns())
    if layout.titles.y > 0 { canvas.drawTitle(title(in: shell)) }
    guard let held else {
      canvas.putNoRows("reading…", y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.columns, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in cursor.visible.enumerated() {
      guard let pair = row(index) else { continue }
      let isCursor = index == cursor.index
      draw(pair, isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas)
    }
    if held.totals.both == 0 { drawNoPairs(layout, on: &canvas, in: shell) }
    let lines = held.totals.sentences(first, second).flatMap {
      StyledLine.wrapped($0, Theme.muted, width: max(1, layout.words.width))
    }
    guard layout.words.height > 0 else { return }
    canvas.hline(x: 0, y: layout.words.y - 1, length: shell.size.width, style: Theme.muted)
    canvas.put(lines, in: layout.words)
  }

  /// Both datasets with the widest figure among the rows at hand.
  private func columns() -> [(name: String, width: Int)] {
    let rows = held?.rows ?? []
    let figures = [rows.compactMap(\.first), rows.compactMap(\.second)]
    return zip(chosen, figures).map { name, figures in
      (name, figures.map { GlyphWidth.columns(of: $0.asDatasetFigure) }.max() ?? 0)
    }
  }

  private func title(in shell: BrowserState) -> TitleLine {
    let (first, second) = (chosen[0], chosen[1])
    var title = TitleLine(name: StyledLine("\(first) and \(second)", Theme.heading))
    if let totals = held?.totals, totals.both > 0 {
      let row = FigureText.grouped(cursor.index + 1)
      title.facts = [StyledLine("\(row) of \(FigureText.grouped(totals.both)) in both")]
    }
    if !includesProposed { title.facts.append(StyledLine("joined only", Theme.filter)) }
    title.facts.append(shell.filterWords)
    title.right = StyledLine(order.words(first, second), Theme.muted)
    return title
  }

  /// Says in words why there is nothing to see, and what to do.
  private func drawNoPairs(
    _ layout: DatasetsLayout, on canvas: inout Canvas, in shell: BrowserState
  ) {
    let none =
      shell.incidents.query.filter == .all
      ? "No incident is known to be in both." : "No incident of this filter is in both."
    let lines =
      includesProposed
      ? [none, "tollbook link looks for events that both have."]
      : ["Nothing of this is joined yet.", "v shows the proposed pairs, too."]
    for (offset, line) in lines.enumerated() where offset < layout.rows.height {
      canvas.putNoRows(line, y: layout.rows.y + offset)
    }
  }

  private func draw(
    _ pair: DatasetPair, isCursor: Bool, y: Int, _ layout: DatasetsLayout, on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    let figure = isCursor ? style : Theme.figure
    if isCursor { canvas.putCursorBar(y: y) }
    let groupWidth = layout.columns.slot(of: 2)?.width ?? 0
    // What is proposed is never certain.
    let link = pair.proposed.map { "\(min(99, Int(($0.score * 100).rounded()))) %" } ?? "joined"
    let isApart = pair.difference.map { $0.gap != 0 } ?? false
    let cells = [
      (pair.incident.date?.start.iso ?? "undated", style),
      (place(of: pair.incident, width: layout.columns.slot(of: 1)?.width ?? 0), style),
      (IncidentWords.groups(pair.incident, width: groupWidth), style),
      (pair.first?.asDatasetFigure ?? FigureText.unknown, figure),
      (pair.second?.asDatasetFigure ?? FigureText.unknown, figure),
      (pair.difference?.sign ?? FigureText.unknown, isCursor || !isApart ? style : Theme.disputed),
      (link, quiet),
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell.0, in: column, of: layout.columns, x: 3, y: y, style: cell.1)
    }
  }

  /// Without the country where there is no room for both.
  private func place(of row: IncidentSummary, width: Int) -> String {
    let whole = IncidentWords.place(row)
    return GlyphWidth.columns(of: whole) <= width ? whole : row.place ?? row.admin1 ?? whole
  }

  // MARK: Choosing

  private func drawChoice(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = DatasetsLayout(shell.size)
    if layout.titles.y > 0 {
      var title = TitleLine(name: StyledLine("Two datasets", Theme.heading))
      title.facts = [
        StyledLine("side by side over the incidents that both have"), shell.filterWords,
      ]
      canvas.drawTitle(title)
    }
    guard let sources else {
      canvas.putNoRows("opening…", y: layout.titles.y)
      return
    }
    guard sources.count > 1 else {
      let none = "This archive has fewer than two datasets: import UCDP GED, ACLED or GTD files."
      canvas.putNoRows(none, y: layout.titles.y)
      return
    }
    let question = chosen.first.map { "\($0), and beside it?" } ?? "Which two datasets?"
    canvas.put(
      question, x: 3, y: layout.titles.y, style: Theme.heading, maxWidth: shell.size.width - 4)
    for (offset, index) in choice.visible.enumerated()
    where sources.indices.contains(index) {
      let isCursor = index == choice.index
      let y = layout.choices.y + offset
      if isCursor { canvas.putCursorBar(y: y) }
      let style = isCursor ? Theme.cursor : Theme.text
      let sign = chosen.contains(sources[index].name) ? "● " : "  "
      let width = min(44, shell.size.width - 20)
      canvas.put(sign + sources[index].name, x: 3, y: y, style: style, maxWidth: width)
      canvas.putRight(
        FigureText.counted(sources[index].incidents, "incident"), right: width + 20, y: y,
        style: style, maxWidth: 18)
    }
  }
}
