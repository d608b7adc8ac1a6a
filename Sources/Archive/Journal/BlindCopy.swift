internal import GRDB
internal import NewsModel

/// Takes everybody else's decisions out of a copy of an archive, so that one author codes without seeing them.
struct BlindCopy {
  let db: Database
  let author: String

  /// Leaves what was imported and what the author alone has decided.
  func run() throws {
    let keys = try String.fetchAll(
      db, sql: "SELECT DISTINCT incident_key FROM journal WHERE author <> ?", arguments: [author])
    for key in keys { try leaveOwn(of: key) }
  }

  private func leaveOwn(of key: String) throws {
    let entries = try String.fetchAll(
      db, sql: "SELECT body FROM journal WHERE incident_key = ? ORDER BY id", arguments: [key]
    ).compactMap(JournalText.entry)
    let others = entries.filter { $0.author != author }
    var seen: Set<String> = []
    let opened = others.flatMap(\.after.parts).map(\.opened)
      .filter { seen.insert($0.subjects.first ?? "").inserted }
    try StandingDecisions(db: db, key: key).rewrite(changes: opened) {
      try forget(entries, of: key)
      for entry in entries where entry.author == author {
        try stand(entry, over: overruled(by: entry, entries), of: key)
      }
      return nil
    }
  }

  private func forget(_ entries: [JournalEntry], of key: String) throws {
    try db.execute(sql: "DELETE FROM standing WHERE incident_key = ?", arguments: [key])
    for entry in entries {
      try db.execute(sql: "DELETE FROM overruling WHERE hash = ?", arguments: [entry.hash])
    }
    try db.execute(
      sql: "DELETE FROM journal WHERE incident_key = ? AND author <> ?", arguments: [key, author])
  }

  private func stand(_ entry: JournalEntry, over: Set<String>, of key: String) throws {
    for hash in over {
      try db.execute(
        sql: "INSERT OR IGNORE INTO overruling VALUES (?, ?)", arguments: [hash, entry.hash])
    }
    for subject in entry.after.subjects {
      for hash in over {
        try db.execute(
          sql: "DELETE FROM standing WHERE incident_key = ? AND subject = ? AND hash = ?",
          arguments: [key, subject, hash])
      }
      try db.execute(
        sql: "INSERT OR IGNORE INTO standing VALUES (?, ?, ?)",
        arguments: [key, subject, entry.hash])
    }
  }

  /// The author's own entries that one overrules, also those that it overrules by way of somebody else's.
  private func overruled(by entry: JournalEntry, _ entries: [JournalEntry]) -> Set<String> {
    let known = Dictionary(
      entries.map { ($0.hash ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    var found: Set<String> = []
    var seen: Set<String> = []
    var open = entry.over
    while let hash = open.popLast() {
      guard seen.insert(hash).inserted, let over = known[hash] else { continue }
      if over.author == author { found.insert(hash) } else { open += over.over }
    }
    return found
  }
}
