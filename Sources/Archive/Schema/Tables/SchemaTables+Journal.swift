extension SchemaTables {
  /// The journal, which of its entries stand, and facts about the archive by name (`setting`).
  ///
  /// `body` is the entry's JSON, whose SHA-256 is `hash`; the other columns repeat what questions need. `session` is
  /// `Session.id`, null for entries that came from elsewhere; `undone` says that a later entry has taken this one
  /// back. `standing` has the entries that no later one about the same subject overrules: one, or several where
  /// analysts who did not know of each other decided. `overruling` has which entry overrules which, `journal_gap` the
  /// hashes that entries name and nobody has sent.
  static let journal = """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
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
    CREATE TABLE journal_gap (hash TEXT PRIMARY KEY) WITHOUT ROWID;
    INSERT INTO setting VALUES ('archive', lower(hex(randomblob(8))));

    """
}
