internal import GRDB

/// Step 2 of the schema: claims that the analyst adds by hand, and the queue of reports that wait for a decision.
enum DecisionSchema {
  /// The order of the queue: the most disputed incident first, then the report with most undecided claims.
  static let queue = ArchiveIndex(
    name: "open_report_by_dispute", table: "open_report",
    columns: "spread, count, incident, report")

  /// Makes the tables and fills the queue from what is stored; step 3 takes out of it what was decided already.
  static func migrate(_ db: Database) throws {
    try db.execute(sql: sql)
    try db.execute(sql: queue.sql)
  }

  /// `spread` is -1 where the figures have none. A claim's row number is that of `added_claim` with its sign turned.
  private static let sql = """
    CREATE TABLE added_claim (
      id INTEGER PRIMARY KEY, incident_key TEXT NOT NULL, report_key TEXT NOT NULL,
      body TEXT NOT NULL);
    CREATE INDEX added_claim_by_incident ON added_claim (incident_key);
    CREATE TABLE open_report (
      incident INTEGER NOT NULL, report INTEGER NOT NULL, spread REAL NOT NULL,
      count INTEGER NOT NULL, PRIMARY KEY (incident, report)) WITHOUT ROWID;
    INSERT INTO open_report
      SELECT claim.incident, claim.report, coalesce(incident.spread, -1), count(*)
      FROM claim JOIN incident ON incident.id = claim.incident
      WHERE claim.status = 'proposed' GROUP BY claim.incident, claim.report;
    INSERT INTO tally SELECT 'open report', 0, count(*) FROM open_report;
    INSERT INTO tally SELECT 'open claim', 0, coalesce(sum(count), 0) FROM open_report;
    """
}
