import NewsModel
import TextUI

/// Kinds of sources above, the table of one kind below, and what was counted at the bottom.
struct SourcesLayout {
  let tabs: Rect
  let titles: Rect
  let rows: Rect
  let words: Int?
  let columns: TableLayout

  init(_ size: Size) {
    let body = Frame(size).body
    tabs = Rect(x: 1, y: body.y, width: body.width - 2, height: min(1, body.height))
    let hasWords = body.height >= 6
    words = hasWords ? body.bottom - 1 : nil
    titles = Rect(
      x: 0, y: body.y + 2, width: body.width, height: body.height >= 4 ? 1 : 0)
    rows = Rect(
      x: 0, y: titles.bottom, width: body.width,
      height: body.bottom - titles.bottom - (hasWords ? 2 : 0))
    columns = TableLayout(
      [
        TableColumn("SOURCE", minimum: 12, ideal: 34, flex: 2, rank: 10),
        TableColumn("DISPUTED", minimum: 8, ideal: 9, alignment: .right, rank: 9),
        TableColumn("LOWEST", minimum: 12, ideal: 12, alignment: .right, rank: 8),
        TableColumn("HIGHEST", minimum: 12, ideal: 12, alignment: .right, rank: 7),
        TableColumn("OFF THE MEDIAN", minimum: 16, ideal: 24, flex: 1, rank: 5),
        TableColumn("DISTANCE", minimum: 8, ideal: 8, alignment: .right, rank: 3),
      ], width: max(0, size.width - 4), gap: 2)
  }
}

extension SourceKind {
  var title: String {
    switch self {
    case .outlet: "Outlets"
    case .origin: "Origins"
    case .speaker: "Speakers"
    }
  }
}

extension SourcesState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = SourcesLayout(shell.size)
    if layout.tabs.y > 0 {
      var title = TitleLine(name: StyledLine("Sources", Theme.heading))
      title.facts = [
        StyledLine("who states the lowest figure of killed, and who the highest"),
        shell.filterWords,
      ]
      canvas.drawTitle(title)
    }
    canvas.putTabs(SourceKind.allCases, \.title, current: kind, in: layout.tabs)
    if layout.titles.height > 0 {
      canvas.putTitles(of: layout.columns, x: 3, y: layout.titles.y, style: Theme.heading)
    }
    for (offset, index) in cursor.visible.enumerated()
    where records.indices.contains(index) {
      let isCursor = index == cursor.index
      let y = layout.rows.y + offset
      draw(records[index], isCursor: isCursor, y: y, layout, on: &canvas)
    }
    let words = words(in: shell)
    if records.isEmpty {
      canvas.putNoRows(words, y: layout.rows.y)
    } else if let row = layout.words {
      let room = shell.size.width - 4
      canvas.put(
        Clauses.fitting(words, width: room), x: 3, y: row, style: Theme.muted, maxWidth: room)
    }
  }

  /// What was counted.
  private func words(in shell: BrowserState) -> String {
    let looked = FigureText.counted(survey.incidents, "disputed incident")
    let few = FigureText.counted(setApart, "source")
    let apart = setApart == 0 ? "" : "; a shows \(few) of one incident each"
    if needsMore { return "reading… \(looked) so far" }
    if isPartial, !records.isEmpty {
      return "of the newest \(looked); older ones are not counted" + apart
    }
    if survey.incidents == 0 { return "No figures of killed disagree under this filter." }
    let rule = "counted where two of a kind state a figure"
    guard records.isEmpty else { return "of \(looked)\(apart); \(rule)" }
    return isPartial
      ? "In the newest \(looked), no two of a kind state figures; older ones are not counted."
      : "In \(looked), no two of a kind state figures."
  }

  private func draw(
    _ record: SourceRecord, isCursor: Bool, y: Int, _ layout: SourcesLayout, on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : Theme.text
    if isCursor { canvas.putCursorBar(y: y) }
    let cells = [
      record.name, FigureText.grouped(record.incidents),
      share(record.lowest, record.incidents),
      share(record.highest, record.incidents), offset(record.offset),
      record.distance.flatMap { FigureText.percent($0) } ?? FigureText.unknown,
    ]
    for (column, cell) in cells.enumerated() {
      canvas.put(cell, in: column, of: layout.columns, x: 3, y: y, style: style)
    }
  }

  /// "12  48 %".
  private func share(_ count: Int, _ all: Int) -> String {
    guard all > 0 else { return "" }
    let percent = FigureText.percent(Double(count) / Double(all)) ?? ""
    return FigureText.grouped(count) + String(repeating: " ", count: max(1, 6 - percent.count))
      + percent
  }

  /// Left of the middle for figures below the median: `  ━━━┃      -25 %`.
  private func offset(_ offset: Double?) -> String {
    guard let offset else { return FigureText.unknown }
    let half = 4
    let words = FigureText.signedPercent(offset)
    let length = words == "0 %" ? 0 : min(half, Int((abs(offset) * Double(half)).rounded(.up)))
    let stroke = String(repeating: "━", count: length)
    let blank = String(repeating: " ", count: half - length)
    let none = String(repeating: " ", count: half)
    return (offset < 0 ? blank + stroke + "┃" + none : none + "┃" + stroke + blank) + " " + words
  }
}
