import NewsModel
import TextUI

extension TimelineState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = TimelineLayout(shell.size)
    if layout.plot.y > 0 { canvas.drawTitle(title(in: shell)) }
    guard let periods, !periods.isEmpty else {
      let words = periods == nil ? "adding up…" : "No incident of this filter has a date."
      canvas.put(
        words, x: 1, y: layout.plot.y, style: Theme.muted, maxWidth: shell.size.width - 2)
      return
    }
    drawDeaths(layout, on: &canvas, in: shell)
    drawIncidentCounts(layout, on: &canvas, in: shell)
    drawCursor(layout, on: &canvas)
    drawAxis(layout, on: &canvas, in: shell)
    drawWords(layout, on: &canvas, in: shell)
  }

  private func title(in shell: BrowserState) -> TitleLine {
    var title = TitleLine(name: StyledLine("Timeline", Theme.heading))
    title.right = StyledLine("by \(unit.rawValue)", Theme.muted)
    let total = shell.incidents.total.map { FigureText.counted($0, "incident") } ?? "counting…"
    title.facts = [StyledLine(total)]
    if let total = shell.incidents.total, periods != nil, total > dated {
      title.facts.append(
        StyledLine("\(FigureText.grouped(total - dated)) undated", Theme.muted))
    }
    title.facts.append(shell.filterWords)
    return title
  }

  // MARK: Panels

  /// The lowest stated figures as solid bars, and above them in a lighter shade up to the highest.
  private func drawDeaths(_ layout: TimelineLayout, on canvas: inout Canvas, in shell: BrowserState)
  {
    let tolls = visible.map { toll($0) }
    let scale = PlotScale(
      values: tolls.map(\.killedHigh), height: layout.deaths.height,
      isLogarithmic: isLogarithmic)
    if let row = layout.deathsHead {
      let hasBeyond = tolls.contains { scale.isBeyond($0.killedHigh) }
      drawDeathsHead(hasBeyond: hasBeyond, x: layout.plot.x, y: row, on: &canvas, in: shell)
    }
    for (offset, toll) in tolls.enumerated() {
      let column = PlotColumn(low: toll.killedLow, high: toll.killedHigh, on: scale)
      draw(column, at: offset, layout.deaths, style: Theme.figure, on: &canvas)
    }
    for (offset, toll) in tolls.enumerated() where scale.isBeyond(toll.killedHigh) {
      draw(beyond: toll.killedHigh, at: offset, layout.deaths, on: &canvas)
    }
    draw(scale, beside: layout.deaths, on: &canvas)
  }

  private func drawDeathsHead(
    hasBeyond: Bool, x: Int, y: Int, on canvas: inout Canvas, in shell: BrowserState
  ) {
    var line = StyledLine("KILLED", Theme.heading).adding("  ")
    if hasBeyond {
      line = line.adding("△", Theme.mark).adding(" beyond the scale  ", Theme.muted)
    }
    line = line.adding("█", Theme.figure).adding(" lowest stated  ", Theme.muted)
      .adding("░", Theme.figure).adding(" up to the highest", Theme.muted)
    if isLogarithmic { line = line.adding(", logarithmic", Theme.muted) }
    canvas.put(line, x: x, y: y, maxWidth: shell.size.width - x)
  }

  /// A sign on top of a bar that goes on beyond the scale, and its figure beside it where there is room.
  private func draw(beyond value: Int, at offset: Int, _ rect: Rect, on canvas: inout Canvas) {
    guard rect.height > 0 else { return }
    let width = columns
    let x = rect.x + offset * width
    let bar = width >= 3 ? width - 1 : width
    canvas.fill(
      Rect(x: x, y: rect.y, width: bar, height: 1), glyph: "△", style: Theme.mark)
    let words = FigureText.grouped(value)
    let places = [x + bar, x - words.count]
    let free = places.first { start in
      start >= rect.x && start + words.count <= rect.right
        && (start..<(start + words.count)).allSatisfy { canvas[$0, rect.y].glyph == " " }
    }
    if let free { canvas.put(words, x: free, y: rect.y, style: Theme.mark) }
  }

  private func drawIncidentCounts(
    _ layout: TimelineLayout, on canvas: inout Canvas, in shell: BrowserState
  ) {
    guard let row = layout.incidentsHead else { return }
    let counts = visible.map { toll($0).incidents }
    let scale = PlotScale(most: counts.max() ?? 0, height: layout.incidents.height)
    canvas.put("INCIDENTS", x: layout.plot.x, y: row, style: Theme.heading)
    for (offset, count) in counts.enumerated() {
      let column = PlotColumn(low: count, high: count, on: scale)
      draw(column, at: offset, layout.incidents, style: Theme.filter, on: &canvas)
    }
    draw(scale, beside: layout.incidents, on: &canvas)
  }

  private func draw(
    _ column: PlotColumn, at offset: Int, _ rect: Rect, style: Style, on canvas: inout Canvas
  ) {
    let width = columns
    // Wide columns leave a gap between them.
    let bar = width >= 3 ? width - 1 : width
    for (row, glyph) in column.glyphs.enumerated() where glyph != " " {
      canvas.fill(
        Rect(x: rect.x + offset * width, y: rect.y + row, width: bar, height: 1), glyph: glyph,
        style: style)
    }
  }

  /// Figures at the left: the top of the scale, its middle, and 0.
  private func draw(_ scale: PlotScale, beside rect: Rect, on canvas: inout Canvas) {
    guard rect.x >= TimelineLayout.margin, rect.height >= 2 else { return }
    for (row, value) in scale.labels {
      canvas.putRight(
        FigureText.grouped(value), right: rect.x - 1, y: rect.y + row, style: Theme.muted,
        maxWidth: rect.x - 1)
    }
  }

  // MARK: Cursor and axis

  private func place(of number: Int, _ layout: TimelineLayout) -> Int {
    layout.plot.x + (number - left) * columns
  }

  /// A dotted line through what is empty above and below the bars.
  private func drawCursor(_ layout: TimelineLayout, on canvas: inout Canvas) {
    let x = place(of: cursor, layout) + max(0, columns - 2) / 2
    for rect in [layout.deaths, layout.incidents] {
      for y in rect.y..<rect.bottom where canvas[x, y].glyph == " " {
        canvas.put("┊", x: x, y: y, style: Theme.muted)
      }
    }
  }

  private func drawAxis(_ layout: TimelineLayout, on canvas: inout Canvas, in shell: BrowserState) {
    guard let axis = layout.axis, let labels = layout.labels else { return }
    canvas.hline(x: layout.plot.x, y: axis, length: layout.plot.width, style: Theme.muted)
    let ticks = TimelineAxis(unit: unit, columns: columns)
    var free = layout.plot.x
    for number in visible where span?.contains(number) == true {
      let x = place(of: number, layout)
      guard let label = ticks.label(number), x >= free, x + label.count <= shell.size.width else {
        continue
      }
      canvas.put("┬", x: x, y: axis, style: Theme.muted)
      canvas.put(label, x: x, y: labels, style: Theme.muted)
      free = x + label.count + 1
    }
    let x = place(of: cursor, layout)
    let bar = columns >= 3 ? columns - 1 : columns
    canvas.fill(Rect(x: x, y: axis, width: bar, height: 1), glyph: "▲", style: Theme.mark)
  }

  private func drawWords(_ layout: TimelineLayout, on canvas: inout Canvas, in shell: BrowserState)
  {
    guard let row = layout.words else { return }
    let days = unit.days(of: cursor)
    let precision: DateSpan.Precision =
      switch unit {
      case .year: .year
      case .month: .month
      case .day: .day
      }
    let span = DateSpan(start: days.lowerBound, end: days.upperBound, precision: precision)
    let line = StyledLine("▲ ", Theme.mark).adding(DateText.long(span), Theme.heading)
    let room = shell.size.width - 2
    let gap = room < 40 ? "  " : "   "
    let words = TollWords.sentence(toll(cursor), width: room - line.width - gap.count)
    canvas.put(line.adding(gap + words), x: 1, y: row, maxWidth: room)
  }
}
