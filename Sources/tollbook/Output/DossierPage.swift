import Exports
import NewsModel

/// An incident for reading in a terminal: what happened, the comparison, the reports with their texts.
struct DossierPage {
  private let dossier: Dossier
  private let context: ExportContext
  private let width: Int

  init(_ dossier: Dossier, context: ExportContext, width: Int) {
    self.dossier = dossier
    self.context = context
    self.width = width
  }

  /// The page, with a line end behind the last line.
  var text: String {
    (heading + [""] + ComparisonPage(dossier, width: width).lines + reports)
      .joined(separator: "\n") + "\n"
  }

  /// The incident's title and facts.
  var heading: [String] {
    let incident = dossier.incident
    let country = incident.country.map { context.countryName($0) ?? $0 }
    let admin1 = incident.admin1 == incident.place ? nil : incident.admin1
    let place = [incident.place, admin1, country].compactMap { $0 }.joined(separator: ", ")
    let facts: [[String?]] = [
      [place.isEmpty ? "place unknown" : place, DateText.long(incident.date), incident.type],
      [incident.groups.map(InvolvementText.words).joined(separator: "; ")],
      [incident.targets.isEmpty ? nil : "targets: " + incident.targets.joined(separator: ", ")],
      [
        "no. \(incident.id)", incident.key,
        FigureText.counted(dossier.reports.count, "report") + " of "
          + FigureText.counted(dossier.originCount, "origin"),
      ],
      [incident.note],
    ]
    let lines = facts.map { $0.compactMap { $0 }.joined(separator: " · ") }.filter { !$0.isEmpty }
    return ([incident.title] + lines).flatMap { Paragraph.lines($0, width: width) }
  }

  private var reports: [String] {
    var lines = ["REPORTS"]
    for (index, report) in dossier.reports.enumerated() {
      let published = report.published.map {
        (report.publishedIsApproximate ? "about " : "") + DateText.plain($0)
      }
      let origin = report.origin.flatMap { $0 == report.outlet ? nil : "from \($0)" }
      let facts = [
        report.outlet, report.edition.map { "version \($0.number) of \($0.count)" },
        published ?? "undated", origin, report.licence,
      ].compactMap { $0 }
      lines += Paragraph.lines("\(index + 1)  " + facts.joined(separator: " · "), width: width)
      for words in [report.title, report.link ?? "", report.note] where !words.isEmpty {
        lines += Paragraph.lines(words, width: width, indent: "   ")
      }
      for source in report.sources {
        lines += Paragraph.lines("source: " + source.words, width: width, indent: "   ")
      }
      lines.append("")
      if !report.text.isEmpty {
        lines += Paragraph.lines(report.text, width: min(width, 88), indent: "   ") + [""]
      }
    }
    return lines
  }
}
