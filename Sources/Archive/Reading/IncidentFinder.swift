internal import GRDB
internal import NewsModel

/// Finds incidents by their keys and keys by their incidents. The key of a dataset's row is put together from the
/// dataset's format and its own id.
struct IncidentFinder {
  let db: Database

  func id(ofKey key: String) throws -> Int64? {
    let stored = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM incident WHERE key = ?"), arguments: [key])
    if let stored { return stored }
    guard let slash = key.firstIndex(of: "/") else { return nil }
    return try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT incident.id FROM dataset JOIN incident INDEXED BY incident_by_own
            ON incident.dataset = dataset.id
          WHERE dataset.format = ? AND own = ?
          """),
      arguments: [
        String(key[..<slash]), OwnKey(String(key[key.index(after: slash)...])).value,
      ])
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
