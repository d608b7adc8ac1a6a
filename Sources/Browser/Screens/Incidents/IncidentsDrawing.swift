import NewsModel
import TextUI

extension IncidentsState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = layout(in: shell)
    if layout.rows.y > 0 { canvas.drawTitle(title(in: shell)) }
    drawHeads(layout, on: &canvas, in: shell)
    for offset in 0..<layout.rows.height {
      let index = window.top + offset
      guard window.rows.indices.contains(index) else { break }
      let isCursor = index == window.cursor
      draw(
        window.rows[index], isCursor: isCursor, y: layout.rows.y + offset, layout, on: &canvas,
        in: shell)
    }
    if window.rows.isEmpty { drawEmptyList(in: layout.rows, on: &canvas, in: shell) }
    if let pane = layout.pane { drawPane(pane, layout, on: &canvas, in: shell) }
  }

  // MARK: Rows

  private func drawHeads(_ layout: IncidentsLayout, on canvas: inout Canvas, in shell: BrowserState)
  {
    guard !layout.columnTitles.isEmpty else { return }
    for slot in layout.columns {
      let isChosen = slot.column == column && shell.dialog == nil
      let style = isChosen ? Style(.standard, [.bold, .underline]) : Theme.heading
      let title = slot.width < slot.column.title.count ? "" : slot.column.title
      let y = layout.columnTitles.y
      if slot.column.isNumber {
        canvas.putRight(title, right: slot.x + slot.width, y: y, style: style, maxWidth: slot.width)
      } else {
        let indent = slot.column == .killed ? min(slot.width, KilledCell.usualLowWidth) - 2 : 0
        let used = canvas.put(
          title, x: slot.x + max(0, indent), y: y, style: style, maxWidth: slot.width)
        if slot.column == .killed {
          drawScale(slot, x: slot.x + indent + used + 1, y, on: &canvas)
        }
      }
    }
  }

  /// What the strokes below measure: how far the figures lie apart, and not how many were killed.
  private func drawScale(
    _ slot: IncidentsLayout.Column, x: Int, _ y: Int, on canvas: inout Canvas
  ) {
    let words = "┣spread┫"
    guard x + words.count <= slot.x + slot.width else { return }
    canvas.put(words, x: x, y: y, style: Theme.muted, maxWidth: words.count)
  }

  private func draw(
    _ row: IncidentSummary, isCursor: Bool, y: Int, _ layout: IncidentsLayout,
    on canvas: inout Canvas, in shell: BrowserState
  ) {
    let isMarked = isMarked(row.id)
    if isCursor {
      canvas.fill(Rect(x: 0, y: y, width: layout.rows.width, height: 1), style: Theme.cursor)
    }
    let signs = isCursor ? Theme.cursor : Theme.mark
    if isCursor { canvas.put("▸", x: 0, y: y, style: Theme.cursor, maxWidth: layout.rows.width) }
    if isMarked { canvas.put("●", x: 1, y: y, style: signs) }
    if row.isStarred {
      // Hollow until the archive has stored it.
      canvas.put(shell.requests.isStoring(starOf: row.id) ? "☆" : "★", x: 2, y: y, style: signs)
    }
    for slot in layout.columns where slot.x < layout.rows.width {
      draw(row, in: slot, y: y, isCursor: isCursor, on: &canvas)
    }
  }

  private func draw(
    _ row: IncidentSummary, in slot: IncidentsLayout.Column, y: Int, isCursor: Bool,
    on canvas: inout Canvas
  ) {
    let style = isCursor ? Theme.cursor : slot.column.style
    switch slot.column {
    case .killed:
      let cell = KilledCell(row.killed, width: slot.width)
      canvas.put(cell, x: slot.x, y: y, width: slot.width, isCursor: isCursor)
    case .wounded, .reports, .spread:
      let text = slot.column.text(of: row, width: slot.width)
      canvas.putRight(text, right: slot.x + slot.width, y: y, style: style, maxWidth: slot.width)
    default:
      canvas.put(
        slot.column.text(of: row, width: slot.width), x: slot.x, y: y, style: style,
        maxWidth: slot.width)
    }
  }

  /// Says in words why there is nothing to see.
  private func drawEmptyList(in rect: Rect, on canvas: inout Canvas, in shell: BrowserState) {
    guard !isStale else { return }
    let isFiltered = query.filter != .all
    let missed = missed.flatMap {
      $0.filter == query.filter ? $0.names : nil
    }
    let reasons = (missed ?? []).map(\.sentence)
    let lines =
      isFiltered
      ? (reasons.isEmpty ? ["No incident matches this filter."] : reasons)
        + ["\\ switches it off and on, f changes it, C forgets it."]
      : [
        "This archive holds no incidents yet.",
        ":import FILE brings some in; I enters one by hand.",
      ]
    for (offset, line) in lines.enumerated() where offset + 1 < rect.height {
      canvas.put(
        line, x: IncidentsLayout.gutter, y: rect.y + 1 + offset, style: Theme.muted,
        maxWidth: rect.width - IncidentsLayout.gutter)
    }
  }

  // MARK: Title

  private func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("tollbook", Theme.heading))
    if shell.size.width >= 100 { title.facts.append(StyledLine(shell.archiveName, Theme.muted)) }
    if shell.isSample, shell.size.width >= 60 {
      title.facts.append(StyledLine("sample", Theme.mark))
    }
    if shell.isReadOnly { title.facts.append(StyledLine("read-only", Theme.muted)) }
    title.facts.append(StyledLine(positionWords))
    if let desk = shell.desk, shell.size.width >= 60 {
      let style = desk.isOffline || desk.hasRefused ? Theme.mark : Theme.muted
      title.facts.append(StyledLine(desk.words, style))
    }
    for words in shell.arrivals.words { title.facts.append(StyledLine(words, Theme.mark)) }
    if !marks.isEmpty {
      title.facts.append(StyledLine("\(marks.count) marked", Theme.mark))
    }
    // The order is kept before the end of a long filter, and before what other facts say.
    title.vitalWidth =
      title.name.width + TitleLine.width(of: title.facts)
      + (shell.filterWords.width > 0 ? 3 + min(shell.filterWords.width, 16) : 0)
    title.facts.append(shell.filterWords)
    if let slice = shell.desk?.slice, !slice.isEmpty, shell.size.width >= 60 {
      title.facts.append(StyledLine("slice of the desk: " + slice, Theme.muted))
    }
    let order = sort.words(descending: isDescending)
    title.right = StyledLine(order, Theme.muted)
    title.shortRight = StyledLine(String(order.prefix { $0 != "," }), Theme.muted)
    if order.hasSuffix(" first") {
      title.shortRight = StyledLine(String(order.dropLast(6)), Theme.muted)
    }
    return title
  }

  /// "412 of 3,012,455 incidents", and with a filter "3 of 51 of 3,012,455 incidents".
  private var positionWords: String {
    guard let total = total else {
      return window.rows.isEmpty ? "opening…" : "counting…"
    }
    if total == 0, let all = all, all > 0 {
      return "0 of \(FigureText.counted(all, "incident"))"
    }
    guard total > 0, let position = window.position(of: total) else {
      return FigureText.counted(total, "incident")
    }
    let row = "\(FigureText.grouped(position)) of "
    guard query.filter != .all, let all = all, all >= total else {
      return row + FigureText.counted(total, "incident")
    }
    return row + "\(FigureText.grouped(total)) of \(FigureText.counted(all, "incident"))"
  }
}

extension IncidentColumn {
  fileprivate var style: Style { self == .country || self == .reports ? Theme.muted : Theme.text }

  fileprivate func text(of row: IncidentSummary, width: Int) -> String {
    switch self {
    case .date: IncidentWords.date(row.date, width: width)
    case .place: row.place ?? row.admin1 ?? row.countryName ?? FigureText.unknown
    case .country: (width < 7 ? row.country : row.countryName ?? row.country) ?? ""
    case .group: IncidentWords.groups(row, width: width)
    case .killed: ""
    case .wounded: FigureText.short(row.wounded, width: width)
    case .reports: IncidentWords.reports(row)
    case .spread: FigureText.percent(row.killed?.spread, width: width) ?? FigureText.unknown
    case .lowest: row.ends?.lowBy.joined(separator: ", ") ?? ""
    case .highest: row.ends?.highBy.joined(separator: ", ") ?? ""
    }
  }
}
