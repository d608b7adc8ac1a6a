internal import GRDB
internal import NewsModel

/// Reads the journal.
struct JournalReader {
  let db: Database

  /// An entry by its hash, nil where there is none.
  func entry(_ hash: String) throws -> JournalEntry? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT body FROM journal WHERE hash = ?"), arguments: [hash]
    ).flatMap(JournalText.entry)
  }

  /// The entries that overrule one, about some of its subjects at least.
  func overruling(_ hash: String) throws -> [JournalEntry] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT body FROM overruling JOIN journal USING (hash) WHERE overruled = ?
          ORDER BY journal.hash
          """), arguments: [hash]
    ).compactMap(JournalText.entry)
  }

  /// The first entry of a step and those that belong to it, in order.
  func step(_ first: String) throws -> [JournalEntry] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT body FROM journal WHERE hash = ?1 OR step = ?1 ORDER BY id"),
      arguments: [first]
    ).compactMap(JournalText.entry)
  }

  /// What a standing entry comes to, once undoing and doing again are followed: the decision itself, nil where it was
  /// taken back and nothing stood before. A crafted journal that goes round in a circle comes to nothing.
  func decision(behind entry: JournalEntry, about subject: String) throws -> JournalEntry? {
    var current = entry
    var seen: Set<String> = []
    while seen.insert(current.hash ?? "").inserted {
      guard let undone = try current.undoes.flatMap({ try self.entry($0) }) else { return current }
      let before =
        try undone.undoes.flatMap { try self.entry($0) }
        ?? undone.over.compactMap { try self.entry($0) }
        .first { $0.incident == undone.incident && $0.after.subjects.contains(subject) }
      guard let before else { return nil }
      current = before
    }
    return nil
  }
}
