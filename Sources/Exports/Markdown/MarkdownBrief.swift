import NewsModel

/// The brief of one incident.
struct MarkdownBrief {
  private let dossier: Dossier
  private let comparison: Comparison
  private let context: ExportContext

  init(dossier: Dossier, context: ExportContext) {
    self.dossier = dossier
    comparison = Comparison(of: dossier)
    self.context = context
  }

  /// The brief's lines, without a line end after the last one.
  var lines: [String] {
    var lines = ["# " + MarkdownWords.inline(facts.title), ""]
    lines += facts.items.map { "- **\($0.name):** \(MarkdownWords.inline($0.words))" }
    if !dossier.incident.note.isEmpty {
      lines += ["", MarkdownWords.inline(dossier.incident.note)]
    }
    lines += ["", "## What the reports say"]
    if comparison.sections.isEmpty { lines += ["", "No report gives a figure for this incident."] }
    for section in comparison.sections {
      let sentence = ComparisonText.sentence(section, in: comparison)
      lines += ["", "### " + heading(section), "", sentence, ""]
      lines += table(section.rows)
    }
    lines += histories
    lines += aside("Of other events or of a whole conflict", comparison.background)
    lines += aside("Set aside: rejected by the analyst or denied", comparison.setAside)
    lines += lenses
    lines += ["", "## Reports", ""]
    lines += reports
    lines += appendix
    return lines
  }

  private var facts: IncidentFactList { IncidentFactList(dossier, context: context) }

  private func heading(_ section: Comparison.Section) -> String {
    ComparisonText.measure(section.measure) + ", " + MarkdownWords.inline(section.scope.rawValue)
  }

  private func aside(_ title: String, _ rows: [Comparison.Row]) -> [String] {
    rows.isEmpty ? [] : ["", "### " + title, ""] + table(rows, namesMeasure: true)
  }

  private func table(_ rows: [Comparison.Row], namesMeasure: Bool = false) -> [String] {
    let head = ["Figure", "Who says so", "Report", "Origin", "As of", "Status", "In its words"]
    var lines = [
      MarkdownWords.row(head), MarkdownWords.row(head.map { _ in "---" }),
    ]
    for row in rows {
      let measure = namesMeasure ? row.claim.measure.rawValue + " " : ""
      lines.append(cells(row, figure: measure + FigureText.words(row.claim)))
      for part in row.parts {
        let scope = part.claim.scope.rawValue
        lines.append(cells(part, figure: "↳ \(FigureText.words(part.claim)), \(scope)"))
      }
    }
    return lines
  }

  private func cells(_ row: Comparison.Row, figure: String) -> String {
    let claim = row.claim
    let report = dossier.reports[row.report]
    let quotes = ClaimQuotes.of(row, in: dossier).map { quote, report in
      MarkdownWords.quote(quote) + (report.map { " (\($0))" } ?? "")
    }
    let note = claim.note.isEmpty ? "" : " (" + MarkdownWords.inline(claim.note) + ")"
    return MarkdownWords.row([
      MarkdownWords.inline(figure),
      MarkdownWords.inline(ComparisonText.speaker(claim)),
      reports(of: row),
      MarkdownWords.inline(claim.origin ?? report.origin ?? "–"),
      claim.asOf.map(DateText.plain) ?? "–",
      MarkdownWords.inline(ClaimStatusWords.of(row)),
      (quotes.isEmpty ? "–" : quotes.joined(separator: " ")) + note,
    ])
  }

  /// "2 [Dawn](…), also 3, 5"
  private func reports(of row: Comparison.Row) -> String {
    let places = ClaimReports.of(row)
    let report = dossier.reports[places[0]]
    let also = places.dropFirst().map { String($0 + 1) }.joined(separator: ", ")
    return "\(places[0] + 1) " + MarkdownWords.link(report.displayName, to: report.link)
      + (also.isEmpty ? "" : ", also " + also)
  }

  /// The figures that their speakers have changed, in the order of time.
  private var histories: [String] {
    let histories = comparison.revisedHistories
    guard !histories.isEmpty else { return [] }
    var lines = ["", "### Figures that their speakers have changed", ""]
    let head = RevisionCells.header
    lines += [MarkdownWords.row(head), MarkdownWords.row(head.map { _ in "---" })]
    for history in histories {
      lines += RevisionCells.rows(of: history).map {
        MarkdownWords.row($0.map(MarkdownWords.inline))
      }
    }
    return lines
  }

  /// What published rules make of the claims.
  private var lenses: [String] {
    guard comparison.claimCount > 0 else { return [] }
    var lines = ["", "## What published rules make of it", ""]
    let head = ["Rule", "Measure", "Records"]
    lines += [MarkdownWords.row(head), MarkdownWords.row(head.map { _ in "---" })]
    for (lens, reading) in readings {
      let cells = [lens.name, reading.measure.rawValue, LensText.short(reading)]
      lines.append(MarkdownWords.row(cells.map(MarkdownWords.inline)))
    }
    return lines
  }

  private var readings: [(lens: any CodebookLens, reading: LensReading)] {
    Lenses.readings(of: dossier, options: comparison.options)
  }

  /// What each rule took and left out, where that was asked for.
  private var appendix: [String] {
    guard context.withRules, comparison.claimCount > 0 else { return [] }
    return ["", "## Appendix: what each rule took and left out"] + readings.flatMap(rule)
  }

  /// What a rule says, and which claims it took and left out for which reason.
  private func rule(_ lens: any CodebookLens, _ reading: LensReading) -> [String] {
    let name = "\(lens.name), \(reading.measure.rawValue): \(LensText.short(reading))"
    let why = [lens.rule] + reading.steps
    var lines = [
      "", "### " + MarkdownWords.inline(name), "",
      MarkdownWords.inline(why.joined(separator: " ") + " Source: \(lens.source)."), "",
    ]
    for (title, uses) in [("Taken", reading.counted), ("Left out", reading.dropped)] {
      lines += LensText.grouped(uses, in: dossier).map { group in
        let claims = group.claims.joined(separator: "; ")
        return "- \(title), " + MarkdownWords.inline("\(group.reason): \(claims)")
      }
    }
    return lines
  }

  private var reports: [String] {
    dossier.reports.enumerated().map { index, report in
      let facts = ReportFactList(report)
      let words = facts.words.map(MarkdownWords.inline)
      let parts = [MarkdownWords.link(facts.title, to: report.link)] + words
      let remarks = facts.remarks.map { "\n   - " + MarkdownWords.inline($0) }
      return "\(index + 1). " + parts.joined(separator: ", ") + remarks.joined()
    }
  }
}
