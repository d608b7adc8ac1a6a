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
    var lines = ["# " + MarkdownWords.inline(title), ""]
    lines += facts
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
    lines += aside("Of other events or of a whole conflict", comparison.background)
    lines += aside("Set aside: rejected by the analyst or denied", comparison.setAside)
    lines += ["", "## Reports", ""]
    lines += reports
    return lines
  }

  private var title: String {
    dossier.incident.title.isEmpty ? dossier.incident.key : dossier.incident.title
  }

  private var facts: [String] {
    let incident = dossier.incident
    let country = incident.country.map { context.countryName($0) ?? $0 }
    let place = [
      incident.place, incident.admin1 == incident.place ? nil : incident.admin1, country,
    ]
    let groups = incident.groups.map { InvolvementText.words($0) }
    let facts: [(String, String?)] = [
      ("When", DateText.long(incident.date)),
      ("Where", place.compactMap { $0 }.joined(separator: ", ")),
      ("Kind", incident.type),
      ("Groups", groups.joined(separator: "; ")),
      ("Targets", incident.targets.joined(separator: ", ")),
      (
        "Reports",
        FigureText.counted(dossier.reports.count, "report") + " of "
          + FigureText.counted(dossier.originCount, "origin")
      ),
    ]
    return facts.compactMap { name, words in
      guard let words, !words.isEmpty else { return nil }
      return "- **\(name):** \(MarkdownWords.inline(words))"
    }
  }

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
    let note = claim.note.isEmpty ? "" : " (" + MarkdownWords.inline(claim.note) + ")"
    return MarkdownWords.row([
      MarkdownWords.inline(figure),
      MarkdownWords.inline(ComparisonText.speaker(claim)),
      "\(row.report + 1) " + MarkdownWords.inline(report.outlet ?? report.key),
      MarkdownWords.inline(claim.origin ?? report.origin ?? "–"),
      claim.asOf.map(DateText.plain) ?? "–",
      status(claim),
      (claim.quotation.map { MarkdownWords.quote($0.text) } ?? "–") + note,
    ])
  }

  /// "accepted", "edited (proposed: 77)".
  private func status(_ claim: Claim) -> String {
    let was = claim.proposal?.words(against: ClaimReading(of: claim)) ?? ""
    return was.isEmpty
      ? claim.status.rawValue : "\(claim.status.rawValue) (proposed: \(MarkdownWords.inline(was)))"
  }

  private var reports: [String] {
    dossier.reports.enumerated().map { index, report in
      let title = report.title.isEmpty ? report.key : report.title
      var facts = [MarkdownWords.link(title, to: report.link)]
      if let outlet = report.outlet { facts.append(MarkdownWords.inline(outlet)) }
      facts.append(published(report))
      if let origin = report.origin, origin != report.outlet {
        facts.append("from " + MarkdownWords.inline(origin))
      }
      if let licence = report.licence { facts.append(MarkdownWords.inline(licence)) }
      return "\(index + 1). " + facts.joined(separator: ", ")
    }
  }

  private func published(_ report: Report) -> String {
    guard let day = report.published else { return "undated" }
    return (report.publishedIsApproximate ? "about " : "") + DateText.plain(day)
  }
}
