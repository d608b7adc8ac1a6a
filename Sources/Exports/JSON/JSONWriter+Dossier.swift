import NewsModel

extension JSONWriter {
  /// The members of a dossier: the incident's fields with its reports beside them.
  mutating func dossierMembers(_ dossier: Dossier, countryName: String? = nil) {
    let incident = dossier.incident
    member("key", incident.key)
    member("title", incident.title)
    key("date")
    span(incident.date)
    member("country", incident.country)
    if let countryName { member("countryName", countryName) }
    member("admin1", incident.admin1)
    member("place", incident.place)
    member("placePrecision", incident.placePrecision)
    member("latitude", incident.latitude)
    member("longitude", incident.longitude)
    member("type", incident.type)
    member("groups", incident.groups) { $0.involvement($1) }
    member("targets", incident.targets) { $0.value($1) }
    if !incident.note.isEmpty { member("note", incident.note) }
    member("reports", dossier.reports) { $0.report($1) }
    if !dossier.judgement.isEmpty { member("judgement") { $0.judgement(dossier.judgement) } }
    guard let sources = dossier.sources else { return }
    member("imported", sources.imported) { json, imported in
      json.object { $0.dossierMembers(imported) }
    }
    member("journal", sources.journal) { $0.json(PlainJSON.text(of: $1)) }
  }

  private mutating func judgement(_ judgement: Judgement) {
    if let status = judgement.status { member("status", status.rawValue) }
    if let grade = judgement.grade { member("grade", grade.rawValue) }
    if judgement.isStarred { member("starred", true) }
    if !judgement.tags.isEmpty { member("tags", judgement.tags) { $0.value($1) } }
    if !judgement.note.isEmpty { member("note", judgement.note) }
  }

  private mutating func report(_ report: Report) {
    object { json in
      json.member("key", report.key)
      json.member("kind", report.kind.rawValue)
      json.member("outlet", report.outlet)
      json.member("title", report.title)
      json.member("published", report.published?.iso)
      if report.publishedIsApproximate { json.member("publishedApproximate", true) }
      json.member("origin", report.origin)
      json.member("language", report.language)
      json.member("link", report.link)
      json.member("text", report.text)
      if let licence = report.licence { json.member("licence", licence) }
      if !report.note.isEmpty { json.member("note", report.note) }
      if !report.sources.isEmpty { json.member("sources", report.sources) { $0.namedSource($1) } }
      if let edition = report.edition, edition.given > 1 {
        json.member("version") { json in
          json.member("of", edition.first)
          json.member("number", edition.given)
        }
      }
      json.member("claims", report.claims) { $0.claim($1, withStatus: true) }
    }
  }

  private mutating func namedSource(_ source: NamedSource) {
    object { json in
      json.member("name", source.name)
      if let title = source.title { json.member("title", title) }
      if let published = source.published { json.member("published", published.iso) }
      if let link = source.link { json.member("link", link) }
    }
  }
}
