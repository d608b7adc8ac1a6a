import NewsModel
import TextUI

extension LogState: RereadList {
  var emptyWords: String {
    "Nothing is decided yet: accept or reject a claim, tag, note, or correct with E."
  }

  static func columns(_ size: Size) -> [TableColumn] {
    [
      TableColumn("WHEN, UTC", minimum: 11, ideal: 16, rank: 6),
      TableColumn("WHO", minimum: 8, ideal: 14, rank: 8),
      TableColumn("WHAT", minimum: min(30, size.width - 16), ideal: 40, flex: 2, rank: 10),
      TableColumn("INCIDENT", minimum: 12, ideal: 32, flex: 1, rank: 9),
      TableColumn("WHY", minimum: 10, ideal: 24, flex: 2, rank: 3),
    ]
  }

  static func detailHeight(body: Int) -> Int { body >= 12 ? 5 : 0 }

  func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Log", Theme.heading))
    let whose =
      switch scope {
      case .all: "of everybody"
      case .incident: headline
      case .mine: "of \(shell.author)"
      }
    title.facts = [StyledLine(whose, Theme.filter)]
    if let rows {
      let more = rows.count == LogState.limit ? " and more" : ""
      title.facts.append(StyledLine(FigureText.counted(rows.count, "decision") + more))
    }
    title.right = StyledLine("newest first", Theme.muted)
    return title
  }

  func cells(_ line: JournalLine, isCursor: Bool, in table: TableLayout) -> [TableCell] {
    let plain = line.isTakenBack || line.entry.undoes != nil ? Theme.muted : Theme.text
    let style = isCursor ? Theme.cursor : plain
    let quiet = isCursor ? style : Theme.muted
    let minute = JournalWords.minute(line.entry.moment)
    let hasYear = (table.slot(of: 0)?.width ?? 0) >= 16
    return [
      (hasYear ? minute : String(minute.dropFirst(5)), quiet), (line.entry.author, quiet),
      (line.entry.words + (line.isTakenBack ? " (taken back)" : ""), style),
      (line.headline, style), (line.entry.reason ?? "", quiet),
    ]
  }

  func detail(_ line: JournalLine, width: Int, height: Int) -> [StyledLine] {
    JournalWords.detail(line.entry, width: width)
  }
}
