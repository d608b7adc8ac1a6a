internal import GRDB
public import NewsModel

extension IncidentStore {
  /// The incidents that a report speaks of, by the report's key, in the order in which they were stored; none when
  /// the archive does not have the report.
  public func incidents(ofReport key: String) throws -> [Dossier] {
    try read { db in
      let ids = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT incident FROM incident_report WHERE report = (SELECT id FROM report WHERE key = ?)
            ORDER BY incident
            """), arguments: [key])
      return try ids.compactMap { try DossierReader(db: db).dossier(id: $0) }
    }
  }
}
