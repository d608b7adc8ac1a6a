internal import GRDB

/// Step 4 of the schema: what stands out in the figures of killed, in a packed column of its own, and summaries that
/// keep attackers apart.
///
/// Rows of datasets in one release have neither revisions nor outliers, so only incidents with articles and rows that
/// have changed are looked at again; a column that is nowhere written holds nothing.
enum FindingSchema {
  static func migrate(_ db: Database) throws {
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT incident FROM incident_report UNION SELECT incident FROM row_version ORDER BY 1
        """)
    let writer = try IncidentWriter(db)
    for id in ids { try IncidentRefresh(db, incident: id).run(with: writer) }
    try writer.flush()
  }
}
