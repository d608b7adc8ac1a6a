import Archive
import Linking
import NewsModel

/// Finds the incidents that articles speak of, among those in the archive and among each other.
///
/// All articles of an import are compared before any is placed, so that their order decides nothing. First each
/// article's main incident is placed, then the others that it mentions; two incidents of one article are never one.
struct IncidentLinker {
  private let store: IncidentStore?
  private var articles: [ArticleDossiers] = []
  private var links: [[IncidentLink?]] = []
  private var vocabulary = BackgroundWords.vocabulary
  private var known: KnownIncidents
  private var keys: IncidentKeys
  /// The incidents of this import with what is new about them, in the order of their first article.
  private(set) var dossiers: [Dossier] = []
  private var indexByKey: [String: Int] = [:]
  private(set) var proposals: [LinkProposal] = []

  /// - Parameter store: the archive, nil for an empty one.
  init(store: IncidentStore?) {
    self.store = store
    known = KnownIncidents(store: store)
    keys = IncidentKeys(store: store)
  }

  /// One incident of one article.
  private struct Proposal {
    var article: Int
    var number: Int
  }

  /// Takes in what one article comes to.
  mutating func add(_ article: ArticleDossiers) { articles.append(article) }

  /// Places every article that was taken in.
  ///
  /// - Returns: for each article, in the order in which they came, a link for each of its incidents.
  /// - Throws: `ArchiveError`.
  mutating func finish() throws -> [[IncidentLink]] {
    links = articles.map { Array(repeating: nil, count: $0.dossiers.count) }
    let repeats = try placeKnownReports()
    try place(open { $0 == 0 })
    try place(open { $0 > 0 })
    nameOrigins()
    for (copy, original) in repeats {
      links[copy] = links[original].map { link in
        var link = link
        link?.isDuplicate = true
        link?.isKnown = true
        return link
      }
    }
    return links.map { $0.compactMap { $0 } }
  }

  /// Sends reports that the archive has back to their incidents, and finds articles that came twice.
  ///
  /// - Returns: for each article that is the same as an earlier one, both.
  private mutating func placeKnownReports() throws -> [(copy: Int, of: Int)] {
    var indexByReport: [String: Int] = [:]
    var repeats: [(copy: Int, of: Int)] = []
    for index in articles.indices {
      guard let key = articles[index].dossiers.first?.reports.first?.key else { continue }
      if let first = indexByReport[key] {
        repeats.append((index, first))
        continue
      }
      indexByReport[key] = index
      try placeKnown(index, report: key)
      if let earlier = articles[index].earlier, links[index].allSatisfy({ $0 == nil }) {
        try placeEdition(index, of: earlier)
      }
    }
    return repeats
  }

  private mutating func placeKnown(_ index: Int, report: String) throws {
    var left = try store?.incidents(ofReport: report) ?? []
    for number in articles[index].dossiers.indices {
      let proposal = articles[index].dossiers[number]
      guard !left.isEmpty else { return }
      let place = left.firstIndex { $0.incident.key == proposal.incident.key } ?? 0
      let incident = left.remove(at: place)
      var link = IncidentLink(incident: incident.incident)
      link.isKnown = true
      link.isDuplicate = true
      link.claims = proposal.claimCount
      link.report = report
      links[index][number] = link
    }
  }

  /// A page that was read again speaks of the incidents that it spoke of before.
  private mutating func placeEdition(_ index: Int, of report: String) throws {
    var left = try store?.incidents(ofReport: report) ?? []
    for number in articles[index].dossiers.indices where !left.isEmpty {
      let proposal = articles[index].dossiers[number]
      let place = left.firstIndex { $0.incident.key == proposal.incident.key } ?? 0
      var link = IncidentLink(incident: left.remove(at: place).incident)
      link.isKnown = true
      link.score = 1
      link.reasons = ["the same page, read again"]
      try keep(link, Proposal(article: index, number: number))
    }
  }

  /// Gives copies of one text one origin, those in the archive that were read on the way among them.
  private mutating func nameOrigins() {
    let known = known.dossiers.flatMap(\.reports).filter { $0.kind != .dataset }
    var seen = Set(known.map(\.key))
    var candidates = known.map { OriginFinder.Candidate(report: $0, isKnown: true) }
    for report in dossiers.flatMap(\.reports) where seen.insert(report.key).inserted {
      candidates.append(OriginFinder.Candidate(report: report, isKnown: false))
    }
    let origins = OriginFinder(candidates).origins
    for index in dossiers.indices {
      for place in dossiers[index].reports.indices {
        guard let origin = origins[dossiers[index].reports[place].key] else { continue }
        dossiers[index].reports[place].origin = origin
      }
    }
  }

