extension SchemaTables {
  /// What analysts decided, as it stands, by keys that outlive every re-import.
  ///
  /// A claim's row number is that of `added_claim` with its sign turned. A report key of "" in `field_decision` is
  /// the incident itself. `imported_incident` has what sources said of incidents that are corrected; `own_incident`
  /// those that were made by hand, one that was taken back with `is_there` 0. `split_incident` holds every incident
  /// that was ever made for a report; one that no decision speaks of any more is not shown. `link_decision.decision`
  /// is "joined" or "apart"; the order of two keys is that of the proposal.
  static let decisions = """
    CREATE TABLE claim_decision (
      incident_key TEXT NOT NULL, report_key TEXT NOT NULL, claim_key TEXT NOT NULL,
      status TEXT NOT NULL, edited TEXT,
      PRIMARY KEY (incident_key, report_key, claim_key)) WITHOUT ROWID;
    CREATE TABLE added_claim (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, incident_key TEXT NOT NULL,
      report_key TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX added_claim_by_incident ON added_claim (incident_key);
    CREATE TABLE field_decision (
      incident_key TEXT NOT NULL, report_key TEXT NOT NULL, name TEXT NOT NULL,
      value TEXT NOT NULL, PRIMARY KEY (incident_key, report_key, name)) WITHOUT ROWID;
    CREATE INDEX field_decision_by_name ON field_decision (name, value);
    CREATE TABLE imported_incident (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE own_incident (key TEXT PRIMARY KEY, is_there INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE star (incident_key TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE remark (incident_key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE tag (
      incident_key TEXT NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (incident_key, folded)) WITHOUT ROWID;
    CREATE INDEX tag_by_name ON tag (folded, incident_key);
    CREATE TABLE link_proposal (
      into_key TEXT NOT NULL, from_key TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
      PRIMARY KEY (into_key, from_key)) WITHOUT ROWID;
    CREATE INDEX link_proposal_by_score ON link_proposal (score, into_key, from_key);
    CREATE INDEX link_proposal_by_from ON link_proposal (from_key, score);
    CREATE TABLE link_decision (
      into_key TEXT NOT NULL, from_key TEXT NOT NULL, decision TEXT NOT NULL,
      PRIMARY KEY (into_key, from_key)) WITHOUT ROWID;
    CREATE INDEX link_decision_by_from ON link_decision (from_key, decision);
    CREATE TABLE origin_decision (report_key TEXT PRIMARY KEY, origin TEXT) WITHOUT ROWID;
    CREATE TABLE split_decision (
      incident_key TEXT NOT NULL, report_key TEXT NOT NULL, new_key TEXT NOT NULL,
      PRIMARY KEY (incident_key, report_key)) WITHOUT ROWID;
    CREATE INDEX split_decision_by_new ON split_decision (new_key);
    CREATE TABLE split_incident (key TEXT PRIMARY KEY) WITHOUT ROWID;

    """
}
