internal import GRDB
internal import NewsModel

/// What an analyst can take back and do again: the analyst's own steps, newest first. Several programs may decide in one
/// archive: each takes back its own, then those of programs that have ended, never those of one that still runs.
struct UndoLog {
  let db: Database
  let author: String
  var session = Session.id

  /// The step that is taken back next, in order; empty when there is none left.
  ///
  /// - Throws: `ArchiveError.decidedSince` when somebody else has decided about the same since.
  func nextUndo() throws -> [JournalEntry] {
    guard let first = try newest("undoes IS NULL AND undone = 0 AND step IS NULL") else {
      return []
    }
    return try checked(JournalReader(db: db).step(first.hash))
  }

  /// The taking back that is undone next, in order; empty when there is none, or when something was decided since.
  ///
  /// - Throws: `ArchiveError.decidedSince` when somebody else has decided about the same since.
  func nextRedo() throws -> [JournalEntry] {
    let isUndoing = "undoes IN (SELECT hash FROM journal WHERE undoes IS NULL)"
    guard let first = try newest("\(isUndoing) AND undone = 0 AND step IS NULL") else { return [] }
    if let later = try newest("undoes IS NULL"), later.id > first.id { return [] }
    return try JournalReader(db: db).step(first.hash)
  }

  /// The step of an entry, in order, where what it decided is what stands; empty where there is no such entry.
  ///
  /// - Throws: `ArchiveError.decidedSince` where something else stands.
  func step(_ hash: String) throws -> [JournalEntry] {
    guard let entry = try JournalReader(db: db).entry(hash) else { return [] }
    let first = entry.step ?? hash
    return try checked(JournalReader(db: db).step(first))
  }

  private struct Position {
    var id: Int64
    var hash: String
  }

  /// The newest entry of the author that meets a condition: of this program, else of one that has ended.
  private func newest(_ condition: String) throws -> Position? {
    if let own = try newest(condition, "session = ?", [session]) { return own }
    let sessions = try String.fetchAll(
      db, sql: "SELECT DISTINCT session FROM journal WHERE author = ? AND session IS NOT NULL",
      arguments: [author])
    let running = sessions.filter(Session.isRunning)
    let marks = databaseQuestionMarks(count: running.count)
    return try newest(
      condition, "session IS NOT NULL AND session NOT IN (\(marks))", StatementArguments(running))
  }

  private func newest(
    _ condition: String, _ whose: String, _ arguments: StatementArguments
  ) throws -> Position? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT id, hash FROM journal WHERE \(condition) AND author = ? AND \(whose)
        ORDER BY id DESC LIMIT 1
        """, arguments: [author] + arguments
    ).map { Position(id: $0[0], hash: $0[1]) }
  }

  /// The step, where what it decided is what stands.
  private func checked(_ step: [JournalEntry]) throws -> [JournalEntry] {
    let reader = JournalReader(db: db)
    let writer = JournalWriter(db: db, author: author)
    for entry in step {
      for subject in entry.after.subjects {
        let stands = try writer.standing(subject, of: entry.incident).contains { hash in
          guard let standing = try reader.entry(hash) else { return false }
          return try reader.decision(behind: standing, about: subject)?.hash == entry.hash
        }
        if !stands { throw ArchiveError.decidedSince(step.first?.words ?? entry.words) }
      }
    }
    return step
  }
}
