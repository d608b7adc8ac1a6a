internal import GRDB
public import NewsModel

extension IncidentStore {
  /// The incidents that a report speaks of, by the report's key, in the order in which they were stored; none when
  /// the archive does not have the report.
  public func incidents(ofReport key: String) throws -> [Dossier] {
    try read { db in
      let ids = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT incident FROM incident_report WHERE report = (SELECT id FROM report WHERE key = ?)
            ORDER BY incident
            """), arguments: [key])
      return try ids.compactMap { try DossierReader(db: db).dossier(id: $0) }
    }
  }

  /// Keeps proposals for the analyst. Pairs that were decided stay decided; the same again takes the newer score.
  public func propose(_ links: [LinkProposal]) throws {
    guard !links.isEmpty else { return }
    try write { db in
      for link in links where link.into != link.from {
        try db.execute(
          sql: "INSERT OR REPLACE INTO link_proposal VALUES (?, ?, ?, ?)",
          arguments: [link.into, link.from, link.score, TextList.column(link.reasons)])
      }
    }
  }

  /// Proposals that wait for a decision, the likeliest first.
  public func proposedLinks(limit: Int) throws -> [ProposedLink] {
    try read { try LinkReader(db: $0).open(limit: limit) }
  }

  /// Proposals that wait for a decision, interrupted when the task is cancelled.
  public func proposedLinks(limit: Int) async throws -> [ProposedLink] {
    try await read { try LinkReader(db: $0).open(limit: limit) }
  }

  /// Joins two incidents or says that they are two; nil opens the question again. It can be undone, and survives every
  /// re-import.
  public func decide(_ decision: LinkDecision?, into: Int64, from: Int64) throws {
    guard into != from else { return }
    try write { db in
      let links = LinkReader(db: db)
      let target = decision == .joined ? try links.root(of: into) : into
      guard decision != .joined || target != from else { return }
      let other = try IncidentRefresh(db, incident: from).key
      let words =
        switch decision {
        case .joined: "incidents joined"
        case .apart: "incidents kept apart"
        case nil: "link opened again"
        }
      try AnalystWriter(db, incident: target, author: author).apply(
        .link(from: other, decision: decision?.rawValue), words: words)
    }
  }

  /// Joins incidents to one, as one step for undo. Each chain of joins is followed to where it ends; what is joined to it
  /// already is left alone. It survives every re-import.
  public func join(_ others: [Int64], into: Int64) throws {
    try write { db in
      let links = LinkReader(db: db)
      let root = try links.root(of: into)
      let writer = try AnalystWriter(db, incident: root, author: author)
      let keys = try Set(others.map { try links.root(of: $0) }).subtracting([root]).sorted()
        .map { try IncidentRefresh(db, incident: $0).key }
      guard !keys.isEmpty else { return }
      let changes = keys.map { key in
        AnalystChange.link(from: key, decision: LinkDecision.joined.rawValue)
      }
      try writer.apply(.several(changes), words: "\(keys.count + 1) incidents joined")
    }
  }

  /// Says whose words a report prints, so that copies of one text are one voice; nil when it speaks for itself. It can
  /// be undone, and survives every re-import.
  public func decide(origin: String?, report: Int64, incident: Int64) throws {
    try write { db in
      guard let key = try DossierReader(db: db).report(report)?.key else {
        throw ArchiveError.gone("The report")
      }
      try AnalystWriter(db, incident: incident, author: author).apply(
        .origin(reportKey: key, isSet: true, origin: origin), words: "origin changed")
    }
  }
}
