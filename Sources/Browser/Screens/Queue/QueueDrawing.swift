import NewsModel
import TextUI

extension QueueState: ListWithDetail, ReopenedScreen {
  var emptyWords: String {
    "Every claim is decided. Import articles, or add claims in the reader with +."
  }

  static func columns(_ size: Size) -> [TableColumn] {
    [
      TableColumn("UNDECIDED", minimum: 9, ideal: 9, rank: 10),
      TableColumn("INCIDENT", minimum: 14, ideal: 30, flex: 2, rank: 9),
      TableColumn("ON", minimum: 11, ideal: 13, rank: 5),
      TableColumn("KILLED", minimum: 8, ideal: 10, rank: 6),
      TableColumn("REPORT", minimum: 10, ideal: 24, flex: 2, rank: 8),
      TableColumn("DATED", minimum: 10, ideal: 10, rank: 4),
      TableColumn("TITLE", minimum: 20, ideal: 50, flex: 3, rank: 1),
    ]
  }

  func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Undecided claims", Theme.heading))
    guard rows != nil else { return title }
    let claims = FigureText.counted(claimCount, "claim")
    let reports = FigureText.counted(reportCount, "report")
    title.facts = [StyledLine("\(claims) in \(reports)")]
    if let count = disagreements, count > 0 {
      let words = FigureText.counted(count, "disagreement")
      title.facts.append(StyledLine("\(words): Shift-Tab", Theme.disputed))
    }
    title.right = StyledLine("most disputed first", Theme.muted)
    return title
  }

  func cells(_ row: OpenReport, isCursor: Bool, in table: TableLayout) -> [TableCell] {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    let killed = row.incident.killed
    // The title stands in a column of its own, where there is room for that.
    let unnamed = table.slot(of: 6) == nil ? (row.title, style) : ("outlet unknown", quiet)
    return [
      ("\(ClaimWords.sign(.proposed)) \(FigureText.grouped(row.openClaims))", style),
      (IncidentWords.place(row.incident), style),
      (IncidentWords.date(row.incident.date, width: table.slot(of: 2)?.width ?? 0), quiet),
      (FigureText.short(killed), isCursor || killed?.isDisputed != true ? style : Theme.disputed),
      row.outlet.map { ($0, style) } ?? unnamed, (row.published?.iso ?? "undated", quiet),
      (row.title, quiet),
    ]
  }
}
