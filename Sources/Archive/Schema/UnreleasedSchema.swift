internal import GRDB

/// The steps by which the tables grew before 0.2. An archive that has all of them has the tables of the first released
/// step, and is recorded as having it.
enum UnreleasedSchema {
  static let steps = [
    "1 incidents, reports, claims, decisions", "2 added claims, queue", "links", "splits",
    "corrections", "named sources of reports", "3 rows of datasets, packed columns",
    "first letters of words", "4 findings", "5 sessions and settings", "views for SQL", "6 journal",
    "runs of imports", "copied journals", "7 feeds, articles aside", "8 evidence",
    "letters of names, version 1",
  ]

  /// Records the first released step in the place of these, where an archive has all of them.
  static func adopt(_ db: Database) throws {
    guard try Schema.migrator.appliedIdentifiers(db) == Set(steps) else { return }
    try db.execute(sql: "DELETE FROM grdb_migrations")
    try db.execute(
      sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [Schema.steps[0].name])
  }
}
