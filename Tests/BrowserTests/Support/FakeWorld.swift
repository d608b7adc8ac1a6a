import Browser
import NewsModel

/// A world of a few dossiers that answers effects at once: enough archive to play the browser against.
struct FakeWorld {
  var dossiers: [Dossier]
  /// What an export finds at its path.
  var existingFiles: Set<String> = []
  /// Whether an import goes on for ever.
  var importRuns = false
  /// Pairs that were proposed as one, and what was decided about them.
  var links: [ProposedLink] = []
  /// What two analysts decided differently, and how it was settled.
  var disagreements = FakeWorld.someDisagreements
  var settled: [(disagreement: Disagreement, as: JournalEntry)] = []
  var decidedLinks: [(link: ProposedLink, decision: LinkDecision)] = []
  /// Articles that wait, and those that were decided about, step by step.
  var aside = FakeWorld.someAside
  var decidedAside: [[AsideArticle]] = []
  var feeds = FakeWorld.someFeeds
  /// The datasets and what each pair of them has in common.
  var datasets = FakeWorld.twoDatasets
  var pairs = FakeWorld.somePairs
  /// Everything that was asked, in order.
  var asked: [Question] = []
  var savedFilters: [SavedFilter] = []
  /// The entries of the journal, newest first.
  var journal: [JournalLine] = []
  /// The dossiers before each change, with the change in words and its incident.
  var log: [(before: [Dossier], words: String, incident: Int64)] = []

  /// How many incidents of watches have news.
  var watchedNews = 0

  /// The incidents of the whole desk; nil where its server does not answer.
  var desk: [DeskIncident]?

  init(_ dossiers: [Dossier] = SampleDossiers.all) { self.dossiers = dossiers }

  /// What the archive would say; nil for effects that are not answered.
  mutating func answer(_ effect: Effect) -> (Answer, revision: Int)? {
    guard case .ask(let question, let revision) = effect else { return nil }
    asked.append(question)
    switch question {
    case .page(let query, let request, let limit):
      return (.page(page(query, request, limit), request), revision)
    case .count(let filter):
      return (.count(dossiers.filter { FakeWorld.matches($0, filter) }.count), revision)
    case .rows(let ids):
      return (.rows(dossiers.filter { ids.contains($0.incident.id) }.map(\.summary)), revision)
    case .marks(let query, _, let limit):
      return (.marks(page(query, .first, limit + 1).rows), revision)
    case .brief(let incident): return (.brief("# Brief of \(incident)\n"), revision)
    case .dossier(let id):
      return (.dossier(dossiers.first { $0.incident.id == id }, id: id), revision)
    case .dossiers(let ids):
      return (.dossiers(dossiers.filter { ids.contains($0.incident.id) }), revision)
    case .names(let field, let typed, _):
      let known = FakeWorld.names(of: field, in: dossiers)
      let found = known.filter { $0.lowercased().contains(typed.lowercased()) }
      let near = NearName.nearest(to: typed.lowercased(), among: known.map { $0.lowercased() })
      let names = found.isEmpty ? near.map { known[$0] } : found
      let counts = names.map { FacetCount(value: $0, label: $0, count: 1) }
      return (.names(counts, isNear: found.isEmpty), revision)
    case .missedNames(let filter):
      let missed = filter.wantedNames.filter { field, name in
        !FakeWorld.names(of: field, in: dossiers).contains {
          $0.lowercased().contains(name.lowercased())
        }
      }
      let names = missed.map { MissedName(field: $0.field, typed: $0.name, near: []) }
      return (.missedNames(names), revision)
    case .facet(let field, let filter):
      return (.facet(field, facet(field, filter)), revision)
    case .export(let order):
      let path = order.path
      if existingFiles.contains(path), !order.overwrite {
        return (.exportExists(path: path), revision)
      }
      let written = dossiers.filter { order.ids.contains($0.incident.id) }
      let claims = written.flatMap(\.reports).reduce(0) { $0 + $1.claims.count }
      return (.exported(path: path, incidents: order.ids.count, claims: claims), revision)
    case .queue(let row, let limit):
      return (.queue(queue(after: row, limit: limit)), revision)
    case .links: return (.links(openLinks), revision)
    case .disagreements: return (.disagreements(disagreements), revision)
    case .aside(_, let words):
      let found = aside.filter { words.isEmpty || $0.title.lowercased().contains(words) }
      return (.aside(found, count: found.count), revision)
    case .source(let report, let text): return (.source(source(of: report, text)), revision)
    case .wholeDesk(_, let last, let limit):
      guard desk != nil else { return (.failed("The desk does not answer."), revision) }
      return (.wholeDesk(wholeDesk(after: last, limit: limit)), revision)
    case .fetchFromDesk(let key, let pin): return (fetch(key, pin: pin), revision)
    case .feeds: return (.feeds(feeds), revision)
    case .paths(let text):
      return (.paths(existingFiles.sorted().filter { $0.hasPrefix(text) }), revision)
    case .importFiles(let path):
      if importRuns { return nil }
      guard existingFiles.contains(path) else {
        return (.failed("\(path) is not there."), revision)
      }
      return (.imported("1 article: 1 new incident."), revision)
    case .fetch: return (.fetched("2 feeds: 3 new: 1 new incident."), revision)
    case .journal: return (.journal(journal), revision)
    case .watchedNews: return (.watchedNews(watchedNews), revision)
    case .savedFilters: return (.savedFilters(savedFilters), revision)
    case .tags: return (.tags([TagCount(name: "review", count: 12)]), revision)
    case .change(let change): return (carryOut(change), revision)
    case .decide(let claim, let status):
      let incident = dossiers.first { $0.reports.flatMap(\.claims).contains { $0.id == claim } }
      log.append((dossiers, "claim \(status.rawValue)", incident?.incident.id ?? 0))
      for index in dossiers.indices { dossiers[index].set(status, claim) }
      return (.done(""), revision)
    case .star: return (.done(""), revision)
    case .speakers(let filter):
      return (.speakers(speakers(filter)), revision)
    case .timeline(let unit, let filter):
      return (.timeline(unit, periods(filter, by: unit)), revision)
    case .map(let grid, let filter):
      return (.map(grid, cells(filter, grid)), revision)
    case .outline: return (.outline(FakeWorld.outline), revision)
    case .sources(let filter, let row, let limit):
      return (.sources(survey(filter, after: row, limit: limit)), revision)
    case .datasets: return (.datasets(datasets), revision)
    case .datasetPairs(let query, let offset, let limit):
      return (.datasetPairs(pairs(query, offset: offset, limit: limit)), revision)
    case .openLink: return nil
    }
  }

