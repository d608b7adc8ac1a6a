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
    parts += ["<h2>Reports</h2>", reports, appendix]
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
      chart(section), table(section.rows),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func chart(_ section: Comparison.Section) -> String {
    let svg = RangeChartSVG(section, of: dossier).svg
    guard !svg.isEmpty else { return "" }
    // Programs that read no style sheet show the wide drawing alone.
    let narrow = RangeChartSVG(section, of: dossier, form: .narrow).svg
    return HTMLWords.element("div", "class=\"chart\"", svg)
      + HTMLWords.element("div", "class=\"narrow chart\" hidden", narrow)
  }

  private func aside(_ title: String, _ rows: [Comparison.Row]) -> String {
    rows.isEmpty ? "" : "<h3>\(title)</h3>\n" + table(rows, namesMeasure: true)
  }

  // MARK: Claims

  /// A body of two rows for each claim: its facts, and below them its words over the whole width.
  private func table(_ rows: [Comparison.Row], namesMeasure: Bool = false) -> String {
    let head = HTMLWords.header(Self.head)
    var bodies: [String] = []
    for row in rows {
      let measure = namesMeasure ? row.claim.measure.rawValue + " " : ""
      bodies.append(body(row, figure: measure + FigureText.words(row.claim)))
      for part in row.parts {
        bodies.append(
          body(part, figure: "↳ \(FigureText.words(part.claim)), \(part.claim.scope.rawValue)"))
      }
    }
    let lines = [HTMLWords.element("thead", "", head)] + bodies
    return HTMLWords.element(
      "table", "class=\"claims\"", "\n" + lines.joined(separator: "\n") + "\n")
  }

  private static let head = ["Figure", "Who says so", "Report", "Origin", "As of", "Status"]

  private func body(_ row: Comparison.Row, figure: String) -> String {
    let claim = row.claim
    let facts = HTMLWords.row(
      [
        "<strong>\(HTMLWords.text(figure))</strong>",
        HTMLWords.text(ComparisonText.speaker(claim)), reports(of: row),
        HTMLWords.text(claim.origin ?? dossier.reports[row.report].origin ?? "–"),
        HTMLWords.element("span", "class=\"day\"", claim.asOf.map(DateText.plain) ?? "–"),
        HTMLWords.element("span", "class=\"status\"", HTMLWords.text(ClaimStatusWords.of(row))),
      ], labels: Self.head)
    let words = HTMLWords.element(
      "td", "colspan=\"\(Self.head.count)\"", self.words(of: row, note: claim.note))
    return HTMLWords.element(
      "tbody", "", facts + HTMLWords.element("tr", "class=\"words\"", words))
  }

  /// The sentences in which the claim stands, its own words marked.
  private func words(of row: Comparison.Row, note: String) -> String {
    let quotes = ClaimQuotes.of(row, in: dossier).map { quote, report in
      let words = HTMLWords.element("mark", "", HTMLWords.text(quote.words))
      let sentence = HTMLWords.text(quote.before) + words + HTMLWords.text(quote.behind)
      return "<q>\(sentence)</q>" + (report.map { " (\($0))" } ?? "")
    }
    let none = "No words of the report are kept for this figure."
    let words = quotes.isEmpty ? none : quotes.joined(separator: " ")
    return note.isEmpty ? words : words + " (\(HTMLWords.text(note)))"
  }

  /// "2 Dawn, also 3, 5", the outlet a link to its report.
  private func reports(of row: Comparison.Row) -> String {
    let places = ClaimReports.of(row)
    let report = dossier.reports[places[0]]
    let also = places.dropFirst().map { String($0 + 1) }.joined(separator: ", ")
    return "\(places[0] + 1) " + HTMLWords.link(report.displayName, to: report.link)
      + (also.isEmpty ? "" : ", also " + also)
  }

  private var histories: String {
    let histories = comparison.revisedHistories
    guard !histories.isEmpty else { return "" }
    let rows = histories.flatMap(RevisionCells.rows).map {
      HTMLWords.row($0.map(HTMLWords.text))
    }
    let lines = [HTMLWords.header(RevisionCells.header)] + rows
    return "<h3>Figures that their speakers have changed</h3>\n"
      + HTMLWords.element("table", "", "\n" + lines.joined(separator: "\n") + "\n")
  }

  // MARK: Rules

  private var readings: [(lens: any CodebookLens, reading: LensReading)] {
    Lenses.readings(of: dossier, options: comparison.options)
  }

  private var lenses: String {
    let rows = readings.map { lens, reading in
      HTMLWords.row(
        [lens.name, reading.measure.rawValue, LensText.short(reading)].map(HTMLWords.text))
    }
    let lines = [HTMLWords.header(["Rule", "Measure", "Records"])] + rows
    let table = HTMLWords.element("table", "", "\n" + lines.joined(separator: "\n") + "\n")
    return "<h2>What published rules make of it</h2>\n" + table
  }

  /// What each rule took and left out, where that was asked for.
  private var appendix: String {
    guard context.withRules, comparison.claimCount > 0 else { return "" }
    return (["<h2>Appendix: what each rule took and left out</h2>"] + readings.map(rule))
      .joined(separator: "\n")
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
        uses("Taken", reading.counted) + uses("Left out", reading.dropped)),
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
      let remarks = facts.remarks.map {
        HTMLWords.element("p", "class=\"soft-words\"", HTMLWords.text($0))
      }
      return HTMLWords.element("li", "", words.joined(separator: ", ") + remarks.joined())
    }
    return HTMLWords.element("ol", "class=\"reports\"", "\n" + items.joined(separator: "\n") + "\n")
  }
}
