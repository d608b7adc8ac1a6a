internal import GRDB
internal import NewsModel

/// Adds entries to the journal, and keeps which of them stand.
struct JournalWriter {
  let db: Database
  let author: String
  var session = Session.id

  /// What an entry says beside what was changed.
  struct Note {
    var words: String
    var reason: String?
    var undoes: String?
    var step: String?
  }

  /// Adds an entry of this author, over all that stands about the same.
  ///
  /// - Returns: its hash.
  @discardableResult
  func add(
    _ after: AnalystChange, before: AnalystChange, incident: String, _ note: Note
  ) throws -> String {
    let over = try Set(after.subjects.flatMap { try overruled($0, of: incident, note) }).sorted()
    let chain = try "\(author)@\(archive())"
    let last = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT number, hash FROM journal WHERE chain = ? ORDER BY number DESC LIMIT 1"),
      arguments: [chain])
    let entry = JournalEntry(
      author: author, chain: chain, number: (last?[0] ?? 0) + 1, previous: last?[1],
      moment: JournalText.now(), incident: incident, words: note.words, before: before,
      after: after, reason: note.reason, undoes: note.undoes, step: note.step, over: over)
    return try insert(ProvenEntry(new: entry), session: session)
  }

  /// What a new entry overrules: all that stands. One that takes another back overrules that one alone, and leaves what
  /// others think; so does one of an author who may not settle what others disagree about.
  private func overruled(
    _ subject: String, of incident: String, _ note: Note
  ) throws -> [String] {
    let standing = try standing(subject, of: incident)
    if note.undoes == nil, standing.count > 1, try !Settling(db: db).isAllowed,
      try DisagreementReader(db: db).disagreement(incident: incident, subject: subject) != nil
    {
      // Whoever may not settle has one opinion more.
      let reader = JournalReader(db: db)
      return try standing.filter { try reader.entry($0)?.author == author }
    }
    guard let undone = note.undoes, standing.count > 1 else { return standing }
    let reader = JournalReader(db: db)
    return try standing.filter { hash in
      guard hash != undone else { return true }
      let decision = try reader.entry(hash).flatMap {
        try reader.decision(behind: $0, about: subject)
      }
      return decision?.hash == undone
    }
  }

  /// Adds an entry as it is, its session nil where it comes from elsewhere.
  ///
  /// - Returns: its hash.
  @discardableResult
  func insert(_ proven: ProvenEntry, session: String?) throws -> String {
    let (entry, hash) = (proven.entry, proven.hash)
    try db.cachedStatement(
      sql: """
        INSERT INTO journal (hash, chain, number, author, moment, incident_key, undoes, step,
          session, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      hash, entry.chain, entry.number, entry.author, entry.moment, entry.incident, entry.undoes,
      entry.step, session, proven.body,
    ])
    for over in entry.over {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO overruling VALUES (?, ?)")
        .execute(arguments: [over, hash])
    }
    try stand(entry, hash)
    if let undone = entry.undoes { try takeBack(undone) }
    return hash
  }

  /// The entries that stand about a subject.
  func standing(_ subject: String, of incident: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT hash FROM standing WHERE incident_key = ? AND subject = ? ORDER BY hash"),
      arguments: [incident, subject])
  }

  /// The archive's own name in chains.
  private func archive() throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM setting WHERE name = 'archive'")) ?? ""
  }

  private func stand(_ entry: JournalEntry, _ hash: String) throws {
    let later = try JournalReader(db: db).overruling(hash)
    for subject in entry.after.subjects {
      for over in entry.over {
        try db.cachedStatement(
          sql: "DELETE FROM standing WHERE incident_key = ? AND subject = ? AND hash = ?"
        ).execute(arguments: [entry.incident, subject, over])
      }
      let isOverruled = later.contains {
        $0.incident == entry.incident && $0.after.subjects.contains(subject)
      }
      guard !isOverruled else { continue }
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO standing VALUES (?, ?, ?)")
        .execute(arguments: [entry.incident, subject, hash])
    }
  }

  /// Marks an entry as taken back; one that was itself a taking back lets what it took back stand again.
  private func takeBack(_ hash: String) throws {
    try db.cachedStatement(sql: "UPDATE journal SET undone = 1 WHERE hash = ?")
      .execute(arguments: [hash])
    try db.cachedStatement(
      sql: """
        UPDATE journal SET undone = 0
        WHERE hash = (SELECT undoes FROM journal WHERE hash = ?)
        """
    ).execute(arguments: [hash])
  }
}
