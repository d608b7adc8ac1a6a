internal import GRDB
internal import NewsModel

extension IncidentStore {
  /// Takes a report out of an incident, as it speaks of another one: it stands in an incident of its own from then on,
  /// with the place and the day of the old one. A report that came with an incident that was joined goes back there. It
  /// can be undone, and survives every re-import.
  ///
  /// - Returns: the incident in which the report stands then; nil where it cannot be taken out: a dataset's row is its
  ///   incident, and the last report stays.
  @discardableResult
  public func split(report: Int64, from incident: Int64) throws -> Int64? {
    try write { db in
      guard let dossier = try DossierReader(db: db).dossier(id: incident),
        let content = dossier.reports.first(where: { $0.id == report })
      else { throw ArchiveError.gone("The report") }
      let home = try ReportHome(db: db).incident(of: report, shownIn: incident)
      let own = try DossierReader(db: db).ownDossier(id: home)?.reports ?? []
      if own.count == 1, let joined = try rejoin(home, db) { return joined }
      guard dossier.reports.count > 1, RowID.incident(ofReport: report) == nil else { return nil }
      let key = SplitReader.key(ofReport: content.key)
      let child = try makeIncident(key, for: content, like: dossier.incident, db)
      try AnalystWriter(db, incident: home, author: author).apply(
        .split(reportKey: content.key, into: key), words: "report taken out")
      return child
    }
  }

  /// Takes back that an incident was joined to another one; nil where it was not.
  private func rejoin(_ home: Int64, _ db: Database) throws -> Int64? {
    guard let key = try IncidentFinder(db: db).key(of: home),
      let target = try LinkReader(db: db).target(of: key)
    else { return nil }
    try AnalystWriter(db, incident: target, author: author).apply(
      .link(from: key, decision: LinkDecision.apart.rawValue), words: "report taken out")
    return home
  }

  /// The incident for a report that is taken out: the one that was made for it before, or a new one.
  private func makeIncident(
    _ key: String, for report: Report, like other: Incident, _ db: Database
  ) throws -> Int64 {
    if let known = try IncidentFinder(db: db).id(ofKey: key) { return known }
    let id = try IncidentWriter.make(SplitReader.child(key, for: report, like: other), db)
    try db.execute(sql: "INSERT OR IGNORE INTO split_incident VALUES (?)", arguments: [key])
    return id
  }
}
