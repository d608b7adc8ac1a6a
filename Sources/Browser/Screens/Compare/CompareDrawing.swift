import NewsModel
import TextUI

extension CompareState {
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let layout = CompareLayout(shell.size)
    if layout.frame.body.y > 0 { canvas.drawTitle(title(in: shell)) }
    if isOfSeveral {
      drawIncidents(layout, on: &canvas, in: shell)
      return
    }
    guard let id = ids.first, let dossier = shell.shelf[id], let chart = chart else {
      let words = ids.isEmpty ? "The incident is no longer in the archive." : "opening…"
      canvas.put(words, x: 3, y: layout.body.y, style: Theme.muted)
      return
    }
    if chart.positions.isEmpty {
      canvas.put(
        options.includesProposed
          ? "No report gives a figure for this incident."
          : "No figure is accepted yet; v shows the proposed ones.", x: 3, y: layout.body.y,
        style: Theme.muted,
        maxWidth: shell.size.width - 4)
      return
    }
    switch view {
    case .chart: ChartPicture(chart, dossier, self, layout).draw(on: &canvas)
    case .table: TablePicture(dossier, self, layout).draw(on: &canvas)
    case .history: drawHistory(dossier, layout, on: &canvas)
    case .articles: drawArticles(dossier, layout, on: &canvas, in: shell)
    case .rules:
      RulesPicture(dossier, rules, layout.full).draw(on: &canvas)
      return
    }
    drawQuote(dossier, layout, on: &canvas, in: shell)
  }

  private func drawHistory(_ dossier: Dossier, _ layout: CompareLayout, on canvas: inout Canvas) {
    guard let history, !history.lines.isEmpty else {
      canvas.put("No speaker gives a number.", x: 3, y: layout.body.y, style: Theme.muted)
      return
    }
    HistoryPicture(history, dossier, self, layout.body).draw(on: &canvas)
  }

  // MARK: Title

  private func title(in shell: BrowserState) -> TitleLine {
    guard ids.count == 1, let id = ids.first, let dossier = shell.shelf[id] else {
      return TitleLine(
        name: StyledLine("Compare ", Theme.heading).adding("\(ids.count) incidents"))
    }
    var title = TitleLine(
      name: StyledLine("Compare  ", Theme.muted).adding(
        shell.headline(of: dossier.incident), Theme.heading))
    let full = StyledLine(summary(dossier, in: shell), Theme.muted)
    let fits = title.name.width + full.width + 5 <= shell.size.width
    title.right = fits ? full : StyledLine(spread(), Theme.muted)
    return title
  }

  /// "5 reports · 2 origins · 9 claims · spread 43 %".
  private func summary(_ dossier: Dossier, in shell: BrowserState) -> String {
    var parts = [
      FigureText.counted(dossier.reports.count, "report"),
      FigureText.counted(dossier.originCount, "origin"),
    ]
    if !options.includesProposed { parts.insert("only accepted claims", at: 0) }
    if let comparison = chart?.comparison {
      parts.append(FigureText.counted(comparison.claimCount, "claim"))
    }
    let spread = spread()
    return (spread.isEmpty ? parts : parts + [spread]).joined(separator: " · ")
  }

  /// "spread 43 %", nothing where the killed figures agree.
  private func spread() -> String {
    guard let envelope = chart?.comparison.overall(.killed), envelope.isDisputed
    else { return "" }
    return FigureText.percent(envelope.spread).map { "spread " + $0 } ?? ""
  }

  // MARK: The quote

  private func drawQuote(
    _ dossier: Dossier, _ layout: CompareLayout, on canvas: inout Canvas, in shell: BrowserState
  ) {
    guard let rect = layout.footer, let claim = claim(in: shell), let position = position
    else {
      return
    }
    canvas.hline(x: 0, y: rect.y - 1, length: shell.size.width, style: Theme.muted)
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
    _ dossier: Dossier, _ layout: CompareLayout, on canvas: inout Canvas, in shell: BrowserState
  ) {
    let measure = claim(in: shell)?.measure ?? .killed
    for (offset, column) in layout.articleColumns(of: dossier.reports.count).enumerated() {
      let index = firstArticle + offset
      guard dossier.reports.indices.contains(index), let page = articles[index] else {
        continue
      }
      let report = dossier.reports[index]
      let isCurrent = position?.report == index
      let figure = page.figures.firstIndex {
        isCurrent ? $0.claim == position?.claim : report.claims[$0.claim].measure == measure
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
      let start = max(0, line - column.height / 3) + articleScroll
      let top = max(0, min(start, page.lines.count - column.height))
      PagePicture(page: page, claims: report.claims, current: isCurrent ? figure : nil)
        .draw(from: top, in: column, margin: 0, on: &canvas)
    }
  }
}
