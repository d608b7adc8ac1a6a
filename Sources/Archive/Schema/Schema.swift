internal import GRDB

/// The tables of an archive, in steps that only ever grow: a released step is never changed.
enum Schema {
  /// Stands for "no date" in day columns, so that every order over days is total. Year 1 is day -719162.
  static let noDay = -1_000_000

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 incidents, reports, claims, decisions") { db in
      try db.execute(sql: "PRAGMA application_id = \(ArchiveFile.applicationID)")
      try db.execute(sql: namesSQL)
      try db.execute(sql: importedSQL)
      try db.execute(sql: wordsSQL)
      try db.execute(sql: analystSQL)
      for index in FirstIndices.all { try db.execute(sql: index.sql) }
    }
    migrator.registerMigration("2 added claims, queue", migrate: DecisionSchema.migrate)
    // Before the third step, which reads dossiers and with them what was joined, split and named.
    migrator.registerMigration("links", migrate: LinkSchema.migrate)
    migrator.registerMigration("splits", migrate: SplitSchema.migrate)
    migrator.registerMigration("corrections", migrate: EditingSchema.migrate)
    migrator.registerMigration("named sources of reports") { db in
      try db.execute(
        sql: "CREATE TABLE report_source (report INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    }
    migrator.registerMigration("3 rows of datasets, packed columns", migrate: RowSchema.migrate)
    migrator.registerMigration("first letters of words", migrate: FirstLetters.rebuild)
    migrator.registerMigration("4 findings", migrate: FindingSchema.migrate)
    migrator.registerMigration("5 sessions and settings", migrate: SessionSchema.migrate)
    migrator.registerMigration("views for SQL", migrate: ViewSchema.migrate)
    migrator.registerMigration("6 journal", migrate: JournalSchema.migrate)
    migrator.registerMigration("runs of imports", migrate: ImportRecord.migrate)
    migrator.registerMigration("copied journals") { db in
      try db.execute(sql: "CREATE TABLE journal_gap (hash TEXT PRIMARY KEY) WITHOUT ROWID")
    }
    migrator.registerMigration("7 feeds, articles aside", migrate: FeedSchema.migrate)
    migrator.registerMigration("8 evidence", migrate: EvidenceSchema.migrate)
    FoldingSchema.register(in: &migrator)
    return migrator
  }

  /// Names that incidents share. A country's id follows the order of names, so sorting by it sorts by name.
  private static let namesSQL = """
    CREATE TABLE country (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, code2 TEXT,
      aliases TEXT NOT NULL DEFAULT '');
    CREATE TABLE country_alias (
      folded TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (folded, code)) WITHOUT ROWID;
    CREATE TABLE armed_group (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, short TEXT, parent TEXT,
      countries TEXT NOT NULL DEFAULT '', aliases TEXT NOT NULL DEFAULT '');
    CREATE TABLE group_alias (
      folded TEXT NOT NULL, armed_group INTEGER NOT NULL, ambiguous INTEGER NOT NULL,
      PRIMARY KEY (folded, armed_group)) WITHOUT ROWID;
    CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
    CREATE TABLE locality (
      id INTEGER PRIMARY KEY, place TEXT NOT NULL, admin1 TEXT NOT NULL, folded TEXT NOT NULL,
      UNIQUE (place, admin1));
    CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
    CREATE TABLE gazetteer (
      name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
      latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL,
      PRIMARY KEY (name, country, admin1, kind, latitude, longitude)) WITHOUT ROWID;
    """

  /// What was imported. Numbers that filters and orders need stand first in a row: SQLite reads a row from the left.
  private static let importedSQL = """
    CREATE TABLE incident (
      id INTEGER PRIMARY KEY, day INTEGER NOT NULL, last_day INTEGER NOT NULL,
      country INTEGER, kind INTEGER,
      killed_low INTEGER, killed_high INTEGER, wounded_low INTEGER, wounded_high INTEGER,
      spread REAL, disputed INTEGER NOT NULL, report_count INTEGER NOT NULL,
      origin_count INTEGER NOT NULL, speakers INTEGER NOT NULL, starred INTEGER NOT NULL,
      latitude REAL, longitude REAL, locality INTEGER, place_key TEXT,
      digest INTEGER NOT NULL, date_precision TEXT,
      killed_open INTEGER, killed_median REAL, wounded_open INTEGER, wounded_median REAL,
      place_precision TEXT, key TEXT NOT NULL, groups TEXT NOT NULL, title TEXT NOT NULL,
      targets TEXT NOT NULL, note TEXT NOT NULL);
    CREATE TABLE involvement (
      incident INTEGER NOT NULL, position INTEGER NOT NULL, armed_group INTEGER NOT NULL,
      day INTEGER NOT NULL, leading INTEGER NOT NULL, role TEXT NOT NULL,
      claimed INTEGER NOT NULL, name TEXT, short TEXT,
      PRIMARY KEY (incident, position)) WITHOUT ROWID;
    CREATE TABLE figure (
      incident INTEGER NOT NULL, measure INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
      PRIMARY KEY (incident, measure)) WITHOUT ROWID;
    CREATE TABLE incident_source (
      incident INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (incident, source)) WITHOUT ROWID;
    CREATE TABLE report (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, digest INTEGER NOT NULL, kind TEXT NOT NULL,
      outlet TEXT, title TEXT NOT NULL, published INTEGER, published_approximate INTEGER NOT NULL,
      origin TEXT, language TEXT, link TEXT, licence TEXT, note TEXT NOT NULL);
    CREATE TABLE report_text (report INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE incident_report (
      incident INTEGER NOT NULL, report INTEGER NOT NULL, position INTEGER NOT NULL,
      digest INTEGER NOT NULL, PRIMARY KEY (incident, report)) WITHOUT ROWID;
    CREATE TABLE claim (
      id INTEGER PRIMARY KEY, incident INTEGER NOT NULL, report INTEGER NOT NULL,
      position INTEGER NOT NULL, measure TEXT NOT NULL, low INTEGER, high INTEGER,
      qualifier TEXT NOT NULL, scope TEXT NOT NULL, part_of INTEGER, speaker TEXT,
      speaker_kind TEXT NOT NULL, origin TEXT, as_of INTEGER, background INTEGER NOT NULL,
      denied INTEGER NOT NULL, rule TEXT NOT NULL, quote TEXT, quote_start INTEGER,
      quote_end INTEGER, status TEXT NOT NULL, note TEXT NOT NULL);
    CREATE TABLE report_version (
      id INTEGER PRIMARY KEY, report INTEGER NOT NULL, incident INTEGER NOT NULL,
      import INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE incident_version (
      id INTEGER PRIMARY KEY, incident INTEGER NOT NULL, import INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE import (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, format TEXT NOT NULL, version TEXT, licence TEXT,
      moment TEXT NOT NULL, added INTEGER NOT NULL, updated INTEGER NOT NULL,
      unchanged INTEGER NOT NULL);
    CREATE TABLE tally (
      field TEXT NOT NULL, value INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (field, value)) WITHOUT ROWID;
    """

  /// One row for each incident: its titles, texts and notes. The text itself stands in the tables above.
  private static let wordsSQL = """
    CREATE VIRTUAL TABLE words USING fts5(
      body, content='', columnsize=0, prefix='1 2 3',
      tokenize="unicode61 remove_diacritics 2");
    """

  /// What the analyst decided, by keys that outlive every re-import.
  private static let analystSQL = """
    CREATE TABLE claim_decision (
      incident_key TEXT NOT NULL, report_key TEXT NOT NULL, claim_key TEXT NOT NULL,
      status TEXT NOT NULL, edited TEXT,
      PRIMARY KEY (incident_key, report_key, claim_key)) WITHOUT ROWID;
    CREATE TABLE star (incident_key TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE remark (incident_key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE tag (
      incident_key TEXT NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (incident_key, folded)) WITHOUT ROWID;
    CREATE INDEX tag_by_name ON tag (folded, incident_key);
    CREATE TABLE undo_step (
      id INTEGER PRIMARY KEY, words TEXT NOT NULL, incident_key TEXT NOT NULL, change TEXT NOT NULL);
    """
}
