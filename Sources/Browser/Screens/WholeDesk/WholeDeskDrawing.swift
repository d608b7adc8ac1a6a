import NewsModel
import TextUI

extension WholeDeskState: ListWithDetail {
  var openingWords: String { problem ?? "asking the desk…" }
  var emptyWords: String { problem ?? "No incident of the whole desk matches the filter." }

  static func columns(_ size: Size) -> [TableColumn] {
    [
      TableColumn("DATE", minimum: 11, ideal: 11, rank: 9),
      TableColumn("CTY", minimum: 3, ideal: 3, rank: 6),
      TableColumn("KILLED", minimum: 6, ideal: 9, alignment: .right, rank: 8),
      TableColumn("REPORTS", minimum: 7, ideal: 7, alignment: .right, rank: 4),
      TableColumn("HERE", minimum: 6, ideal: 6, rank: 7),
      TableColumn("INCIDENT", minimum: 16, ideal: 60, flex: 1, rank: 10),
    ]
  }

  /// Says that it is the whole, and what of it is here.
  func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("The whole desk", Theme.heading))
    if let rows {
      let all = FigureText.counted(count, "incident")
      let row = FigureText.grouped(cursor.index + 1)
      title.facts = [StyledLine(rows.isEmpty ? all : "\(row) of \(all)")]
    }
    if let desk = shell.desk {
      let style = desk.isOffline || desk.hasRefused ? Theme.mark : Theme.muted
      title.facts.append(StyledLine(desk.words, style))
    }
    title.facts.append(shell.filterWords)
    if let slice = shell.desk?.slice, !slice.isEmpty {
      title.facts.append(StyledLine("here: " + slice, Theme.muted))
    }
    title.right = StyledLine("newest first", Theme.muted)
    return title
  }

  func cells(_ row: DeskIncident, isCursor: Bool, in table: TableLayout) -> [TableCell] {
    let style = isCursor ? Theme.cursor : Theme.text
    let quiet = isCursor ? style : Theme.muted
    let killed = row.killed.map {
      FigureText.short(Bounds(low: $0.lowerBound, high: $0.upperBound))
    }
    return [
      (DateText.short(row.date), style), (row.country ?? "", quiet),
      (killed ?? FigureText.unknown, style), (FigureText.grouped(row.reports), quiet),
      (row.isPinned ? "pinned" : row.id == nil ? "" : "yes", quiet), (row.title, style),
    ]
  }
}
