internal import GRDB

/// Links between incidents that the linker proposes, and what the analyst decided about them.
enum LinkSchema {
  static func migrate(_ db: Database) throws { try db.execute(sql: sql) }

  /// `decision` is "joined" or "apart". Keys outlive every re-import; the order of two keys is that of the proposal.
  private static let sql = """
    CREATE TABLE link_proposal (
      into_key TEXT NOT NULL, from_key TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
      PRIMARY KEY (into_key, from_key)) WITHOUT ROWID;
    CREATE INDEX link_proposal_by_score ON link_proposal (score, into_key, from_key);
    CREATE INDEX link_proposal_by_from ON link_proposal (from_key, score);
    CREATE TABLE link_decision (
      into_key TEXT NOT NULL, from_key TEXT NOT NULL, decision TEXT NOT NULL,
      PRIMARY KEY (into_key, from_key)) WITHOUT ROWID;
    CREATE INDEX link_decision_by_from ON link_decision (from_key, decision);
    CREATE TABLE report_link (
      name TEXT NOT NULL, report_key TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
      PRIMARY KEY (name, report_key)) WITHOUT ROWID;
    CREATE TABLE origin_decision (report_key TEXT PRIMARY KEY, origin TEXT) WITHOUT ROWID;
    """
}
