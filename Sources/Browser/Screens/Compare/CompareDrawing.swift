import NewsModel
import TextUI

extension BrowserState {
  func draw(_ compare: CompareState, on canvas: inout Canvas) {
    let layout = CompareLayout(size)
    if layout.frame.body.y > 0 { canvas.drawTitle(title(of: compare)) }
    if compare.isOfSeveral {
      drawIncidents(of: compare, layout, on: &canvas)
      return
    }
    guard let id = compare.ids.first, let dossier = shelf[id], let chart = compare.chart else {
      let words = compare.ids.isEmpty ? "The incident is no longer in the archive." : "opening…"
      canvas.put(words, x: 3, y: layout.body.y, style: Theme.muted)
      return
    }
    if chart.positions.isEmpty {
      canvas.put(
        compare.options.includesProposed
          ? "No report gives a figure for this incident."
          : "No figure is accepted yet; v shows the proposed ones.", x: 3, y: layout.body.y,
        style: Theme.muted,
        maxWidth: size.width - 4)
      return
    }
    switch compare.view {
    case .chart: ChartPicture(chart, dossier, compare, layout).draw(on: &canvas)
    case .table: TablePicture(dossier, compare, layout).draw(on: &canvas)
    case .history: drawHistory(compare, dossier, layout, on: &canvas)
    case .articles: drawArticles(compare, dossier, layout, on: &canvas)
    case .rules:
      RulesPicture(dossier, compare.rules, layout.full).draw(on: &canvas)
      return
    }
    drawQuote(compare, dossier, layout, on: &canvas)
  }

  private func drawHistory(
    _ compare: CompareState, _ dossier: Dossier, _ layout: CompareLayout, on canvas: inout Canvas
  ) {
    guard let history = compare.history, !history.lines.isEmpty else {
      canvas.put("No speaker gives a number.", x: 3, y: layout.body.y, style: Theme.muted)
      return
    }
    HistoryPicture(history, dossier, compare, layout.body).draw(on: &canvas)
  }

  // MARK: Title

  private func title(of compare: CompareState) -> TitleLine {
    guard compare.ids.count == 1, let id = compare.ids.first, let dossier = shelf[id] else {
      return TitleLine(
        name: StyledLine("Compare ", Theme.heading).adding("\(compare.ids.count) incidents"))
    }
    let country = dossier.incident.country.map { names[$0] ?? $0 }
    var title = TitleLine(
      name: StyledLine("Compare  ", Theme.muted).adding(
        IncidentWords.headline(dossier.incident, country: country), Theme.heading))
    let full = StyledLine(summary(dossier, compare), Theme.muted)
    let fits = title.name.width + full.width + 5 <= size.width
    title.right = fits ? full : StyledLine(spread(of: compare), Theme.muted)
    return title
  }

  /// "5 reports · 2 origins · 9 claims · spread 43 %".
  private func summary(_ dossier: Dossier, _ compare: CompareState) -> String {
    var parts = [
      FigureText.counted(dossier.reports.count, "report"),
      FigureText.counted(dossier.originCount, "origin"),
    ]
    if !compare.options.includesProposed { parts.insert("only accepted claims", at: 0) }
    if let comparison = compare.chart?.comparison {
      parts.append(FigureText.counted(comparison.claimCount, "claim"))
    }
    let spread = spread(of: compare)
    return (spread.isEmpty ? parts : parts + [spread]).joined(separator: " · ")
  }

  /// "spread 43 %", nothing where the killed figures agree.
  private func spread(of compare: CompareState) -> String {
    guard let envelope = compare.chart?.comparison.overall(.killed), envelope.isDisputed
    else { return "" }
    return FigureText.percent(envelope.spread).map { "spread " + $0 } ?? ""
  }

  // MARK: The quote

  private func drawQuote(
    _ compare: CompareState, _ dossier: Dossier, _ layout: CompareLayout, on canvas: inout Canvas
  ) {
    guard let rect = layout.footer, let claim = claim(of: compare), let position = compare.position
    else {
      return
    }
    canvas.hline(x: 0, y: rect.y - 1, length: size.width, style: Theme.muted)
    let report = dossier.reports[position.report]
    var lines: [StyledLine] = []
    if let quotation = claim.quotation {
      lines += StyledLine.wrapped(
        "“\(quotation.sentence(in: report.text).text)”", width: rect.width,
        limit: max(1, rect.height - 2))
    } else {
      lines.append(StyledLine("No words of the report are kept for this figure.", Theme.muted))
    }
    lines.append(
      StyledLine(ClaimWords.line(claim), claim.speaker.isParty ? Theme.party : Theme.figure)
        .adding("  \(ClaimWords.sign(claim.status)) \(ClaimWords.status(claim))", Theme.muted))
    lines.append(
      StyledLine("report \(position.report + 1) of \(dossier.reports.count)", Theme.heading)
        .adding("  " + ReportWords.about(report), Theme.muted))
    canvas.put(lines, in: rect)
  }

  // MARK: Articles side by side

  private func drawArticles(
    _ compare: CompareState, _ dossier: Dossier, _ layout: CompareLayout, on canvas: inout Canvas
  ) {
    let measure = claim(of: compare)?.measure ?? .killed
    for (offset, column) in layout.articleColumns(of: dossier.reports.count).enumerated() {
      let index = compare.firstArticle + offset
      guard dossier.reports.indices.contains(index), let page = compare.articles[index] else {
        continue
      }
      let report = dossier.reports[index]
      let isCurrent = compare.position?.report == index
      let figure = page.figures.firstIndex {
        isCurrent ? $0.claim == compare.position?.claim : report.claims[$0.claim].measure == measure
      }
      let head =
        "\(isCurrent ? "▸ " : "")\(index + 1) \(ReportWords.name(report)) · \(ReportWords.date(report))"
      canvas.put(
        head, x: column.x, y: column.y - 1, style: isCurrent ? Theme.heading : Theme.muted,
        maxWidth: column.width)
      if offset > 0 {
        canvas.vline(
          x: column.x - 2, y: layout.body.y, length: layout.body.height, style: Theme.muted)
      }
      let line = figure.map { page.figures[$0].line } ?? 0
      let start = max(0, line - column.height / 3) + compare.articleScroll
      let top = max(0, min(start, page.lines.count - column.height))
      PagePicture(page: page, claims: report.claims, current: isCurrent ? figure : nil)
        .draw(from: top, in: column, margin: 0, on: &canvas)
    }
  }
}
