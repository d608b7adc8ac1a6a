import NewsModel
import TextUI

/// Where the disagreements stand, and below them the one under the cursor with every value in full.
struct DisagreementsLayout {
  let titles: Rect
  let rows: Rect
  let detail: Rect
  let columns: TableLayout

  init(_ size: Size) {
    let body = Frame(size).body
    let wanted = body.height >= 18 ? 9 : body.height >= 9 ? 5 : max(0, body.height - 3)
    titles = Rect(x: 0, y: body.y, width: body.width, height: min(1, body.height))
    rows = Rect(x: 0, y: body.y + 1, width: body.width, height: max(0, body.height - 1 - wanted))
    detail = Rect(x: 0, y: rows.bottom, width: body.width, height: wanted)
    columns = TableLayout(
      [
        TableColumn("WHAT", minimum: 12, ideal: 24, flex: 1, rank: 10),
        TableColumn("INCIDENT", minimum: 16, ideal: 34, flex: 1, rank: 9),
        TableColumn("1", minimum: 14, ideal: 22, flex: 1, rank: 8),
        TableColumn("2", minimum: 14, ideal: 22, flex: 1, rank: 7),
      ], width: max(0, size.width - 4), gap: 2)
  }
}

extension BrowserState {
  func draw(_ state: DisagreementsState, on canvas: inout Canvas) {
    let layout = DisagreementsLayout(size)
    if layout.titles.y > 0 { canvas.drawTitle(title(of: state)) }
    guard let rows = state.rows, !rows.isEmpty else {
      let none = "Nobody disagrees. tollbook merge brings another desk's decisions in."
      canvas.putNoRows(state.rows == nil ? "opening…" : none, y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.columns, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in state.cursor.visible.enumerated() where rows.indices.contains(index) {
      let isCursor = index == state.cursor.index
      draw(rows[index], isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas)
    }
    guard layout.detail.height > 1, let current = state.current else { return }
    canvas.hline(x: 0, y: layout.detail.y, length: size.width, style: Theme.muted)
    let rect = Rect(
      x: 1, y: layout.detail.y + 1, width: size.width - 2, height: layout.detail.height - 1)
    canvas.put(DisagreementWords.detail(current, width: rect.width), in: rect, key: "Enter")
  }

  private func title(of state: DisagreementsState) -> TitleLine {
    var title = TitleLine(place: StyledLine("Disagreements", Theme.heading))
    if let rows = state.rows {
      let more = rows.count == DisagreementsState.page ? " and more" : ""
      title.facts = [StyledLine(FigureText.grouped(rows.count) + more + " to settle")]
      title.right = StyledLine("1 is shown until it is settled", Theme.muted)
    }
    return title
  }

  private func draw(
    _ row: Disagreement, isCursor: Bool, y: Int, _ layout: DisagreementsLayout,
    on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    if isCursor { canvas.putCursorBar(y: y) }
    let sides = row.sides.map(DisagreementWords.short)
    let cells = [DisagreementWords.subject(row), row.headline] + sides.prefix(2)
    for (column, cell) in cells.enumerated() {
      canvas.put(cell, in: column, of: layout.columns, x: 3, y: y, style: style)
    }
  }
}

/// What two analysts decided differently, in words.
enum DisagreementWords {
  /// "killed 77 in Dawn".
  static func subject(_ disagreement: Disagreement) -> String {
    guard let change = disagreement.sides.first?.change else { return "" }
    return JournalWords.thing(change) + (disagreement.report.map { " in \($0)" } ?? "")
  }

  /// "ana: accepted".
  static func short(_ side: Disagreement.Side) -> String {
    "\(authors(side)): \(JournalWords.value(side.change))"
  }

  private static func authors(_ side: Disagreement.Side) -> String {
    side.entries.map(\.author).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }.joined(separator: ", ")
  }

  /// What it is about, and every value with who holds it, since when and why: beside it where there is room, else below
  /// all of them.
  static func detail(_ disagreement: Disagreement, width: Int) -> [StyledLine] {
    let head = "\(subject(disagreement)) · \(disagreement.headline)"
    let sides = disagreement.sides.enumerated().map { (value($1, $0), facts($1, $0)) }
    let title = StyledLine.wrapped(head, Theme.heading, width: width, limit: 1)
    if sides.allSatisfy({ $0.width + 2 + GlyphWidth.columns(of: $1) <= width }) {
      return title + sides.map { $0.adding("  " + $1, Theme.muted) }
    }
    let below = sides.enumerated().flatMap { index, side in
      StyledLine.wrapped("\(index + 1) \(side.1)", Theme.muted, width: width, limit: 2)
    }
    return title + sides.map(\.0) + below
  }

  private static func value(_ side: Disagreement.Side, _ index: Int) -> StyledLine {
    StyledLine("\(index + 1) ", Theme.key).adding("\(authors(side)): ", Theme.muted)
      .adding(JournalWords.value(side.change))
  }

  private static func facts(_ side: Disagreement.Side, _ index: Int) -> String {
    let entry = side.entries[0]
    return [
      JournalWords.minute(entry.moment) + " UTC", index == 0 ? "shown meanwhile" : nil,
      entry.reason.map { "why: \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
