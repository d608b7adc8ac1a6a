internal import GRDB

/// Step 4 of the schema: what stands out in the figures of killed, in a packed column of its own, and summaries that
/// keep attackers apart; and the reports that the analyst has taken out of an incident.
///
/// Rows of datasets in one release have neither revisions nor outliers, so only incidents with articles and rows that
/// have changed are looked at again; a column that is nowhere written holds nothing.
enum FindingSchema {
  static func migrate(_ db: Database) throws {
    try db.execute(sql: splitSQL)
    let cursor = try Int64.fetchCursor(
      db,
      sql: """
        SELECT incident FROM incident_report UNION SELECT incident FROM row_version ORDER BY 1
        """)
    let ids = try Array(cursor)
    for id in ids { try AnalystWriter(db, incident: id).refresh() }
  }

  /// Keys outlive every re-import. `split_incident` holds every incident that was ever made for a report; one that no
  /// decision speaks of any more is not shown.
  private static let splitSQL = """
    CREATE TABLE split_decision (
      incident_key TEXT NOT NULL, report_key TEXT NOT NULL, new_key TEXT NOT NULL,
      PRIMARY KEY (incident_key, report_key)) WITHOUT ROWID;
    CREATE INDEX split_decision_by_new ON split_decision (new_key);
    CREATE TABLE split_incident (key TEXT PRIMARY KEY) WITHOUT ROWID;
    """
}
