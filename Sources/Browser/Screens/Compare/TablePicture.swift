import NewsModel
import TextUI

/// Draws the table of one incident's claims: a row for each speaker, a column for each measure.
struct TablePicture {
  private let dossier: Dossier
  private let compare: CompareState
  private let layout: CompareLayout
  private let columns: TableLayout

  init(_ dossier: Dossier, _ compare: CompareState, _ layout: CompareLayout) {
    self.dossier = dossier
    self.compare = compare
    self.layout = layout
    let width = layout.body.width
    let cell = width >= 120 ? 18 : 12
    let fixed = [
      TableColumn("SPEAKER", minimum: 12, ideal: width >= 100 ? 34 : 24, flex: 1, rank: 9),
      TableColumn("REPORT", minimum: 8, ideal: 22, flex: 1, rank: 1),
      TableColumn("DATE", minimum: 6, ideal: 6, rank: 0),
    ]
    let measures = (compare.table?.measures ?? []).map {
      let title = $0.rawValue.uppercased()
      return TableColumn(title, minimum: max(8, title.count), ideal: cell, flex: 1, rank: 5)
    }
    columns = TableLayout(fixed + measures, width: max(0, width - 4), gap: 2)
  }

  func draw(on canvas: inout Canvas) {
    guard let table = compare.table else { return }
    canvas.putTitles(of: columns, x: 3, y: layout.body.y, style: Theme.heading)
    for offset in 0..<max(0, layout.body.height - 1) {
      let index = compare.top + offset
      guard table.rows.indices.contains(index) else { break }
      draw(table.rows[index], at: index, y: layout.body.y + 1 + offset, table, on: &canvas)
    }
  }

  private func draw(
    _ row: CompareTable.Row, at index: Int, y: Int, _ table: CompareTable, on canvas: inout Canvas
  ) {
    let cell = compare.position.flatMap(table.cell)
    let isCursor = cell?.row == index
    let reports = row.reports.map { dossier.reports[$0] }
    if isCursor { canvas.put("▸", x: 0, y: y, style: Theme.key) }
    let bold = isCursor ? Theme.heading : Theme.text
    let style = row.kind == .party ? Theme.party : bold
    drawName(row, y: y, style: style, on: &canvas)
    let names = reports.map(ReportWords.name).joined(separator: ", ")
    canvas.put(names, in: 1, of: columns, x: 3, y: y, style: Theme.muted)
    let day = reports.compactMap(\.published).min().map(DateText.dayAndMonth) ?? "–"
    canvas.put(day, in: 2, of: columns, x: 3, y: y, style: Theme.muted)
    for column in table.measures.indices {
      let claims = row.cells[column].compactMap { dossier.claim(at: $0.position) }
      let isCell = isCursor && cell?.column == column
      draw(claims, current: isCell ? cell?.index : nil, column: column, y: y, on: &canvas)
    }
  }

  /// The name as the chart has it; in how many reports it was met stays where a long name is cut.
  private func drawName(
    _ row: CompareTable.Row, y: Int, style: Style, on canvas: inout Canvas
  ) {
    guard let slot = columns.slot(of: 0) else { return }
    let party = row.kind == .party ? " (party)" : ""
    let voice = row.reports.first.map { ReportWords.voice(row.voice, of: dossier.reports[$0]) }
    let name = row.speaker ?? (voice ?? row.voice) + ClaimWords.unnamed(row.kind)
    let seen = row.reports.count > 1 ? " ×\(row.reports.count)" : ""
    let used = canvas.put(
      name + party, x: 3 + slot.x, y: y, style: style,
      maxWidth: max(0, slot.width - GlyphWidth.columns(of: seen)))
    canvas.put(seen, x: 3 + slot.x + used, y: y, style: style, maxWidth: slot.width - used)
  }

  private func draw(
    _ claims: [Claim], current: Int?, column: Int, y: Int, on canvas: inout Canvas
  ) {
    guard let slot = columns.slot(of: 3 + column) else { return }
    var x = 3 + slot.x
    let right = x + slot.width
    for (index, claim) in claims.enumerated() {
      let isLast = index == claims.count - 1
      // Behind a figure that is not the last one there is room for the sign that more follow.
      let room = right - x - (isLast ? 0 : 3)
      guard let words = text(of: claim, width: room - (index > 0 ? 2 : 0)) else {
        let hasCurrent = current.map { $0 >= index } ?? false
        canvas.put(
          index > 0 ? ", …" : "…", x: x, y: y,
          style: hasCurrent ? Theme.currentFigure : Theme.muted,
          maxWidth: max(0, right - x))
        return
      }
      if index > 0 { x += canvas.put(", ", x: x, y: y, style: Theme.muted, maxWidth: right - x) }
      let style =
        index == current
        ? Theme.currentFigure : claim.status == .rejected ? Theme.muted : Theme.figure
      x += canvas.put(words, x: x, y: y, style: style, maxWidth: right - x)
    }
  }

  /// A claim in so many columns: where not all fits, its figure with the sign that more follows, and where that does not
  /// fit either the figure's lower end with it. Nil where even that would be cut.
  private func text(of claim: Claim, width: Int) -> String? {
    let sign = claim.status == .accepted ? "" : ClaimWords.sign(claim.status) + " "
    let low = claim.bounds.low.map { sign + FigureText.grouped($0) + "–…" }
    let choices = [
      text(of: claim), sign + figure(of: claim) + "…", claim.bounds.high == nil ? nil : low,
    ]
    return choices.compactMap(\.self).first { GlyphWidth.columns(of: $0) <= width }
  }

  private func figure(of claim: Claim) -> String {
    claim.bounds.isUnknown && !claim.qualifier.isVague ? "no number" : FigureText.short(claim)
  }

  private func text(of claim: Claim) -> String {
    let scope = claim.scope == .everyone ? "" : " " + claim.scope.rawValue
    let aside = claim.isBackground ? " (other event)" : claim.isDenied ? " (denied)" : ""
    // What somebody accepted stands plain; everything else has its sign before it.
    let sign = claim.status == .accepted ? "" : ClaimWords.sign(claim.status) + " "
    return sign + figure(of: claim) + scope + aside
  }
}
