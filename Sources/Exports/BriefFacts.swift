import NewsModel

/// The facts at the head of a brief, whatever its format.
struct IncidentFactList {
  let title: String
  let items: [(name: String, words: String)]

  init(_ dossier: Dossier, context: ExportContext) {
    let incident = dossier.incident
    title = incident.title.isEmpty ? incident.key : incident.title
    let country = incident.country.map { context.countryName($0) ?? $0 }
    let place = [
      incident.place, incident.admin1 == incident.place ? nil : incident.admin1, country,
    ]
    let reports =
      FigureText.counted(dossier.reports.count, "report") + " of "
      + FigureText.counted(dossier.originCount, "origin")
    let facts: [(String, String?)] = [
      ("When", DateText.long(incident.date)),
      ("Where", place.compactMap { $0 }.joined(separator: ", ")),
      ("Kind", incident.type),
      ("Groups", incident.groups.map { InvolvementText.words($0) }.joined(separator: "; ")),
      ("Targets", incident.targets.joined(separator: ", ")), ("Reports", reports),
      ("Graded", dossier.judgement.grade?.rawValue), ("Work", dossier.judgement.status?.rawValue),
      ("Tags", dossier.judgement.tags.joined(separator: ", ")),
      ("Analyst's note", dossier.judgement.note),
    ]
    items = facts.compactMap { name, words in
      guard let words, !words.isEmpty else { return nil }
      return (name, words)
    }
  }
}

/// What a brief says of a report: its title apart, since it may be a link.
struct ReportFactList {
  let title: String
  let words: [String]
  /// What stands below it: what whoever entered it had to say, and the sources that it names itself.
  let remarks: [String]

  init(_ report: Report) {
    title = report.title.isEmpty ? report.displayName : report.title
    var published = report.published.map(DateText.plain) ?? "undated"
    if report.published != nil, report.publishedIsApproximate { published = "about " + published }
    let origin = report.origin.flatMap { $0 == report.outlet ? nil : "from " + $0 }
    let outlet = report.outlet == title ? nil : report.outlet
    words = [outlet, published, origin, report.licence].compactMap(\.self)
    remarks =
      (report.note.isEmpty ? [] : [report.note]) + report.sources.map { "source: " + $0.words }
  }
}

/// How sure a claim is, and whether it still stands: "accepted", "edited (proposed: 77); revised up to 100".
enum ClaimStatusWords {
  static func of(_ row: Comparison.Row) -> String {
    let claim = row.claim
    let was = claim.proposal?.words(against: ClaimReading(of: claim)) ?? ""
    let status =
      was.isEmpty ? claim.status.rawValue : "\(claim.status.rawValue) (proposed: \(was))"
    return HistoryText.later(row).map { "\(status); \($0)" } ?? status
  }
}

/// The reports in which a claim stands, each once.
enum ClaimReports {
  /// The first one, then the others in their order: places among the dossier's reports.
  static func of(_ row: Comparison.Row) -> [Int] {
    [row.report] + Set(row.again.map(\.report)).subtracting([row.report]).sorted()
  }
}

/// The sentences of a claim in each of its reports, those that differ once: with the report's number where there are
/// several.
enum ClaimQuotes {
  static func of(
    _ row: Comparison.Row, in dossier: Dossier
  ) -> [(quote: Quotation.InSentence, report: Int?)] {
    var quotes: [(quote: Quotation.InSentence, report: Int?)] = []
    for sighting in row.sightings {
      let text = dossier.reports[sighting.report].text
      guard let quote = sighting.claim.quotation?.sentence(in: text),
        !quotes.contains(where: { $0.quote == quote })
      else { continue }
      quotes.append((quote, row.again.isEmpty ? nil : sighting.report + 1))
    }
    return quotes
  }
}

/// A speaker's changes of its figure as rows of a table.
public enum RevisionCells {
  public static let header = ["Who", "What", "Said", "Figure", "Change", "Reports"]

  /// A row for each step; the speaker stands on the first one.
  public static func rows(of history: SpeakerHistory) -> [[String]] {
    history.steps.enumerated().map { index, step in
      [
        index == 0 ? HistoryText.speaker(history) : "",
        index == 0 ? HistoryText.subject(history) : "",
        HistoryText.days(step), HistoryText.figure(step), HistoryText.words(step.change),
        String(step.reportCount),
      ]
    }
  }
}