  /// The incidents without a place whose number in their article is asked for, articles that came twice left out.
  private func open(_ isAsked: (Int) -> Bool) -> [Proposal] {
    var seen: Set<String> = []
    var result: [Proposal] = []
    for index in articles.indices {
      let dossiers = articles[index].dossiers
      guard let key = dossiers.first?.reports.first?.key, seen.insert(key).inserted else {
        continue
      }
      for number in dossiers.indices where isAsked(number) && links[index][number] == nil {
        result.append(Proposal(article: index, number: number))
      }
    }
    return result
  }
}

// MARK: - Placing

extension IncidentLinker {
  private func dossier(_ proposal: Proposal) -> Dossier {
    articles[proposal.article].dossiers[proposal.number]
  }

  private mutating func place(_ proposals: [Proposal]) throws {
    guard !proposals.isEmpty else { return }
    var accounts: [Account] = []
    for proposal in proposals {
      let dossier = dossier(proposal)
      guard let report = dossier.reports.first else { continue }
      let texts =
        proposal.number == 0 ? [report.title, report.text] : [ClaimContext.text(of: report)]
      var account = Account(
        incident: dossier.incident, report: report,
        sketch: TextSketch(of: texts, vocabulary: &vocabulary))
      account.rivals = try known.gather(for: dossier.incident, vocabulary: &vocabulary)
      accounts.append(account)
    }
    let linker = Linker(accounts, known: known.incidents, vocabulary: vocabulary)
    try assign(proposals, linker)
  }

  private mutating func assign(_ proposals: [Proposal], _ linker: Linker) throws {
    var heads: [Incident?] = linker.clusters.map { cluster in
      cluster.known.map { known.dossiers[$0].incident }
    }
    let order = linker.clusters.indices.sorted {
      (linker.clusters[$0].accounts.first ?? -1) < (linker.clusters[$1].accounts.first ?? -1)
    }
    for number in order where heads[number] == nil {
      let members = linker.clusters[number].accounts.map { dossier(proposals[$0]) }
      guard var incident = IncidentKeys.leading(members)?.incident else { continue }
      incident.key = try keys.unused(
        incident.key, report: members.compactMap(\.reports.first).map(\.key).min() ?? "")
      heads[number] = incident
    }
    for number in order {
      let cluster = linker.clusters[number]
      guard let incident = heads[number] else { continue }
      let target = cluster.proposedFor.flatMap { heads[$0] }
      for (position, account) in cluster.accounts.enumerated() {
        var link = IncidentLink(incident: incident)
        link.proposed = target
        link.isKnown = cluster.known != nil || position > 0
        link.score = linker.reasons[account]?.probability ?? 0
        link.reasons = linker.reasons[account]?.words ?? []
        try keep(link, proposals[account])
      }
    }
    propose(linker, heads)
  }

  /// Two incidents of one article are never one: the second stands alone.
  private mutating func keep(_ link: IncidentLink, _ proposal: Proposal) throws {
    var link = link
    let others = links[proposal.article].enumerated().compactMap {
      $0 == proposal.number ? nil : $1
    }
    if others.contains(where: { $0.incident.key == link.incident.key }) {
      let own = dossier(proposal)
      var incident = own.incident
      incident.key = try keys.unused(incident.key, report: own.reports.first?.key ?? "")
      link = IncidentLink(incident: incident)
    }
    link.claims = dossier(proposal).claimCount
    link.report = dossier(proposal).reports.first?.key ?? ""
    links[proposal.article][proposal.number] = link
    let reports = dossier(proposal).reports
    if let index = indexByKey[link.incident.key] {
      dossiers[index].reports += reports
    } else {
      indexByKey[link.incident.key] = dossiers.count
      dossiers.append(Dossier(incident: link.incident, reports: reports))
    }
  }

  private mutating func propose(_ linker: Linker, _ heads: [Incident?]) {
    for (cluster, incident) in zip(linker.clusters, heads) {
      guard let target = cluster.proposedFor.flatMap({ heads[$0] }), let incident,
        let reason = cluster.accounts.compactMap({ linker.reasons[$0] }).max(by: {
          $0.probability < $1.probability
        })
      else { continue }
      proposals.append(
        LinkProposal(
          into: target.key, from: incident.key, score: reason.probability, reasons: reason.words))
    }
  }
}

extension Dossier {
  fileprivate var claimCount: Int { reports.reduce(0) { $0 + $1.claims.count } }
}
