internal import GRDB
internal import NewsModel

/// Finds incidents by their keys and keys by their incidents. The key of a dataset's row is put together from the
/// dataset's format and its own id.
struct IncidentFinder {
  let db: Database

  func id(ofKey key: String) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT \(IncidentFinder.idSQL(ofKey: "?1"))"), arguments: [key])
  }

  /// The id of the incident of a key, which is an expression of SQL, in SQL; null for none. For the many keys of a table.
  static func idSQL(ofKey key: String) -> String {
    """
    coalesce(
      (SELECT id FROM incident WHERE incident.key = \(key)),
      (SELECT incident.id FROM dataset JOIN incident INDEXED BY incident_by_own
        ON incident.dataset = dataset.id
      WHERE dataset.format = substr(\(key), 1, instr(\(key), '/') - 1)
        AND own = \(OwnKey.sql("substr(\(key), instr(\(key), '/') + 1)"))))
    """
  }

  /// Nil when the incident is gone.
  func key(of id: Int64) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(IncidentFinder.keySQL) FROM incident WHERE incident.id = ?"),
      arguments: [id])
  }

  /// The key of a row of `incident` in SQL.
  static let keySQL = """
    coalesce(incident.key,
      (SELECT format FROM dataset WHERE dataset.id = incident.dataset) || '/' || incident.own)
    """
}
