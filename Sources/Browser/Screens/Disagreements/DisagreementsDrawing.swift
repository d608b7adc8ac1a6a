import NewsModel
import TextUI

extension DisagreementsState: RereadList, ReopenedScreen {
  var emptyWords: String {
    "Nobody disagrees. tollbook merge brings another desk's decisions in."
  }
  static let detailKey: String? = "Enter"

  static func columns(_ size: Size) -> [TableColumn] {
    [
      TableColumn("WHAT", minimum: 12, ideal: 24, flex: 1, rank: 10),
      TableColumn("INCIDENT", minimum: 16, ideal: 34, flex: 1, rank: 9),
      TableColumn("1", minimum: 14, ideal: 22, flex: 1, rank: 8),
      TableColumn("2", minimum: 14, ideal: 22, flex: 1, rank: 7),
    ]
  }

  /// Every value in full.
  static func detailHeight(body: Int) -> Int {
    body >= 18 ? 9 : body >= 9 ? 5 : max(0, body - 3)
  }

  func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Disagreements", Theme.heading))
    if let rows {
      let more = rows.count == DisagreementsState.page ? " and more" : ""
      title.facts = [StyledLine(FigureText.grouped(rows.count) + more + " to settle")]
      title.right = StyledLine("1 is shown until it is settled", Theme.muted)
    }
    return title
  }

  func cells(_ row: Disagreement, isCursor: Bool, in table: TableLayout) -> [TableCell] {
    let words =
      [DisagreementWords.subject(row), row.headline]
      + row.sides.prefix(2).map(DisagreementWords.short)
    return words.map { ($0, isCursor ? Theme.cursor : Theme.text) }
  }

  func detail(_ row: Disagreement, width: Int, height: Int) -> [StyledLine] {
    DisagreementWords.detail(row, width: width)
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
