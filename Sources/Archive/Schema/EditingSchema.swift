internal import GRDB

/// What analysts correct and make: fields, incidents, and keys for claims that mean the same in every archive.
enum EditingSchema {
  static func migrate(_ db: Database) throws {
    try db.execute(sql: "ALTER TABLE added_claim RENAME TO added_claim_before")
    try db.execute(sql: sql)
  }

  /// `imported_incident` has what sources said of incidents that are corrected; `own_incident` those that were made by
  /// hand, one that was taken back with `is_there` 0. A report key of "" in `field_decision` is the incident itself.
  private static let sql = """
    DROP INDEX IF EXISTS added_claim_by_incident;
    CREATE TABLE added_claim (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, incident_key TEXT NOT NULL,
      report_key TEXT NOT NULL, body TEXT NOT NULL);
    INSERT INTO added_claim
      SELECT id, 'claim-' || id, incident_key, report_key, body FROM added_claim_before;
    DROP TABLE added_claim_before;
    CREATE INDEX added_claim_by_incident ON added_claim (incident_key);
    CREATE TABLE field_decision (
      incident_key TEXT NOT NULL, report_key TEXT NOT NULL, name TEXT NOT NULL,
      value TEXT NOT NULL, PRIMARY KEY (incident_key, report_key, name)) WITHOUT ROWID;
    CREATE INDEX field_decision_by_name ON field_decision (name, value);
    CREATE TABLE imported_incident (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE own_incident (key TEXT PRIMARY KEY, is_there INTEGER NOT NULL) WITHOUT ROWID;
    """
}
