import NewsModel
import TextUI

extension ListWithDetailLayout {
  /// Where the articles that wait stand, and below them the one under the cursor with its beginning.
  static func aside(_ size: Size) -> Self {
    Self(
      size, detail: { $0 >= 18 ? $0 / 2 - 1 : $0 >= 9 ? 4 : 0 },
      columns: [
        TableColumn("DATED", minimum: 10, ideal: 10, rank: 5),
        TableColumn("FROM", minimum: 10, ideal: 18, flex: 1, rank: 8),
        TableColumn("TITLE", minimum: 20, ideal: 60, flex: 3, rank: 10),
      ])
  }
}

extension BrowserState {
  func draw(_ state: AsideState, on canvas: inout Canvas) {
    let layout = ListWithDetailLayout.aside(size)
    if layout.titles.y > 0 { canvas.drawTitle(title(of: state)) }
    guard let rows = state.rows, !rows.isEmpty else {
      let none =
        state.words.isEmpty
        ? "Nothing waits. What feeds and imports bring without violence comes here."
        : "Nothing that waits has these words; / changes them."
      canvas.putNoRows(state.rows == nil ? "opening…" : none, y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.table, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in state.cursor.visible.enumerated() where rows.indices.contains(index) {
      let isCursor = index == state.cursor.index
      let y = layout.rows.y + offset
      draw(rows[index], isCursor: isCursor, y: y, layout, on: &canvas)
      if state.marks.contains(rows[index].key) { canvas.put("●", x: 1, y: y, style: Theme.mark) }
    }
    guard layout.detail.height > 1, let current = state.current else { return }
    canvas.hline(x: 0, y: layout.detail.y, length: size.width, style: Theme.muted)
    let rect = Rect(
      x: 1, y: layout.detail.y + 1, width: size.width - 2, height: layout.detail.height - 1)
    canvas.put(AsideWords.detail(current, width: rect.width, limit: rect.height), in: rect)
  }

  private func title(of state: AsideState) -> TitleLine {
    var title = TitleLine(place: StyledLine("Not about violence?", Theme.heading))
    guard let rows = state.rows else { return title }
    let all = FigureText.counted(state.count, "article")
    title.facts = [
      StyledLine(
        rows.count < state.count ? "the last \(FigureText.grouped(rows.count)) of \(all)" : all)
    ]
    if !state.words.isEmpty {
      title.facts.append(StyledLine("with “\(state.words)”", Theme.figure))
    }
    if !state.marks.isEmpty {
      title.facts.append(StyledLine("\(FigureText.grouped(state.marks.count)) marked", Theme.mark))
    }
    title.right = StyledLine("last come first", Theme.muted)
    return title
  }

  func draw(_ state: AsideFilterState, on canvas: inout Canvas) {
    let inside = canvas.promptBox("Only those with these words", width: 76)
    canvas.draw(state.line, x: inside.x, y: inside.y, width: inside.width, style: Theme.heading)
    canvas.put(
      "in title, outlet, source or the words for violence; none for all", x: inside.x,
      y: inside.y + 2, style: Theme.muted, maxWidth: inside.width)
  }

  private func draw(
    _ row: AsideArticle, isCursor: Bool, y: Int, _ layout: ListWithDetailLayout,
    on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    if isCursor { canvas.putCursorBar(y: y) }
    let cells = [
      (row.published?.iso ?? "undated", quiet), (row.outlet ?? row.source, quiet),
      (row.title, style),
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell.0, in: column, of: layout.table, x: 3, y: y, style: cell.1)
    }
  }
}

/// An article that waits, in words.
enum AsideWords {
  /// What spoke for violence, whence it comes, and how it begins.
  static func detail(_ article: AsideArticle, width: Int, limit: Int) -> [StyledLine] {
    let sign =
      article.sentence.map { "speaks for violence: “\($0)”" } ?? "nothing speaks for violence"
    let facts = [article.outlet ?? article.source, article.origin, article.link]
      .compactMap(\.self).joined(separator: " · ")
    let text = article.text.replacing("\n", with: " ")
    let head =
      StyledLine.wrapped(sign, Theme.heading, width: width, limit: 2)
      // An address has no place to break: it is cut where the line ends.
      + [StyledLine(facts, Theme.muted)]
    return head
      + StyledLine.wrapped(text, Theme.text, width: width, limit: max(0, limit - head.count))
  }
}