  // MARK: Answers

  private func page(_ query: IncidentQuery, _ request: PageRequest, _ limit: Int) -> IncidentPage {
    let rows = dossiers.filter { FakeWorld.matches($0, query.filter) }.map(\.summary)
      .sorted { FakeWorld.precedes($0, $1, query) }
    let range: Range<Int> =
      switch request {
      case .first: 0..<min(limit, rows.count)
      case .last: max(0, rows.count - limit)..<rows.count
      case .after(let row): FakeWorld.range(behind: row, rows, limit)
      case .before(let row): FakeWorld.range(before: row, rows, limit)
      case .around(let row):
        rows.firstIndex { $0.id == row.id }.map {
          max(0, $0 - limit / 2)..<min(rows.count, $0 + limit / 2 + 1)
        } ?? 0..<min(limit, rows.count)
      }
    let shown = rows[range].map { row in
      var row = row
      row.ends = dossiers.first { query.namesEnds && $0.incident.id == row.id }
        .flatMap { DisputeEnds(Comparison(of: $0)) }
      return row
    }
    return IncidentPage(
      rows: shown, hasBefore: range.lowerBound > 0,
      hasAfter: range.upperBound < rows.count, before: range.lowerBound)
  }

  private static func range(
    behind row: IncidentSummary, _ rows: [IncidentSummary], _ limit: Int
  ) -> Range<Int> {
    let start = (rows.firstIndex { $0.id == row.id } ?? -1) + 1
    return start..<min(rows.count, start + limit)
  }

  private static func range(
    before row: IncidentSummary, _ rows: [IncidentSummary], _ limit: Int
  ) -> Range<Int> {
    let end = rows.firstIndex { $0.id == row.id } ?? 0
    return max(0, end - limit)..<end
  }

  private static func precedes(
    _ left: IncidentSummary, _ right: IncidentSummary, _ query: IncidentQuery
  ) -> Bool {
    let ascending =
      switch query.sort {
      case .spread:
        (left.killed?.spread ?? -1, left.id) < (right.killed?.spread ?? -1, right.id)
      case .killed: (left.killed?.low ?? -1, left.id) < (right.killed?.low ?? -1, right.id)
      case .place: (left.place ?? "", left.id) < (right.place ?? "", right.id)
      default: (left.date?.start.number ?? 0, left.id) < (right.date?.start.number ?? 0, right.id)
      }
    return query.descending ? !ascending && left.id != right.id : ascending
  }

