import NewsModel
import TextUI

extension FeedsState: RereadList, ReopenedScreen {
  var emptyWords: String {
    "No feeds are followed yet: a adds the address of a feed, or of a page that names one."
  }

  static func columns(_ size: Size) -> [TableColumn] {
    [
      TableColumn("FEED", minimum: 14, ideal: 22, flex: 1, rank: 10),
      TableColumn("FETCHED, UTC", minimum: 16, ideal: 16, rank: 7),
      TableColumn("NEW", minimum: 5, ideal: 5, alignment: .right, rank: 8),
      TableColumn("REPORTS", minimum: 7, ideal: 7, alignment: .right, rank: 6),
      TableColumn("ASIDE", minimum: 6, ideal: 6, alignment: .right, rank: 5),
      TableColumn("STATE", minimum: 10, ideal: 40, flex: 2, rank: 9),
    ]
  }

  static func detailHeight(body: Int) -> Int { body >= 12 ? 4 : 0 }

  func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Feeds", Theme.heading))
    guard let rows else { return title }
    title.facts = [StyledLine(FigureText.counted(rows.count, "feed"))]
    let failed = rows.count { $0.problem != nil }
    if failed > 0 {
      title.facts.append(StyledLine("\(FigureText.grouped(failed)) with trouble", Theme.disputed))
    }
    if isFetching {
      let words = isStopping ? "stopping…" : shell.fetching?.words ?? "fetching…; Esc stops"
      title.right = StyledLine(words, Theme.mark)
    }
    return title
  }

  func cells(_ row: FeedSubscription, isCursor: Bool, in table: TableLayout) -> [TableCell] {
    let style = isCursor ? Theme.cursor : row.isPaused ? Theme.muted : Theme.text
    let quiet = isCursor ? style : Theme.muted
    return [
      (row.name, style), (row.fetched.map(FeedText.minute) ?? "never", quiet),
      (row.newEntries > 0 ? FigureText.grouped(row.newEntries) : "", style),
      (FigureText.grouped(row.kept), quiet), (FigureText.grouped(row.aside), quiet),
      (FeedText.state(row), isCursor || row.problem == nil ? style : Theme.disputed),
    ]
  }

  func detail(_ row: FeedSubscription, width: Int, height: Int) -> [StyledLine] {
    FeedText.detail(row, width: width)
  }
}

extension FeedAddressState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Follow a feed", width: 76, height: 6)
    canvas.draw(line, x: inside.x, y: inside.y, width: inside.width, style: Theme.heading)
    let words =
      failure
      ?? (isWriting
        ? "asking the server…" : "https://… of a feed, or of a page that names its feed")
    let lines = StyledLine.wrapped(
      words, failure == nil ? Theme.muted : Theme.disputed, width: inside.width, limit: 2)
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
