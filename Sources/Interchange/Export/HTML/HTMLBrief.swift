import NewsModel

/// The brief of one incident as HTML: what happened, the toll in a sentence, every claim with its words, what published
/// rules make of it, and the reports.
struct HTMLBrief {
  private let dossier: Dossier
  private let comparison: Comparison
  private let context: ExportContext

  init(dossier: Dossier, context: ExportContext) {
    self.dossier = dossier
    comparison = Comparison(of: dossier)
    self.context = context
  }

  /// An `article` element.
  var html: String {
    var parts = [HTMLWords.element("h1", "", HTMLWords.text(facts.title)), list, inShort]
    if !dossier.incident.note.isEmpty {
      parts.append(HTMLWords.element("p", "", HTMLWords.text(dossier.incident.note)))
    }
    parts.append("<h2>What the reports say</h2>")
    if comparison.sections.isEmpty { parts.append("<p>No report gives a figure.</p>") }
    parts += comparison.sections.map(section)
    parts.append(histories)
    parts.append(aside("Of other events or of a whole conflict", comparison.background))
    parts.append(aside("Set aside: rejected by the analyst or denied", comparison.setAside))
    if comparison.claimCount > 0 { parts.append(lenses) }
    parts += ["<h2>Reports</h2>", reports]
    let body = parts.filter { !$0.isEmpty }.joined(separator: "\n")
    return "<article>\n\(body)\n</article>"
  }

  private var facts: IncidentFactList { IncidentFactList(dossier, context: context) }

  private var list: String {
    let items = facts.items.map { item in
      HTMLWords.element("dt", "", item.name)
        + HTMLWords.element("dd", "", HTMLWords.text(item.words))
    }
    return HTMLWords.element("dl", "", items.joined(separator: "\n"))
  }

  private var inShort: String {
    let measures = Measure.allCases.compactMap { measure in
      comparison.overall(measure).map { "\(measure.rawValue): \(FigureText.words($0))" }
    }
    guard !measures.isEmpty else { return "" }
    let words = "What sources state, over all: \(measures.joined(separator: "; "))."
    return HTMLWords.element("p", "class=\"short\"", HTMLWords.text(words))
  }

  private func section(_ section: Comparison.Section) -> String {
    let heading = "\(ComparisonText.measure(section.measure)), \(section.scope.rawValue)"
    return [
      HTMLWords.element("h3", "", HTMLWords.text(heading)),
      HTMLWords.element(
        "p", "", HTMLWords.text(ComparisonText.sentence(section, in: comparison))),
      RangeChartSVG(section, of: dossier).svg, table(section.rows),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func aside(_ title: String, _ rows: [Comparison.Row]) -> String {
    rows.isEmpty ? "" : "<h3>\(title)</h3>\n" + table(rows, namesMeasure: true)
  }

  // MARK: Claims

  private func table(_ rows: [Comparison.Row], namesMeasure: Bool = false) -> String {
    let head = ["Figure", "Who says so", "Report", "Origin", "As of", "Status", "In its words"]
    var lines = [HTMLWords.row(head, head: true)]
    for row in rows {
      let measure = namesMeasure ? row.claim.measure.rawValue + " " : ""
      lines.append(cells(row, figure: measure + FigureText.words(row.claim)))
      for part in row.parts {
        lines.append(
          cells(part, figure: "↳ \(FigureText.words(part.claim)), \(part.claim.scope.rawValue)"))
      }
    }
    return HTMLWords.element("table", "", "\n" + lines.joined(separator: "\n") + "\n")
  }

  private func cells(_ row: Comparison.Row, figure: String) -> String {
    let claim = row.claim
    let report = dossier.reports[row.report]
    let quotes = ClaimQuotes.of(row).map { quote in
      "<q>\(HTMLWords.text(quote.text))</q>" + (quote.report.map { " (\($0))" } ?? "")
    }
    let quote = quotes.isEmpty ? "–" : quotes.joined(separator: " ")
    let note = claim.note.isEmpty ? "" : " (\(HTMLWords.text(claim.note)))"
    return HTMLWords.row([
      "<strong>\(HTMLWords.text(figure))</strong>",
      HTMLWords.text(ComparisonText.speaker(claim)),
      ClaimReports.of(row, name: HTMLWords.text(report.outlet ?? report.key)),
      HTMLWords.text(claim.origin ?? report.origin ?? "–"),
      HTMLWords.element("span", "class=\"day\"", claim.asOf.map(DateText.plain) ?? "–"),
      HTMLWords.element("span", "class=\"status\"", HTMLWords.text(ClaimStatusWords.of(row))),
      quote + note,
    ])
  }

  private var histories: String {
    let histories = comparison.revisedHistories
    guard !histories.isEmpty else { return "" }
    let rows = histories.flatMap(RevisionCells.rows).map {
      HTMLWords.row($0.map(HTMLWords.text))
    }
    let lines = [HTMLWords.row(RevisionCells.head, head: true)] + rows
    return "<h3>Figures that their speakers have changed</h3>\n"
      + HTMLWords.element("table", "", "\n" + lines.joined(separator: "\n") + "\n")
  }

  // MARK: Rules

  private var lenses: String {
    let sections = Lenses.readings(of: dossier, options: comparison.options).map(rule)
    return "<h2>What published rules make of it</h2>\n" + sections.joined(separator: "\n")
  }

  private func rule(_ lens: any CodebookLens, _ reading: LensReading) -> String {
    let name = HTMLWords.text("\(lens.name), \(reading.measure.rawValue):")
    let source = HTMLWords.text("Source: \(lens.source).")
    let parts = [
      "<h3>\(name) <strong>\(HTMLWords.text(LensText.short(reading)))</strong></h3>",
      "<p>\(HTMLWords.text(lens.rule)) <span class=\"soft-words\">\(source)</span></p>",
      reading.steps.isEmpty
        ? "" : HTMLWords.element("p", "", HTMLWords.text(reading.steps.joined(separator: " "))),
      HTMLWords.element(
        "div", "class=\"uses\"",
        uses("Taken", reading.taken) + uses("Left out", reading.dropped)),
    ]
    return HTMLWords.element(
      "section", "class=\"rule\"", parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func uses(_ title: String, _ uses: [LensReading.Use]) -> String {
    guard !uses.isEmpty else { return "" }
    let items = LensText.grouped(uses, in: dossier).map { group in
      let claims = group.claims.joined(separator: "; ")
      return HTMLWords.element("li", "", HTMLWords.text("\(group.reason): \(claims)"))
    }
    return "<div><strong>\(title)</strong>\(HTMLWords.element("ul", "", items.joined()))</div>"
  }

  // MARK: Reports

  private var reports: String {
    let items = dossier.reports.map { report in
      let facts = ReportFactList(report)
      let words = [HTMLWords.link(facts.title, to: report.link)] + facts.words.map(HTMLWords.text)
      return HTMLWords.element("li", "", words.joined(separator: ", "))
    }
    return HTMLWords.element("ol", "", "\n" + items.joined(separator: "\n") + "\n")
  }
}
