internal import GRDB
public import NewsModel

/// Correcting what sources say, and adding what no file says.
extension IncidentStore {
  /// Corrects fields of an incident, or of one of its reports, as one step. What the source says is kept, comes back on
  /// undo, and every re-import leaves the correction in place.
  ///
  /// - Parameters:
  ///   - corrections: fields of the exchange format with their values in JSON; `status` and `grade` are the incident's.
  ///   - incident: its row number.
  ///   - report: the report's row number; nil for the incident's own fields.
  ///   - reason: why, for the journal.
  /// - Throws: `ArchiveError`.
  public func correct(
    _ corrections: [FieldCorrection], incident: Int64, report: Int64? = nil, reason: String? = nil
  ) throws {
    guard !corrections.isEmpty else { return }
    try write { db in
      let reportKey = try report.map { id in
        guard let key = try DossierReader(db: db).report(id)?.key else {
          throw ArchiveError.gone("The report")
        }
        return key
      }
      let home = try report.map { try ReportHome(db: db).incident(of: $0, shownIn: incident) }
      let changes = corrections.map {
        AnalystChange.field(reportKey: reportKey, name: $0.name, value: $0.value)
      }
      let names = corrections.map(\.name).joined(separator: ", ")
      let note = JournalWriter.Note(
        words: report == nil ? "\(names) corrected" : "report's \(names) corrected", reason: reason)
      try AnalystWriter(db, incident: home ?? incident, author: author).apply(
        changes.count == 1 ? changes[0] : .several(changes), note)
    }
  }

  /// Makes an incident that no file speaks of.
  ///
  /// - Parameters:
  ///   - incident: what it says; its key is made here.
  ///   - report: its first report, nil for none.
  /// - Returns: its row number.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func make(_ incident: Incident, with report: Report? = nil) throws -> Int64 {
    try write { db in
      let key = "own/" + AddedClaim.newKey()
      var made = incident
      made.key = key
      let writer = AnalystWriter(db, key: key, author: author)
      let step = try writer.apply(
        .incident(body: try JournalText.json(made)), words: "incident added")
      if let report {
        try writer.apply(
          try OwnReports.change(report), JournalWriter.Note(words: "report added", step: step))
      }
      guard let id = try IncidentFinder(db: db).id(ofKey: key) else {
        throw ArchiveError.gone("The incident")
      }
      return id
    }
  }

  /// Adds a report that no file holds, such as a phone call, with what it claims.
  ///
  /// - Throws: `ArchiveError`.
  public func add(_ report: Report, to incident: Int64) throws {
    _ = try write { db in
      try AnalystWriter(db, incident: incident, author: author).apply(
        try OwnReports.change(report), words: "report added")
    }
  }

  /// Puts tags on incidents and takes others off, as one step.
  ///
  /// - Throws: `ArchiveError`.
  public func tag(incidents: [Int64], adding: [String], removing: [String] = []) throws {
    let changes = adding.map { AnalystChange.tag($0, true) } + removing.map { .tag($0, false) }
    guard let first = changes.first else { return }
    let words = changes.count == 1 && !adding.isEmpty ? "tag \(adding[0]) set" : "tags changed"
    try write { db in
      var step: String?
      for incident in incidents {
        let hash = try AnalystWriter(db, incident: incident, author: author).apply(
          changes.count == 1 ? first : .several(changes),
          JournalWriter.Note(words: words, step: step))
        step = step ?? hash
      }
    }
  }

  /// Every tag with how many incidents have it, the most used first; interrupted when the task is cancelled.
  public func tags() async throws -> [(name: String, count: Int)] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT min(name), count(*) FROM tag GROUP BY folded ORDER BY 2 DESC, 1"
      ).map { ($0[0], $0[1]) }
    }
  }
}

extension OwnReports {
  /// The change that adds a report, under a key of its own where it has none.
  static func change(_ report: Report) throws -> AnalystChange {
    var made = report
    if made.key.isEmpty { made.key = "own/" + AddedClaim.newKey() }
    return .report(reportKey: made.key, body: try JournalText.json(made))
  }
}
