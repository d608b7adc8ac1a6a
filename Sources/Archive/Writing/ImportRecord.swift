internal import GRDB

/// The archive's record of one import.
enum ImportRecord {
  /// Begins a record and gives its number.
  static func open(_ source: ImportSource, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO import (name, format, version, licence, moment, added, updated, unchanged)
        VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0, 0, 0)
        """, arguments: [source.name, source.format, source.version, source.licence])
    let id = db.lastInsertedRowID
    try db.execute(
      sql: "INSERT INTO import_run SELECT ?, coalesce(max(id), 0) + 1, 0 FROM incident",
      arguments: [id])
    try db.execute(
      sql: "INSERT INTO report_run SELECT ?, coalesce(max(id), 0) + 1, 0 FROM report",
      arguments: [id])
    return id
  }

  static func close(_ id: Int64, _ outcome: ImportOutcome, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE import SET added = ?, updated = ?, unchanged = ? WHERE id = ?",
      arguments: [outcome.added, outcome.updated, outcome.unchanged, id])
    try db.execute(
      sql:
        "UPDATE import_run SET last = (SELECT coalesce(max(id), 0) FROM incident) WHERE import = ?",
      arguments: [id])
    try db.execute(sql: "DELETE FROM import_run WHERE last < first")
    try db.execute(
      sql:
        "UPDATE report_run SET last = (SELECT coalesce(max(id), 0) FROM report) WHERE import = ?",
      arguments: [id])
    try db.execute(sql: "DELETE FROM report_run WHERE last < first")
  }
}
