internal import GRDB
internal import NewsModel

/// Writes what an analyst decides about one incident: an entry of the journal, what it comes to in the tables, and the
/// incident's row.
struct AnalystWriter {
  let db: Database
  let key: String
  let author: String

  init(_ db: Database, key: String, author: String) {
    self.db = db
    self.key = key
    self.author = author
  }

  /// - Throws: `ArchiveError.gone` when the incident is gone.
  init(_ db: Database, incident: Int64, author: String) throws {
    self.init(db, key: try IncidentRefresh(db, incident: incident).key, author: author)
  }

  /// Carries a change out; one that changes nothing leaves no trace.
  ///
  /// - Returns: the hash of its entry, nil where nothing has changed.
  @discardableResult
  func apply(_ change: AnalystChange, words: String) throws -> String? {
    try apply(change, JournalWriter.Note(words: words))
  }

  /// The same with a reason, or as a part of a step. What takes something back always leaves its entry.
  @discardableResult
  func apply(_ change: AnalystChange, _ note: JournalWriter.Note) throws -> String? {
    let tables = DecisionTables(db: db, key: key)
    let before = try tables.current(change)
    guard before != change || note.undoes != nil else { return nil }
    var hash: String?
    try StandingDecisions(db: db, key: key).rewrite(changes: change.parts) {
      hash = try JournalWriter(db: db, author: author)
        .add(change, before: before, incident: key, note)
      return hash
    }
    return hash
  }
}
