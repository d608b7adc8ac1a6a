internal import GRDB
internal import NewsModel

/// Step 3 of the schema: rows of datasets as packed records, and packed columns for questions about many incidents.
///
/// Countries and places get numbers in no order, small ones, and a key that gives the order. The full-text index loses
/// its beginnings of words, which took more room than all words: `WordsReader` finds them among the words themselves.
enum RowSchema {
  static func migrate(_ db: Database) throws {
    for index in FirstIndices.all where index.table == "incident" || index.table == "figure" {
      try db.execute(sql: "DROP INDEX IF EXISTS \(index.name)")
    }
    for name in ["involvement_by_group", "incident_by_source"] {
      try db.execute(sql: "DROP INDEX IF EXISTS \(name)")
    }
    try db.execute(sql: rowsSQL)
    try numberCountries(db)
    try numberPlaces(db)
    try db.execute(sql: incidentSQL)
    for index in ArchiveIndex.all
    where index.table == "incident" || index.table == "figure" { try db.execute(sql: index.sql) }
    try pack(db)
    let decided = try Int64.fetchAll(
      db,
      sql: "SELECT id FROM incident WHERE key IN (SELECT incident_key FROM claim_decision)")
    for incident in decided { try IncidentRefresh(db, incident: incident).run() }
  }

  /// `own` is what the dataset itself calls a row; `gone` the release that no longer has it. A row of `cell_text` is
  /// numbered by its column (upper 32 bits) and its place in the column's list; `is_open` says that the list may grow.
  private static let rowsSQL = """
    CREATE TABLE dataset (id INTEGER PRIMARY KEY, format TEXT NOT NULL UNIQUE);
    CREATE TABLE release (id INTEGER PRIMARY KEY, dataset INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE cell_column (
      id INTEGER PRIMARY KEY, dataset INTEGER NOT NULL, name TEXT NOT NULL,
      is_open INTEGER NOT NULL DEFAULT 1, UNIQUE (dataset, name));
    CREATE TABLE cell_text (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE row_version (
      id INTEGER PRIMARY KEY, incident INTEGER NOT NULL, import INTEGER NOT NULL,
      release INTEGER NOT NULL, record BLOB NOT NULL);
    CREATE INDEX row_version_by_incident ON row_version (incident);
    CREATE TABLE packed (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE posting (id INTEGER PRIMARY KEY, rows BLOB NOT NULL);
    CREATE TABLE spot (id INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE);
    ALTER TABLE locality ADD COLUMN spot INTEGER;
    ALTER TABLE country RENAME TO country_before;
    CREATE TABLE country (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, code2 TEXT,
      aliases TEXT NOT NULL DEFAULT '', place TEXT NOT NULL UNIQUE);
    DROP TABLE words;
    CREATE VIRTUAL TABLE words USING fts5(
      body, content='', columnsize=0, tokenize="unicode61 remove_diacritics 2");
    """

  private static let incidentSQL = """
    ALTER TABLE incident RENAME TO incident_before;
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
    INSERT INTO incident
      SELECT old.id, day, last_day, country.id, kind, killed_low, killed_high, wounded_low,
        wounded_high, spread, report_count, origin_count, speakers, starred, spot.id, locality,
        killed_open, killed_median, wounded_open, wounded_median, date_precision, NULL, NULL, NULL,
        NULL, digest, latitude, longitude, place_precision, key, groups, title, targets, note, NULL
      FROM incident_before AS old
      LEFT JOIN country_before ON country_before.id = old.country
      LEFT JOIN country ON country.code = country_before.code
      LEFT JOIN spot ON spot.place = old.place_key
      ORDER BY old.id;
    DROP TABLE incident_before;
    UPDATE tally SET value = coalesce((
        SELECT country.id FROM country_before JOIN country USING (code)
        WHERE country_before.id = tally.value), value)
      WHERE field = 'country';
    DROP TABLE country_before;
    """

  /// Small numbers from 1 on. The tally holds large ones until it is renumbered too, so none collides.
  private static func numberCountries(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT code, name, code2, aliases FROM country_before ORDER BY id")
    for row in rows {
      try db.execute(
        sql: "INSERT INTO country (code, name, code2, aliases, place) VALUES (?, ?, ?, ?, ?)",
        arguments: [row[0], row[1], row[2], row[3], CountryNames.place(name: row[1], code: row[0])])
    }
  }

  private static func numberPlaces(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO spot (place)
          SELECT place_key FROM incident WHERE place_key IS NOT NULL ORDER BY place_key
        """)
    for row in try Row.fetchAll(db, sql: "SELECT id, place FROM locality WHERE place <> ''") {
      try db.execute(
        sql: "UPDATE locality SET spot = (SELECT id FROM spot WHERE place = ?) WHERE id = ?",
        arguments: [folded(row[1]), row[0] as Int64])
    }
  }

  /// Fills packed columns, postings and the full-text index from the tables.
  private static func pack(_ db: Database) throws {
    let columns = try ColumnWriter(db)
    let postings = try PostingWriter(db)
    let words = try WordsIndex(db)
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM incident ORDER BY id") {
      if let values = try PackedValues(stored: id, db) { try columns.set(id, values) }
      for (field, table, value) in [
        (PostingField.group, "involvement", "armed_group"), (.source, "incident_source", "source"),
      ] {
        let values = try Int64.fetchAll(
          db, sql: "SELECT DISTINCT \(value) FROM \(table) WHERE incident = ?", arguments: [id])
        for value in values { try postings.add(field, value, id: id) }
      }
      try words.insertStored(id)
    }
    try columns.flush()
    try postings.flush()
    try words.flush()
  }
}

extension PackedValues {
  /// Of an incident that came with articles, from its row.
  fileprivate init?(stored id: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT day, last_day, country, kind, locality, killed_low, killed_high, wounded_low,
          wounded_high, report_count, origin_count, speakers, latitude, longitude
        FROM incident WHERE id = ?
        """, arguments: [id])
    guard let row else { return nil }
    self.init()
    let day: Int64 = row[0]
    if day > Schema.noDay { (self[.day], self[.span]) = (day, row[1] - day) }
    let numbers: [PackedColumn] = [
      .country, .kind, .locality, .killedLow, .killedHigh, .woundedLow, .woundedHigh, .reports,
      .origins, .speakers,
    ]
    for (index, column) in numbers.enumerated() { self[column] = row[index + 2] }
    self[.latitude] = PackedValues.point(row[12])
    self[.longitude] = PackedValues.point(row[13])
  }
}
