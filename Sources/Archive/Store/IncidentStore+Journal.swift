internal import GRDB
public import NewsModel

/// The journal: reading it, checking it, and uniting it with another's.
extension IncidentStore {
  /// Entries of the journal, newest first.
  public func journal(_ query: JournalQuery = JournalQuery()) throws -> [JournalLine] {
    try read { try JournalList(db: $0, setCache: setCache).lines(query) }
  }

  /// Entries of the journal, newest first; interrupted when the task is cancelled.
  public func journal(_ query: JournalQuery) async throws -> [JournalLine] {
    try await read { [setCache] in try JournalList(db: $0, setCache: setCache).lines(query) }
  }

  /// Every entry as it was written, in the order in which they came here, those behind a position or all; and the position of
  /// the last one.
  public func journalEntries(
    behind position: Int64? = nil
  ) throws -> (entries: [JournalEntry], last: Int64?) {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, body FROM journal WHERE id > ? ORDER BY id", arguments: [position ?? 0]
      )
      return (rows.compactMap { JournalText.entry($0[1]) }, rows.last?[0] ?? position)
    }
  }

  /// What incidents are known by ("Bamako, Mali 2024-09-17"); those that the archive does not have by their keys.
  public func headlines(ofKeys keys: Set<String>) throws -> [String: String] {
    try read { db in
      var found: [String: String] = [:]
      for key in keys {
        let id = try IncidentFinder(db: db).id(ofKey: key)
        let summary = try id.flatMap { try SummaryReader(db: db).summaries([$0]).first }
        found[key] = summary.map(JournalList.headline) ?? key
      }
      return found
    }
  }

  /// Reads every entry again: its hash, its position in its chain, and that the tables say what the entries come to.
  public func verifyJournal() throws -> JournalCheck {
    try read { try JournalVerifier(db: $0).check() }
  }

  /// Takes another journal's entries in. What is known already changes nothing, in whatever order it comes.
  ///
  /// - Returns: how many entries are new.
  /// - Throws: `ArchiveError.forged` when an entry is not what its hash says, or its chain is torn: nothing is taken.
  @discardableResult
  public func merge(_ entries: [JournalEntry]) throws -> Int {
    try write { try JournalMerge(db: $0).run(entries) }
  }

  /// Where analysts who did not know of each other decided differently, and nobody has settled it.
  public func disagreements(limit: Int = .max) throws -> [Disagreement] {
    try read { try DisagreementReader(db: $0).all(limit: limit) }
  }

  /// Where analysts who did not know of each other decided differently; interrupted when the task is cancelled.
  public func disagreements(limit: Int = .max) async throws -> [Disagreement] {
    try await read { try DisagreementReader(db: $0).all(limit: limit) }
  }

  /// Settles a disagreement as one of its entries has it: an entry over all of them.
  ///
  /// - Returns: the incident; nil where the archive does not have it.
  /// - Throws: `ArchiveError.decidedSince` where it is settled already, `.needsReviewer` where only others may.
  @discardableResult
  public func settle(_ disagreement: Disagreement, as entry: JournalEntry) throws -> Int64? {
    try write { db in
      guard try Settling(db: db).isAllowed else { throw ArchiveError.needsReviewer }
      let key = disagreement.incidentKey
      let open = try DisagreementReader(db: db).disagreement(
        incident: key, subject: disagreement.subject)
      guard let part = entry.change(about: disagreement.subject), let open,
        open.entries.contains(where: { $0.hash == entry.hash })
      else { throw ArchiveError.decidedSince("what \(entry.author) has decided") }
      try StandingDecisions(db: db, key: key).rewrite(changes: [part]) {
        let before = try DecisionTables(db: db, key: key).current(part)
        return try JournalWriter(db: db, author: author).add(
          part, before: before, incident: key,
          JournalWriter.Note(words: "settled as \(entry.author) has it"))
      }
      return try IncidentFinder(db: db).id(ofKey: key)
    }
  }

  /// Takes the decisions of everybody else out of this archive, for a copy in which one author codes blind. What is
  /// decided there is merged back: its entries name only what this author knew.
  public func keepOnlyOwnDecisions() throws {
    try write { try BlindCopy(db: $0, author: author).run() }
  }

  /// Takes back one entry of the journal, where what it decided still stands.
  ///
  /// - Returns: what was taken back.
  /// - Throws: `ArchiveError.decidedSince` where something stands on it.
  public func takeBack(entry hash: String) throws -> UndoneChange? {
    try write { db in
      let log = UndoLog(db: db, author: author)
      return try retrace(log.step(hash), "taken back", db)
    }
  }
}
