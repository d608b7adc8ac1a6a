internal import GRDB

/// The journal, and which of its entries stand.
enum JournalSchema {
  static func migrate(_ db: Database) throws {
    try db.execute(sql: sql)
    try db.execute(
      sql: "INSERT OR IGNORE INTO setting VALUES ('archive', lower(hex(randomblob(8))))")
    try OlderDecisions(db: db).enter()
  }

  /// `body` is the entry's JSON, whose SHA-256 is `hash`; the other columns repeat what questions need. `session` is
  /// `Session.id`, null for entries that came from elsewhere; `undone` says that a later entry has taken this one back.
  /// `standing` has the entries that no later one about the same subject overrules: one, or several where analysts who
  /// did not know of each other decided. `overruling` has which entry overrules which.
  private static let sql = """
    DROP TABLE undo_step;
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, chain TEXT NOT NULL,
      number INTEGER NOT NULL, author TEXT NOT NULL, moment TEXT NOT NULL,
      incident_key TEXT NOT NULL, undoes TEXT, step TEXT, undone INTEGER NOT NULL DEFAULT 0,
      session TEXT, body TEXT NOT NULL);
    CREATE INDEX journal_by_chain ON journal (chain, number);
    CREATE INDEX journal_by_incident ON journal (incident_key, id);
    CREATE INDEX journal_by_step ON journal (step) WHERE step IS NOT NULL;
    CREATE INDEX journal_by_moment ON journal (moment);
    CREATE TABLE standing (
      incident_key TEXT NOT NULL, subject TEXT NOT NULL, hash TEXT NOT NULL,
      PRIMARY KEY (incident_key, subject, hash)) WITHOUT ROWID;
    CREATE TABLE overruling (
      overruled TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (overruled, hash)) WITHOUT ROWID;
    """
}
