import NewsModel
import TextUI

/// Draws the range chart of one incident.
struct ChartPicture {
  private let chart: CompareChart
  private let dossier: Dossier
  private let compare: CompareState
  private let layout: CompareLayout
  private let axes: [Measure: ChartAxis]

  init(
    _ chart: CompareChart, _ dossier: Dossier, _ compare: CompareState, _ layout: CompareLayout
  ) {
    self.chart = chart
    self.dossier = dossier
    self.compare = compare
    self.layout = layout
    var axes: [Measure: ChartAxis] = [:]
    for section in chart.comparison.sections where axes[section.measure] == nil {
      let greatest = Double(chart.greatest(section.measure))
      // Room behind the greatest figure, for its label and for open ends.
      axes[section.measure] = ChartAxis(
        from: 0, to: greatest * 1.12, width: layout.plot.width)
    }
    self.axes = axes
  }

  func draw(on canvas: inout Canvas) {
    for offset in 0..<layout.body.height where chart.lines.indices.contains(compare.top + offset) {
      draw(chart.lines[compare.top + offset], y: layout.body.y + offset, on: &canvas)
    }
  }

  private func draw(_ line: CompareChart.Line, y: Int, on canvas: inout Canvas) {
    switch line {
    case .blank: break
    case .aside(let title):
      canvas.put(title, x: 1, y: y, style: Theme.muted, maxWidth: layout.body.width - 2)
    case .section(let index): draw(chart.comparison.sections[index], y: y, on: &canvas)
    case .explanation(let index):
      let width = layout.body.width - layout.speaker.x - 1
      let words = ComparisonText.sentence(
        chart.comparison.sections[index], in: chart.comparison)
      canvas.put(
        Clauses.fitting(words, width: width), x: layout.speaker.x, y: y, style: Theme.muted,
        maxWidth: width)
    case .rules(let index): drawRules(chart.comparison.sections[index].measure, y: y, on: &canvas)
    case .envelope(let index): drawEnvelope(chart.comparison.sections[index], y: y, on: &canvas)
    case .claim(let row, let isPart, let section):
      let isCursor = compare.position.map { line.positions.contains($0) } ?? false
      drawLabels(row, isPart: isPart, isCursor: isCursor, y: y, on: &canvas)
      if section != nil { drawMark(row, isPart: isPart, isCursor: isCursor, y: y, on: &canvas) }
      drawWords(row, isPart: isPart, isAside: section == nil, y: y, on: &canvas)
    }
  }

  // MARK: Heads

  private func draw(_ section: Comparison.Section, y: Int, on canvas: inout Canvas) {
    let words =
      section.measure == .casualties
      ? "CASUALTIES (killed and wounded)" : section.measure.rawValue.uppercased()
    let room = layout.plot.x - 2
    let used = canvas.put(words, x: 1, y: y, style: Theme.heading, maxWidth: room)
    canvas.put(
      ", " + section.scope.rawValue, x: 1 + used, y: y, style: Theme.heading, maxWidth: room - used)
    if layout.asOf.width > 0 {
      canvas.put("as of", x: layout.asOf.x, y: y, style: Theme.muted, maxWidth: layout.asOf.width)
    }
    guard section.envelope != nil, let axis = axes[section.measure] else { return }
    canvas.drawLabels(of: axis, x: layout.plot.x, y: y, style: Theme.muted)
  }

  private func drawEnvelope(_ section: Comparison.Section, y: Int, on canvas: inout Canvas) {
    let words = section.envelope == nil ? "nothing counts" : "envelope"
    canvas.put(
      words, x: layout.speaker.x, y: y, style: Theme.envelope, maxWidth: layout.speaker.width)
    guard let envelope = section.envelope, let axis = axes[section.measure] else { return }
    drawRule(y, on: &canvas)
    let stroke = RangeStroke(
      low: Double(envelope.low), high: envelope.isOpenAbove ? nil : Double(envelope.high))
    let columns = canvas.draw(
      stroke, on: axis, x: layout.plot.x, y: y, style: Theme.envelope)
    if envelope.isDisputed {
      let median = layout.plot.x + axis.column(envelope.median)
      canvas.put("◆", x: median, y: y, style: Theme.envelope)
    }
    canvas.putLabels(
      low: FigureText.grouped(envelope.low),
      high: envelope.isDisputed ? FigureText.grouped(envelope.high) : "", around: columns,
      in: layout.plot, y: y, style: Theme.envelope)
    let spread = FigureText.percent(envelope.spread).map { ", spread \($0)" } ?? ""
    let number = ComparisonText.median(envelope.median)
    let median = "◆ median \(number)"
    let middles = envelope.isDisputed ? [median + spread, median, "◆ \(number)"] : []
    let fitting = middles.first { GlyphWidth.columns(of: $0) <= layout.words.width }
    canvas.put(
      fitting ?? middles.last ?? "", x: layout.words.x, y: y, style: Theme.envelope,
      maxWidth: layout.words.width)
  }

