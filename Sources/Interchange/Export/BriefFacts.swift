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

  init(_ report: Report) {
    title = report.title.isEmpty ? report.key : report.title
    var published = report.published.map(DateText.plain) ?? "undated"
    if report.published != nil, report.publishedIsApproximate { published = "about " + published }
    let origin = report.origin.flatMap { $0 == report.outlet ? nil : "from " + $0 }
    words = [report.outlet, published, origin, report.licence].compactMap(\.self)
  }
}

/// How sure a claim is, in words: "accepted", "edited (proposed: 77)".
enum ClaimStatusWords {
  static func of(_ claim: Claim) -> String {
    let was = claim.proposal?.words(against: ClaimReading(of: claim)) ?? ""
    return was.isEmpty ? claim.status.rawValue : "\(claim.status.rawValue) (proposed: \(was))"
  }
}
