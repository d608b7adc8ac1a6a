import NewsModel
import TextUI

extension AsideState: RereadList, ReopenedScreen {
  var emptyWords: String {
    words.isEmpty
      ? "Nothing waits. What feeds and imports bring without violence comes here."
      : "Nothing that waits has these words; / changes them."
  }

  static func columns(_ size: Size) -> [TableColumn] {
    [
      TableColumn("DATED", minimum: 10, ideal: 10, rank: 5),
      TableColumn("FROM", minimum: 10, ideal: 18, flex: 1, rank: 8),
      TableColumn("TITLE", minimum: 20, ideal: 60, flex: 3, rank: 10),
    ]
  }

  /// Room for the beginning of the article.
  static func detailHeight(body: Int) -> Int { body >= 18 ? body / 2 - 1 : body >= 9 ? 4 : 0 }

  func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Not about violence?", Theme.heading))
    guard let rows else { return title }
    let all = FigureText.counted(count, "article")
    title.facts = [
      StyledLine(rows.count < count ? "the last \(FigureText.grouped(rows.count)) of \(all)" : all)
    ]
    if !words.isEmpty { title.facts.append(StyledLine("with “\(words)”", Theme.figure)) }
    if !marks.isEmpty {
      title.facts.append(StyledLine("\(FigureText.grouped(marks.count)) marked", Theme.mark))
    }
    title.right = StyledLine("last come first", Theme.muted)
    return title
  }

  func cells(_ row: AsideArticle, isCursor: Bool, in table: TableLayout) -> [TableCell] {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    return [
      (row.published?.iso ?? "undated", quiet), (row.outlet ?? row.source, quiet),
      (row.title, style),
    ]
  }

  func isMarked(_ row: AsideArticle) -> Bool { marks.contains(row.key) }

  func detail(_ row: AsideArticle, width: Int, height: Int) -> [StyledLine] {
    AsideWords.detail(row, width: width, limit: height)
  }
}

extension AsideFilterState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Only those with these words", width: 76)
    canvas.draw(line, x: inside.x, y: inside.y, width: inside.width, style: Theme.heading)
    canvas.put(
      "in title, outlet, source or the words for violence; none for all", x: inside.x,
      y: inside.y + 2, style: Theme.muted, maxWidth: inside.width)
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
