import NewsModel
import TextUI

extension ListWithDetailLayout {
  /// Where the feeds stand, and below them the one under the cursor in full.
  static func feeds(_ size: Size) -> Self {
    Self(
      size, detail: { $0 >= 12 ? 4 : 0 },
      columns: [
        TableColumn("FEED", minimum: 14, ideal: 22, flex: 1, rank: 10),
        TableColumn("FETCHED, UTC", minimum: 16, ideal: 16, rank: 7),
        TableColumn("NEW", minimum: 5, ideal: 5, alignment: .right, rank: 8),
        TableColumn("REPORTS", minimum: 7, ideal: 7, alignment: .right, rank: 6),
        TableColumn("ASIDE", minimum: 6, ideal: 6, alignment: .right, rank: 5),
        TableColumn("STATE", minimum: 10, ideal: 40, flex: 2, rank: 9),
      ])
  }
}

extension BrowserState {
  func draw(_ state: FeedsState, on canvas: inout Canvas) {
    let layout = ListWithDetailLayout.feeds(size)
    if layout.titles.y > 0 { canvas.drawTitle(title(of: state)) }
    guard let rows = state.rows, !rows.isEmpty else {
      let none =
        "No feeds are followed yet: a adds the address of a feed, or of a page that names one."
      canvas.putNoRows(state.rows == nil ? "opening…" : none, y: layout.rows.y)
      return
    }
    canvas.putTitles(of: layout.table, x: 3, y: layout.titles.y, style: Theme.heading)
    for (offset, index) in state.cursor.visible.enumerated() where rows.indices.contains(index) {
      let isCursor = index == state.cursor.index
      draw(rows[index], isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas)
    }
    guard layout.detail.height > 1, let current = state.current else { return }
    canvas.hline(x: 0, y: layout.detail.y, length: size.width, style: Theme.muted)
    let rect = Rect(
      x: 1, y: layout.detail.y + 1, width: size.width - 2, height: layout.detail.height - 1)
    canvas.put(FeedText.detail(current, width: rect.width), in: rect)
  }

  private func title(of state: FeedsState) -> TitleLine {
    var title = TitleLine(place: StyledLine("Feeds", Theme.heading))
    guard let rows = state.rows else { return title }
    title.facts = [StyledLine(FigureText.counted(rows.count, "feed"))]
    let failed = rows.count { $0.problem != nil }
    if failed > 0 {
      title.facts.append(StyledLine("\(FigureText.grouped(failed)) with trouble", Theme.disputed))
    }
    if state.isFetching {
      let words = state.isStopping ? "stopping…" : fetching?.words ?? "fetching…; Esc stops"
      title.right = StyledLine(words, Theme.mark)
    }
    return title
  }

  private func draw(
    _ row: FeedSubscription, isCursor: Bool, y: Int, _ layout: ListWithDetailLayout,
    on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : row.isPaused ? Theme.muted : Theme.text
    let quiet = isCursor ? style : Theme.muted
    if isCursor { canvas.putCursorBar(y: y) }
    let cells = [
      (row.name, style), (row.fetched.map(FeedText.minute) ?? "never", quiet),
      (row.newEntries > 0 ? FigureText.grouped(row.newEntries) : "", style),
      (FigureText.grouped(row.kept), quiet), (FigureText.grouped(row.aside), quiet),
      (FeedText.state(row), isCursor || row.problem == nil ? style : Theme.disputed),
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell.0, in: column, of: layout.table, x: 3, y: y, style: cell.1)
    }
  }

  func draw(_ state: FeedAddressState, on canvas: inout Canvas) {
    let inside = canvas.promptBox("Follow a feed", width: 76, height: 6)
    canvas.draw(state.line, x: inside.x, y: inside.y, width: inside.width, style: Theme.heading)
    let words =
      state.failure
      ?? (state.isWriting
        ? "asking the server…" : "https://… of a feed, or of a page that names its feed")
    let lines = StyledLine.wrapped(
      words, state.failure == nil ? Theme.muted : Theme.disputed, width: inside.width, limit: 2)
    canvas.put(
      lines, in: Rect(x: inside.x, y: inside.y + 2, width: inside.width, height: lines.count))
  }
}

/// A feed, in words.
public enum FeedText {
  static func state(_ feed: FeedSubscription) -> String {
    feed.problem ?? (feed.isPaused ? "paused" : "")
  }

  /// What goes wrong, where it is fetched from, and its folder.
  static func detail(_ feed: FeedSubscription, width: Int) -> [StyledLine] {
    let state = state(feed)
    let folder = feed.folder.map { " · in \($0)" } ?? ""
    return
      (state.isEmpty
      ? [] : StyledLine.wrapped(state, Theme.disputed, width: width, limit: 1))
      + StyledLine.wrapped(feed.address + folder, Theme.text, width: width, limit: 1)
      + StyledLine.wrapped(feed.site ?? "", Theme.muted, width: width, limit: 1)
  }

  /// "2026-11-30 08:15" in UTC, for seconds since 1970.
  public static func minute(_ seconds: Int) -> String {
    let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Day(number: day).iso) \(two(rest / 3600)):\(two(rest / 60 % 60))"
  }
}
