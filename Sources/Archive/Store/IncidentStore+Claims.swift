internal import GRDB
public import NewsModel

/// A change of the analyst that was taken back.
public struct UndoneChange: Hashable, Sendable {
  /// What it was: "claim accepted", "3 claims accepted", "star set".
  public var words: String
  /// The incident that it was made in.
  public var incident: Int64
}

extension IncidentStore {
  /// Takes the last change back that was made here, or by a program that has ended; nil when there is none left.
  ///
  /// - Throws: `ArchiveError.decidedSince` when somebody else has decided about the same since.
  public func undoLast() throws -> UndoneChange? {
    try write { db in
      let log = UndoLog(db: db)
      guard let step = try log.next() else { return nil }
      guard let incident = try IncidentFinder(db: db).id(ofKey: step.incidentKey) else {
        throw ArchiveError.gone("The incident")
      }
      try AnalystWriter(db, incident: incident).apply(step.change, words: nil)
      try log.remove(step)
      // A joined incident is shown where it was joined to.
      return UndoneChange(
        words: step.words, incident: try LinkReader(db: db).root(of: incident))
    }
  }

  /// Accepts every claim of a report about an incident that is still proposed, as one step for undo.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func acceptAll(report: Int64, incident: Int64) throws -> Int {
    try write { db in
      let home = try ReportHome(db: db).incident(of: report, shownIn: incident)
      let writer = try AnalystWriter(db, incident: home)
      let changes = try OpenClaims(db: db, incident: home, key: writer.key).accepting(report)
      guard !changes.isEmpty else { return 0 }
      let words = changes.count == 1 ? "claim accepted" : "\(changes.count) claims accepted"
      try writer.apply(.several(changes), words: words)
      return changes.count
    }
  }

  /// Adds a claim that the analyst read in a report; it survives every re-import and can be undone.
  ///
  /// - Returns: the claim's row number, which is negative.
  @discardableResult
  public func add(_ claim: Claim, report: Int64, incident: Int64) throws -> Int64 {
    let json = try AddedClaim.json(claim)
    return try write { db in
      let reader = DossierReader(db: db)
      guard let reportKey = try reader.report(report)?.key else {
        throw ArchiveError.gone("The report")
      }
      let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM added_claim") ?? 0
      let home = try ReportHome(db: db).incident(of: report, shownIn: incident)
      try AnalystWriter(db, incident: home).apply(
        .added(id: last + 1, reportKey: reportKey, body: json), words: "claim added")
      return -(last + 1)
    }
  }

  /// A run of the queue of reports with undecided claims, most disputed first, behind a row that a page has shown.
  public func openReports(after row: OpenReport? = nil, limit: Int) throws -> OpenReportPage {
    try read { try QueueReader(db: $0).page(after: row, limit: limit) }
  }

  /// A run of the queue, interrupted when the task is cancelled.
  public func openReports(after row: OpenReport? = nil, limit: Int) async throws -> OpenReportPage {
    try await read { try QueueReader(db: $0).page(after: row, limit: limit) }
  }

  /// One row of the list, nil when the incident is gone.
  public func summary(id: Int64) throws -> IncidentSummary? {
    try read { try SummaryReader(db: $0).summaries([id]).first }
  }
}
