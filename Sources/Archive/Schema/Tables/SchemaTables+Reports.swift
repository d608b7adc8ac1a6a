extension SchemaTables {
  /// Reports with their texts and claims, what waits for a decision, and what was imported when.
  ///
  /// `open_report.spread` is -1 where the figures have none. `import_run` has the row numbers that an import gave its
  /// new incidents, from `first` to `last`. `report_link` says why a report stands with its incident.
  static let reports = """
    CREATE TABLE report (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, digest INTEGER NOT NULL, kind TEXT NOT NULL,
      outlet TEXT, title TEXT NOT NULL, published INTEGER, published_approximate INTEGER NOT NULL,
      origin TEXT, language TEXT, link TEXT, licence TEXT, note TEXT NOT NULL);
    CREATE TABLE report_text (report INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE report_source (report INTEGER PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE incident_report (
      incident INTEGER NOT NULL, report INTEGER NOT NULL, position INTEGER NOT NULL,
      digest INTEGER NOT NULL, PRIMARY KEY (incident, report)) WITHOUT ROWID;
    CREATE TABLE report_version (
      id INTEGER PRIMARY KEY, report INTEGER NOT NULL, incident INTEGER NOT NULL,
      import INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE claim (
      id INTEGER PRIMARY KEY, incident INTEGER NOT NULL, report INTEGER NOT NULL,
      position INTEGER NOT NULL, measure TEXT NOT NULL, low INTEGER, high INTEGER,
      qualifier TEXT NOT NULL, scope TEXT NOT NULL, part_of INTEGER, speaker TEXT,
      speaker_kind TEXT NOT NULL, origin TEXT, as_of INTEGER, background INTEGER NOT NULL,
      denied INTEGER NOT NULL, rule TEXT NOT NULL, quote TEXT, quote_start INTEGER,
      quote_end INTEGER, status TEXT NOT NULL, note TEXT NOT NULL);
    CREATE TABLE open_report (
      incident INTEGER NOT NULL, report INTEGER NOT NULL, spread REAL NOT NULL,
      count INTEGER NOT NULL, PRIMARY KEY (incident, report)) WITHOUT ROWID;
    CREATE TABLE report_link (
      name TEXT NOT NULL, report_key TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
      PRIMARY KEY (name, report_key)) WITHOUT ROWID;
    CREATE TABLE import (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, format TEXT NOT NULL, version TEXT, licence TEXT,
      moment TEXT NOT NULL, added INTEGER NOT NULL, updated INTEGER NOT NULL,
      unchanged INTEGER NOT NULL);
    CREATE TABLE import_run (
      import INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL);

    """
}