  private func drawRules(_ measure: Measure, y: Int, on canvas: inout Canvas) {
    let x = layout.speaker.x
    let used = canvas.put("lens  ", x: x, y: y, style: Theme.muted)
    let words = LensText.line(measure, of: dossier, options: compare.options)
    canvas.put(
      words, x: x + used, y: y, style: Theme.text, maxWidth: layout.body.width - x - used - 1)
  }

  // MARK: Claims

  private func drawLabels(
    _ row: Comparison.Row, isPart: Bool, isCursor: Bool, y: Int, on canvas: inout Canvas
  ) {
    let claim = row.claim
    let report = dossier.reports[row.report]
    if isCursor { canvas.put("▸", x: 0, y: y, style: Theme.key) }
    canvas.put(ClaimWords.sign(claim.status), x: 1, y: y, style: statusStyle(claim))
    let base = isCursor ? Theme.cursor : row.counts || isPart ? Theme.text : Theme.muted
    let style = claim.speaker.isParty && !isCursor ? Theme.party : base
    let name =
      claim.speaker.name
      // What a copy says in its own voice its origin says.
      ?? ReportWords.voice(row.voice, of: report) + ClaimWords.unnamed(claim.speaker.kind)
    let seen = row.reportCount > 1 ? " ×\(row.reportCount)" : ""
    let kind =
      (claim.speaker.kind == .party
        ? " (party)" : claim.speaker.kind == .dataset ? " (dataset)" : "") + seen
    let label = isPart ? "└ of them \(claim.scope.rawValue)\(seen)" : name
    if isCursor {
      let rect = Rect(
        x: layout.speaker.x, y: y, width: layout.asOf.right - layout.speaker.x, height: 1)
      canvas.fill(rect, style: style)
    }
    let room = layout.speaker.width - (isPart ? 1 : kind.count)
    let used = canvas.put(
      label, x: layout.speaker.x + (isPart ? 1 : 0), y: y, style: style, maxWidth: room)
    if !isPart { canvas.put(kind, x: layout.speaker.x + used, y: y, style: style) }
    if claim.speaker.name != nil
      || ReportWords.voice(row.voice, of: report) != ReportWords.name(report), !isPart
    {
      canvas.put(
        ReportWords.name(report), x: layout.via.x, y: y, style: isCursor ? style : Theme.muted,
        maxWidth: layout.via.width)
    }
    let day = (claim.asOf ?? report.published).map(DateText.dayAndMonth) ?? "–"
    canvas.put(
      day, x: layout.asOf.x, y: y, style: isCursor ? style : Theme.muted,
      maxWidth: layout.asOf.width)
  }

  private func statusStyle(_ claim: Claim) -> Style {
    switch claim.status {
    case .accepted, .edited: Theme.accepted
    case .rejected: Theme.rejected
    case .proposed: Theme.muted
    }
  }

  private func drawRule(_ y: Int, on canvas: inout Canvas) {
    canvas.put("│", x: layout.plot.x - 1, y: y, style: Theme.muted)
  }

  private func drawMark(
    _ row: Comparison.Row, isPart: Bool, isCursor: Bool, y: Int, on canvas: inout Canvas
  ) {
    drawRule(y, on: &canvas)
    // What its speaker has revised since stands back.
    let plain = row.counts && row.later == nil ? Theme.figure : Theme.muted
    let style =
      isCursor ? Theme.disputed : row.claim.speaker.isParty ? Theme.party : plain
    ClaimMark(claim: row.claim, isPart: isPart, style: style)
      .draw(on: axes[row.claim.measure], in: layout.plot, y: y, on: &canvas)
  }

  private func drawWords(
    _ row: Comparison.Row, isPart: Bool, isAside: Bool, y: Int, on canvas: inout Canvas
  ) {
    let claim = row.claim
    let width = layout.words.width
    if isAside {
      let words = ClaimWords.headline(claim) + (claim.isDenied ? ", denied" : "")
      canvas.put(words, x: layout.plot.x, y: y, style: Theme.muted, maxWidth: layout.plot.width)
      return
    }
    let figure = claim.bounds.isUnknown ? "no number" : FigureText.words(claim)
    let words = figure + (row.later.map { " → " + FigureText.short($0) } ?? "")
    let style = row.counts && row.later == nil ? Theme.text : Theme.muted
    canvas.put(words, x: layout.words.x, y: y, style: style, maxWidth: width)
  }
}

extension Canvas {
  /// Writes the figures of a stroke's ends beside it: the low one left, the high one right, each on the other
  /// side where there is no room.
  mutating func putLabels(
    low: String, high: String, around columns: Range<Int>, in plot: Rect, y: Int, style: Style
  ) {
    let lowFits = columns.lowerBound - low.count >= plot.x
    if !low.isEmpty, lowFits {
      put(low, x: columns.lowerBound - low.count, y: y, style: style)
    }
    let right = lowFits || low.isEmpty ? high : high.isEmpty ? low : low + "–" + high
    guard !right.isEmpty else { return }
    if columns.upperBound + right.count <= plot.right {
      put(right, x: columns.upperBound, y: y, style: style)
    } else if low.isEmpty || !lowFits {
      let x = max(plot.x, columns.lowerBound - right.count)
      put(right, x: x, y: y, style: style, maxWidth: max(0, columns.lowerBound - x))
    }
  }
}
