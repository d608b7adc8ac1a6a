import NewsModel
import TextUI

extension CompareState {
  /// Several incidents against each other: each with what its killed and wounded figures come to, on shared axes.
  func drawIncidents(_ layout: CompareLayout, on canvas: inout Canvas, in shell: BrowserState) {
    let dossiers = ids.map { shell.shelf[$0] }
    guard !dossiers.contains(where: { $0 == nil }) else {
      canvas.put("opening…", x: 3, y: layout.body.y, style: Theme.muted)
      return
    }
    let comparisons = dossiers.compactMap(\.self).map {
      Comparison(of: $0, options: options)
    }
    let names = dossiers.compactMap(\.self).map { shell.headline(of: $0.incident) }
    if view == .table {
      let table = SideBySide(dossiers.compactMap(\.self), options: options)
      ColumnsPicture(table, names: names, cursor: row.index, layout.full)
        .draw(on: &canvas)
      return
    }
    let picture = SeveralPicture(comparisons, layout)
    picture.drawHead(on: &canvas)
    for (offset, index) in row.visible.enumerated()
    where comparisons.indices.contains(index) {
      picture.draw(
        comparisons[index], name: names[index], isCursor: index == row.index,
        y: layout.body.y + 2 + 2 * offset, on: &canvas)
    }
  }
}

/// Draws the rows of several incidents.
struct SeveralPicture {
  /// Columns kept behind the axis for the figures of the widest stroke.
  private static let labelWidth = 16
  private let layout: CompareLayout
  private let killed: Rect
  private let wounded: Rect
  private let killedAxis: ChartAxis
  private let woundedAxis: ChartAxis

  init(_ comparisons: [Comparison], _ layout: CompareLayout) {
    self.layout = layout
    let width = layout.body.width - 4
    let isWide = width >= 100
    let share = isWide ? (width - 3) * 6 / 10 : width
    killed = Rect(x: 3, y: 0, width: share, height: 1)
    wounded = Rect(x: 3 + share + 3, y: 0, width: isWide ? width - share - 3 : 0, height: 1)
    func axis(_ measure: Measure, _ width: Int) -> ChartAxis {
      let greatest = comparisons.compactMap { $0.overall(measure)?.high }.max() ?? 0
      return ChartAxis(from: 0, to: Double(greatest), width: max(0, width - Self.labelWidth))
    }
    killedAxis = axis(.killed, killed.width)
    woundedAxis = axis(.wounded, wounded.width)
  }

  func drawHead(on canvas: inout Canvas) {
    let y = layout.body.y
    for (title, rect, axis) in [("KILLED", killed, killedAxis), ("WOUNDED", wounded, woundedAxis)]
    where rect.width > 0 {
      canvas.put(title, x: rect.x, y: y, style: Theme.heading, maxWidth: rect.width)
      canvas.drawLabels(of: axis, x: rect.x, y: y + 1, style: Theme.muted)
    }
  }

  func draw(
    _ comparison: Comparison, name: String, isCursor: Bool, y: Int, on canvas: inout Canvas
  ) {
    guard y < layout.body.bottom else { return }
    if isCursor { canvas.put("▸", x: 1, y: y, style: Theme.key) }
    canvas.put(
      name, x: 3, y: y, style: isCursor ? Theme.heading : Theme.text,
      maxWidth: layout.body.width - 4)
    guard y + 1 < layout.body.bottom else { return }
    draw(.killed, of: comparison, killedAxis, killed, y: y + 1, on: &canvas)
    if wounded.width > 0 {
      draw(.wounded, of: comparison, woundedAxis, wounded, y: y + 1, on: &canvas)
    }
  }

  private func draw(
    _ measure: Measure, of comparison: Comparison, _ axis: ChartAxis, _ rect: Rect, y: Int,
    on canvas: inout Canvas
  ) {
    guard let section = comparison.primary(measure), let envelope = comparison.overall(measure)
    else {
      canvas.put("no figure", x: rect.x, y: y, style: Theme.muted, maxWidth: rect.width)
      return
    }
    let stroke = RangeStroke(
      low: Double(envelope.low), high: envelope.isOpenAbove ? nil : Double(envelope.high),
      mark: envelope.isDisputed ? envelope.median : nil)
    let columns = canvas.draw(stroke, on: axis, x: rect.x, y: y, style: Theme.envelope)
    let scope = section.scope == .everyone ? "" : " " + section.scope.rawValue
    canvas.putLabels(
      low: "", high: " " + FigureText.short(envelope) + scope, around: columns, in: rect, y: y,
      style: Theme.figure)
  }
}
