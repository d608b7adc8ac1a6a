internal import GRDB
internal import NewsModel

extension IncidentStore {
  /// Takes a report out of an incident, as it speaks of another one: it stands in an incident of its own from then on,
  /// with the place and the day of the one that it was imported with. A report that came with an incident that was joined
  /// goes back there. It can be undone, and survives every re-import.
  ///
  /// - Returns: the incident in which the report stands then; nil where it cannot be taken out: a dataset's row is its
  ///   incident, and the last report stays.
  @discardableResult
  public func split(report: Int64, from incident: Int64) throws -> Int64? {
    try write { db in
      guard let dossier = try DossierReader(db: db).dossier(id: incident),
        let content = dossier.reports.first(where: { $0.id == report })
      else { throw ArchiveError.gone("The report") }
      guard dossier.reports.count > 1, RowID.incident(ofReport: report) == nil else { return nil }
      let split = Split(db: db, author: author, incident: incident)
      return try split.run(content.key)
    }
  }
}

/// Takes one report out of an incident as it is shown, wherever it came into it.
private struct Split {
  let db: Database
  let author: String
  let incident: Int64

  func run(_ report: String) throws -> Int64? {
    let places = try ReportHome(db: db).places(of: report, shownIn: incident)
    guard let first = places.first else { return nil }
    if places.count == 1, try isAll(of: first.member, report) { return try part(first) }
    // What was made for the report holds something else, too, which would lose its place.
    guard !places.contains(where: { $0.member != $0.home }) else { return nil }
    // A report that speaks of several incidents, which were joined, leaves all of them.
    let key = SplitReader.key(ofReport: report, from: first.homeKey)
    var step: String?
    for place in places {
      let hash = try AnalystWriter(db, key: place.homeKey, author: author).apply(
        .split(reportKey: report, into: key),
        JournalWriter.Note(words: "report taken out", step: step))
      step = step ?? hash
    }
    return try IncidentFinder(db: db).id(ofKey: key)
  }

  /// Whether an incident, with nothing joined to it, has this one report, or was made for it.
  private func isAll(of member: Int64, _ report: String) throws -> Bool {
    let reports = try DossierReader(db: db).ownDossier(id: member)?.reports ?? []
    guard reports.map(\.key) == [report] else { return false }
    let members = try LinkReader(db: db).members(of: member)
    let isMade = members.first.map { SplitReader.isChild($0.key) } ?? false
    return isMade || (member != incident && members.count == 1)
  }

  /// Parts what was joined: the report's incident from where it is shown, or, where it is shown in its own, the one other
  /// that was joined to it. Nil where there are several.
  private func part(_ place: ReportHome.Place) throws -> Int64? {
    let links = LinkReader(db: db)
    let finder = IncidentFinder(db: db)
    let joined = try links.joined(to: place.memberKey).compactMap(finder.key)
    let pair: (into: String, from: String)?
    if place.member != incident, joined.isEmpty {
      pair = try links.target(of: place.memberKey).flatMap(finder.key)
        .map { ($0, place.memberKey) }
    } else if place.member == incident, joined.count == 1 {
      pair = (place.memberKey, joined[0])
    } else {
      pair = nil
    }
    guard let pair else { return nil }
    try AnalystWriter(db, key: pair.into, author: author).apply(
      .link(from: pair.from, decision: LinkDecision.apart.rawValue), words: "report taken out")
    return place.member
  }
}
