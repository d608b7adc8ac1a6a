import Extraction
import NewsModel
import ReferenceData

/// What an article comes to: a report, and the incidents that it speaks of, not yet linked to those in the archive.
struct ArticleDossiers {
  private static let extractor = ArticleExtractor()

  /// Distinguishes an incident whose day or place is unknown from all others.
  private let hash: ContentHash
  /// One dossier for each incident with figures, the one that the article is about first; each holds the report with
  /// the claims that it makes about that incident. There is always a first one, so that no article is lost.
  private(set) var dossiers: [Dossier] = []
  /// The key of the report that came from the same page when it was read before, and said something else.
  var earlier: String?
  /// Whether the article tells of violence at all.
  let relevance: Relevance

  init(_ article: ArticleMaterial) {
    hash = ContentHash(of: article.text)
    let article = article.headed
    let found = ArticleDossiers.extractor.extract(article.input)
    relevance = found.relevance
    let report = report(of: article, found)
    let main = found.incidents.first { $0.isMain && !$0.isBackground }
    add(main ?? ExtractedIncident(), report, background: found.incidents.filter(\.isBackground))
    for other in found.incidents where !other.isBackground && other != main {
      if !other.claims.isEmpty { add(other, report, background: []) }
    }
  }

  /// Whether it states any figure of victims.
  var hasFigures: Bool {
    dossiers.contains { dossier in dossier.reports.contains { !$0.claims.isEmpty } }
  }

  /// The article as it waits aside, where nothing in it speaks of violence.
  func asideArticle(source: String) -> AsideArticle {
    let report = dossiers.first?.reports.first ?? Report(key: "", title: "", text: "")
    return AsideArticle(
      key: report.key, title: report.title, outlet: report.outlet, published: report.published,
      origin: report.origin, language: report.language, link: report.link, text: report.text,
      sentence: relevance.sentence?.text, source: source)
  }

  /// Makes the article a report of its own where another outlet, another day or another address has the same words: two
  /// copies of a wire are two reports of one origin, and the same words years later speak of another event.
  ///
  /// - Parameter known: the report that the archive, or this import, has under a key.
  mutating func distinguish(_ known: (String) throws -> Report?) rethrows {
    guard let own = dossiers.first?.reports.first, let other = try known(own.key),
      !own.isSamePublication(as: other)
    else { return }
    let facts = [own.outlet, own.published?.iso, own.link].map { $0 ?? "" }.joined(separator: "\n")
    let key = own.key + "-" + ContentHash(of: facts).digits.prefix(8)
    for index in dossiers.indices {
      for place in dossiers[index].reports.indices { dossiers[index].reports[place].key = key }
    }
  }

  /// Gives incidents in villages that no gazetteer has the coordinates that rows of datasets have taught.
  ///
  /// - Parameter place: the only place of a name in a country.
  mutating func locate(_ place: (String, String) throws -> Place?) rethrows {
    for index in dossiers.indices {
      let incident = dossiers[index].incident
      guard let name = incident.place, let country = incident.country,
        !Gazetteer.shared.places(folded: NameFolding.fold(name)).contains(where: {
          $0.country == country
        }), let learnt = try place(name, country)
      else { continue }
      dossiers[index].incident.latitude = learnt.latitude
      dossiers[index].incident.longitude = learnt.longitude
      if incident.admin1 == nil { dossiers[index].incident.admin1 = learnt.admin1 }
    }
  }

  private func report(of article: ArticleMaterial, _ found: ExtractedArticle) -> Report {
    Report(
      key: "article:" + hash.digits, outlet: article.outlet ?? LinkHost.name(of: article.link),
      title: article.title ?? found.title ?? ArticleDossiers.firstLine(of: article.text),
      published: article.published ?? found.published,
      origin: article.origin ?? found.origin,
      language: article.language ?? found.language, link: article.link, text: article.text)
  }

  /// Figures of a whole war or year stand beside the main incident, marked as what they are.
  private mutating func add(
    _ found: ExtractedIncident, _ report: Report, background: [ExtractedIncident]
  ) {
    var report = report
    report.claims = found.claims
    for bundle in background {
      let offset = report.claims.count
      for claim in bundle.claims {
        var claim = claim
        claim.isBackground = true
        claim.partOf = claim.partOf.map { $0 + offset }
        report.claims.append(claim)
      }
    }
    var incident = Incident(
      key: "", title: "", date: found.date, country: found.country, admin1: found.admin1,
      place: found.place, placePrecision: ArticleDossiers.precision(of: found),
      latitude: found.latitude, longitude: found.longitude, type: found.type, groups: found.groups)
    incident.key = key(of: incident, number: dossiers.count)
    incident.title = dossiers.isEmpty ? report.title : ArticleDossiers.title(of: incident)
    dossiers.append(Dossier(incident: incident, reports: [report]))
  }

  /// `2024-09-17-bamako-mli`. What lacks a day or a place is like no other incident, and has the article's hash in its
  /// key: the same article gives the same key again.
  private func key(of incident: Incident, number: Int) -> String {
    var parts: [String] = []
    if let date = incident.date { parts.append(DateText.keyPart(date)) }
    if let place = incident.place.map(ArticleDossiers.slug), !place.isEmpty { parts.append(place) }
    if let country = incident.country { parts.append(country.lowercased()) }
    let isPlacedAndDated = incident.date != nil && incident.place != nil
    if !isPlacedAndDated || parts.count < 2 {
      parts.append(hash.digits.prefix(12) + (number == 0 ? "" : "-\(number + 1)"))
    }
    return parts.joined(separator: "-")
  }

  private static func precision(of found: ExtractedIncident) -> String? {
    if found.place != nil { return "city" }
    if found.admin1 != nil { return "province" }
    return found.country == nil ? nil : "country"
  }

  /// "Armed assault in Bamako, Mali", for an incident that is not its article's subject.
  private static func title(of incident: Incident) -> String {
    let kind = incident.type ?? "incident"
    let country = incident.country.map { CountryTable.shared.country(code: $0)?.name ?? $0 }
    let place = [incident.place ?? incident.admin1, country].compactMap { $0 }
    let title = kind + (place.isEmpty ? "" : " in " + place.joined(separator: ", "))
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  private static func slug(_ name: String) -> String {
    let folded = NameFolding.fold(name).unicodeScalars.map { scalar -> Character in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    return String(folded).split(separator: "-").joined(separator: "-")
  }

  /// The beginning of a text without a title, at most 120 characters of its first line.
  private static func firstLine(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first { line in
      line.contains { !$0.isWhitespace }
    }
    guard let line else { return "Untitled" }
    return line.count > 120 ? line.prefix(119) + "…" : String(line)
  }
}

extension Report {
  /// Whether outlet, day and address are the same, as far as both are known.
  fileprivate func isSamePublication(as other: Report) -> Bool {
    func agree<Fact: Equatable>(_ left: Fact?, _ right: Fact?) -> Bool {
      left == nil || right == nil || left == right
    }
    return agree(outlet, other.outlet) && agree(published, other.published)
      && agree(link, other.link)
  }
}

extension DateText {
  /// The day, month or year in an incident's key.
  fileprivate static func keyPart(_ span: DateSpan) -> String {
    switch span.precision {
    case .month: String(span.start.iso.prefix(7))
    case .year: String(span.start.iso.prefix(4))
    default: span.start.iso
    }
  }
}
