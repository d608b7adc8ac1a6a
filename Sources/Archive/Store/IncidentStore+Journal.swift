internal import GRDB
public import NewsModel

/// The journal: reading it, checking it, and uniting it with another's.
extension IncidentStore {
  /// Entries of the journal, newest first.
  public func journal(_ query: JournalQuery = JournalQuery()) throws -> [JournalLine] {
    try read { try JournalList(db: $0).lines(query) }
  }

  /// Entries of the journal, newest first; interrupted when the task is cancelled.
  public func journal(_ query: JournalQuery) async throws -> [JournalLine] {
    try await read { try JournalList(db: $0).lines(query) }
  }

  /// Reads every entry again: its hash, its place in its chain, and that the tables say what the entries come to.
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
  public func disagreements() throws -> [Disagreement] {
    try read { try DisagreementReader(db: $0).all() }
  }

  /// Where analysts who did not know of each other decided differently; interrupted when the task is cancelled.
  public func disagreements() async throws -> [Disagreement] {
    try await read { try DisagreementReader(db: $0).all() }
  }

  /// Settles a disagreement as one of its entries has it: an entry over all of them.
  ///
  /// - Returns: the incident; nil where the archive does not have it.
  @discardableResult
  public func settle(_ disagreement: Disagreement, as entry: JournalEntry) throws -> Int64? {
    try write { db in
      let part = entry.after.parts.first { $0.subjects.first == disagreement.subject }
      guard let part else { return nil }
      let key = disagreement.incidentKey
      try StandingDecisions(db: db, key: key).rewrite(changes: [part]) {
        let before = try DecisionTables(db: db, key: key).current(part)
        return try JournalWriter(db: db, author: author).add(
          part, before: before, incident: key,
          JournalWriter.Note(words: "settled as \(entry.author) has it"))
      }
      return try IncidentFinder(db: db).id(ofKey: key)
    }
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
