extension SchemaTables {
  /// Incidents, and what questions about many of them are answered from.
  ///
  /// Numbers that filters and orders need stand first in a row: SQLite reads a row from the left. `own` is what a
  /// dataset itself calls its row, `gone` the release that no longer has it, `record` the row's cells. `packed` holds
  /// `PackedColumn`s, `posting` the sets of `PostingField`, `words` the full-text index: one row for each incident,
  /// of its titles, texts and notes.
  static let incidents = """
    CREATE TABLE incident (
      id INTEGER PRIMARY KEY, day INTEGER NOT NULL, last_day INTEGER NOT NULL,
      country INTEGER, kind INTEGER,
      killed_low INTEGER, killed_high INTEGER, wounded_low INTEGER, wounded_high INTEGER,
      spread REAL, report_count INTEGER NOT NULL, origin_count INTEGER NOT NULL,
      speakers INTEGER NOT NULL, starred INTEGER NOT NULL, spot INTEGER, locality INTEGER,
      killed_open INTEGER, killed_median REAL, wounded_open INTEGER, wounded_median REAL,
      date_precision TEXT, dataset INTEGER, release INTEGER, own, gone INTEGER, digest INTEGER,
      latitude REAL, longitude REAL, place_precision TEXT, key TEXT, groups TEXT NOT NULL,
      title TEXT NOT NULL, targets TEXT, note TEXT, record BLOB);
    CREATE TABLE involvement (
      incident INTEGER NOT NULL, position INTEGER NOT NULL, armed_group INTEGER NOT NULL,
      day INTEGER NOT NULL, leading INTEGER NOT NULL, role TEXT NOT NULL,
      claimed INTEGER NOT NULL, name TEXT, short TEXT,
      PRIMARY KEY (incident, position)) WITHOUT ROWID;
    CREATE TABLE figure (
      incident INTEGER NOT NULL, measure INTEGER NOT NULL, low INTEGER NOT NULL,
      high INTEGER NOT NULL, PRIMARY KEY (incident, measure)) WITHOUT ROWID;
    CREATE TABLE incident_source (
      incident INTEGER NOT NULL, source INTEGER NOT NULL,
      PRIMARY KEY (incident, source)) WITHOUT ROWID;
    CREATE TABLE incident_version (
      id INTEGER PRIMARY KEY, incident INTEGER NOT NULL, import INTEGER NOT NULL,
      body TEXT NOT NULL);
    CREATE TABLE packed (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE posting (id INTEGER PRIMARY KEY, rows BLOB NOT NULL);
    CREATE TABLE tally (
      field TEXT NOT NULL, value INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (field, value)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(
      body, content='', columnsize=0, tokenize="unicode61 remove_diacritics 2");

    """
}