  private func facet(_ field: FacetField, _ filter: Filter) -> [FacetCount] {
    var counts: [FacetCount] = []
    for dossier in dossiers where FakeWorld.matches(dossier, filter) {
      for value in FakeWorld.values(of: field, dossier) {
        if let index = counts.firstIndex(where: { $0.value == value.value }) {
          counts[index].count += 1
        } else {
          counts.append(value)
        }
      }
    }
    return counts.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
  }

  private static func values(of field: FacetField, _ dossier: Dossier) -> [FacetCount] {
    let incident = dossier.incident
    switch field {
    case .country:
      return incident.country.map { code in
        let (name, aliases) = SampleDossiers.countries[code] ?? (code, [])
        return [FacetCount(value: code, label: name, detail: code, aliases: aliases, count: 1)]
      } ?? []
    case .group:
      return incident.groups.filter { $0.role == .perpetrator }.map {
        FacetCount(
          value: $0.displayName, label: $0.displayName, detail: $0.name,
          aliases: SampleDossiers.groupAliases[$0.displayName] ?? [], count: 1)
      }
    case .type: return incident.type.map { [FacetCount(value: $0, label: $0, count: 1)] } ?? []
    case .year:
      return incident.date.map { date in
        let year = String(date.start.civil.year)
        return [FacetCount(value: year, label: year, count: 1)]
      } ?? []
    }
  }

  /// As much of the filter language as the browser's tests need.
  /// What the dossiers have in a field.
  static func names(of field: FilterField, in dossiers: [Dossier]) -> [String] {
    let all: [String] =
      switch field {
      case .place: dossiers.compactMap(\.incident.place)
      case .source: dossiers.flatMap(\.reports).compactMap(\.outlet)
      case .group:
        dossiers.flatMap(\.incident.groups).flatMap { [$0.displayName, $0.name] }
      case .country:
        dossiers.compactMap(\.incident.country)
          .flatMap { [$0, SampleDossiers.countries[$0]?.name ?? $0] }
      default: []
      }
    return Set(all).sorted()
  }

  static func matches(_ dossier: Dossier, _ filter: Filter) -> Bool {
    let incident = dossier.incident
    switch filter {
    case .and(let terms): return terms.allSatisfy { matches(dossier, $0) }
    case .or(let terms): return terms.contains { matches(dossier, $0) }
    case .not(let inner): return !matches(dossier, inner)
    case .term(.country, .name(let name)):
      guard let code = incident.country else { return false }
      return [code, SampleDossiers.countries[code]?.name ?? ""]
        .contains { $0.lowercased().hasPrefix(name.lowercased()) }
    case .term(.group, .name(let name)):
      return incident.groups.contains { $0.displayName.lowercased() == name.lowercased() }
    case .term(.place, .name(let name)):
      return incident.place?.lowercased().contains(name.lowercased()) ?? false
    case .term(.source, .name(let name)):
      return dossier.reports.contains {
        $0.outlet?.lowercased().contains(name.lowercased()) == true
      }
    case .term(.killed, .number(.atLeast, let count)):
      return dossier.summary.killed.map { $0.high >= count } ?? false
    case .term(_, .words(let words, _)):
      let text = ([incident.title] + dossier.reports.map(\.text)).joined(separator: " ")
      return words.lowercased().split(separator: " ").allSatisfy { text.lowercased().contains($0) }
    default: return true
    }
  }
}

extension Dossier {
  /// The row that the list shows of it.
  var summary: IncidentSummary {
    let comparison = Comparison(of: self)
    let acting = incident.groups.filter { $0.role == .perpetrator || $0.role == .suspected }
    return IncidentSummary(
      id: incident.id, key: incident.key, title: incident.title, date: incident.date,
      place: incident.place, admin1: incident.admin1, country: incident.country,
      countryName: incident.country.flatMap { SampleDossiers.countries[$0]?.name },
      type: incident.type, groups: acting.map(\.displayName).joined(separator: ", "),
      killed: comparison.primary(.killed)?.envelope,
      wounded: comparison.primary(.wounded)?.envelope, reportCount: reports.count,
      originCount: originCount)
  }

  fileprivate mutating func set(_ status: ClaimStatus, _ claim: Int64) {
    for report in reports.indices {
      for index in reports[report].claims.indices where reports[report].claims[index].id == claim {
        reports[report].claims[index].status = status
        reports[report].claims[index].isDecidedHere = true
      }
    }
  }
}
