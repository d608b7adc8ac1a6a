import NewsModel
import TextUI

/// Each takes three lines: the incident that stays, the other one, and why.
extension LinksState: ListWithDetail, ReopenedScreen {
  static let rowHeight = 3
  static let hasHeads = false

  var emptyWords: String {
    "No two incidents are proposed as one. Import articles, or run tollbook link."
  }

  static func columns(_ size: Size) -> [TableColumn] {
    [
      TableColumn("LIKELY", minimum: 6, ideal: 6, rank: 10),
      TableColumn("ON", minimum: 10, ideal: 10, rank: 9),
      TableColumn("PLACE", minimum: 12, ideal: 26, flex: 1, rank: 8),
      TableColumn("KILLED", minimum: 8, ideal: 10, rank: 6),
      TableColumn("REPORTS", minimum: 7, ideal: 7, rank: 5),
      TableColumn("INCIDENT", minimum: 16, ideal: 50, flex: 3, rank: 7),
    ]
  }

  func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Proposed links", Theme.heading))
    if let rows {
      let pairs = FigureText.counted(rows.count, "pair")
      let more = rows.count == LinksState.page ? " and more" : ""
      title.facts = [StyledLine(pairs + more)]
      title.right = StyledLine("likeliest first", Theme.muted)
    }
    return title
  }

  func cells(_ link: ProposedLink, isCursor: Bool, in table: TableLayout) -> [TableCell] {
    // What is proposed is never certain.
    let percent = "\(min(99, Int((link.score * 100).rounded()))) %"
    return cells(link.into, (percent, isCursor ? Theme.cursor : Theme.text), isCursor: isCursor)
  }

  func linesBelow(_ link: ProposedLink, isCursor: Bool, in table: TableLayout) -> [RowLine] {
    let with = ("with", isCursor ? Theme.cursor : Theme.muted)
    let why = link.reasons.joined(separator: ", ")
    return [
      .cells(cells(link.from, with, isCursor: isCursor)),
      .words(StyledLine(why, Theme.muted, indent: 11)),
    ]
  }

  private func cells(_ incident: IncidentSummary, _ first: TableCell, isCursor: Bool) -> [TableCell]
  {
    let style = isCursor ? Theme.cursor : Theme.text
    return [
      first, (DateText.short(incident.date), style), (IncidentWords.place(incident), style),
      (FigureText.short(incident.killed), style),
      (IncidentWords.reports(incident), isCursor ? style : Theme.muted), (incident.title, style),
    ]
  }
}
