internal import GRDB
public import NewsModel

/// A change of the analyst that was taken back.
public struct UndoneChange: Hashable, Sendable {
  /// What it was: "claim accepted", "3 claims accepted", "star set, for 3 incidents".
  public var words: String
  /// The incident that it was made in; nil where the archive does not have it.
  public var incident: Int64?
  /// True where it was about an article that is kept aside.
  public var isAboutArticle: Bool

  public init(words: String, incident: Int64?, isAboutArticle: Bool = false) {
    self.words = words
    self.incident = incident
    self.isAboutArticle = isAboutArticle
  }
}

extension JournalEntry {
  /// What it was about, without "taken back" and "done again".
  var plainWords: String {
    for verb in ["taken back: ", "done again: "] where words.hasPrefix(verb) {
      return String(words.dropFirst(verb.count))
    }
    return words
  }
}

extension IncidentStore {
  /// Takes the author's last step back that was made here, or by a program that has ended; nil when there is none left.
  ///
  /// - Throws: `ArchiveError.decidedSince` when somebody else has decided about the same since.
  public func undoLast() throws -> UndoneChange? {
    try write { db in
      try retrace(UndoLog(db: db, author: author).nextUndo(), "taken back", db)
    }
  }

  /// Does the step again that was taken back last; nil when there is none, or when something was decided since.
  public func redoLast() throws -> UndoneChange? {
    try write { db in
      try retrace(UndoLog(db: db, author: author).nextRedo(), "done again", db)
    }
  }

  /// Takes entries back, the last one first, each by an entry of its own.
  func retrace(
    _ step: [JournalEntry], _ verb: String, _ db: Database
  ) throws -> UndoneChange? {
    guard let last = step.last, var lead = step.first else { return nil }
    // What takes a step back holds its entries the other way round.
    if lead.undoes != nil { lead = last }
    var stepHash: String?
    for entry in step.reversed() {
      let note = JournalWriter.Note(
        words: "\(verb): \(entry.plainWords)", undoes: entry.hash, step: stepHash)
      let hash = try AnalystWriter(db, key: entry.incident, author: author).apply(
        entry.before, note)
      stepHash = stepHash ?? hash
    }
    let incident = try IncidentFinder(db: db).id(ofKey: lead.incident)
    let isAboutArticle = lead.after.parts.contains { if case .aside = $0 { true } else { false } }
    // A joined incident is shown where it was joined to.
    return UndoneChange(
      words: words(of: step, lead, isAboutArticle),
      incident: try incident.map { try LinkReader(db: db).root(of: $0) },
      isAboutArticle: isAboutArticle)
  }

  /// "tag gang set", "tag gang set, for 3 incidents".
  private func words(of step: [JournalEntry], _ lead: JournalEntry, _ isAboutArticle: Bool)
    -> String
  {
    let count = Set(step.map(\.incident)).count
    guard count > 1, Set(step.map(\.plainWords)).count == 1 else { return lead.plainWords }
    return "\(lead.plainWords), for \(count) \(isAboutArticle ? "articles" : "incidents")"
  }

  /// Accepts every claim of a report about an incident that is still proposed, as one step for undo.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func acceptAll(report: Int64, incident: Int64) throws -> Int {
    try write { db in
      let home = try ReportHome(db: db).incident(of: report, shownIn: incident)
      let writer = try AnalystWriter(db, incident: home, author: author)
      let changes = try OpenClaims(db: db, incident: home, key: writer.key).accepting(report)
      guard !changes.isEmpty else { return 0 }
      let words = changes.count == 1 ? "claim accepted" : "\(changes.count) claims accepted"
      try writer.apply(.several(changes), words: words)
      return changes.count
    }
  }

  /// Accepts every claim of incidents that is still proposed, as one step for undo.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func acceptAll(incidents: [Int64]) throws -> Int {
    try write { db in
      var count = 0
      var step: String?
      for incident in incidents {
        for (home, changes) in try OpenClaims.accepting(shownIn: incident, db) {
          let words = changes.count == 1 ? "claim accepted" : "\(changes.count) claims accepted"
          let hash = try AnalystWriter(db, incident: home, author: author).apply(
            changes.count == 1 ? changes[0] : .several(changes),
            JournalWriter.Note(words: words, step: step))
          step = step ?? hash
          count += changes.count
        }
      }
      return count
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
      let home = try ReportHome(db: db).incident(of: report, shownIn: incident)
      let key = AddedClaim.newKey()
      try AnalystWriter(db, incident: home, author: author).apply(
        .added(key: key, reportKey: reportKey, body: json), words: "claim added")
      return try AddedClaim.find(key: key, db)?.claim.id ?? 0
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
