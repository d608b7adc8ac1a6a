internal import GRDB

/// The reports that the analyst has taken out of an incident.
enum SplitSchema {
  static func migrate(_ db: Database) throws { try db.execute(sql: sql) }

  /// Keys outlive every re-import. `split_incident` holds every incident that was ever made for a report; one that no
  /// decision speaks of any more is not shown.
  private static let sql = """
    CREATE TABLE split_decision (
      incident_key TEXT NOT NULL, report_key TEXT NOT NULL, new_key TEXT NOT NULL,
      PRIMARY KEY (incident_key, report_key)) WITHOUT ROWID;
    CREATE INDEX split_decision_by_new ON split_decision (new_key);
    CREATE TABLE split_incident (key TEXT PRIMARY KEY) WITHOUT ROWID;
    """
}
