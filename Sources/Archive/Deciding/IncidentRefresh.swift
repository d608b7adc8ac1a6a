internal import GRDB
internal import NewsModel

/// Brings the row of an incident up to date with what is decided about it.
struct IncidentRefresh {
  let db: Database
  let incident: Int64
  let key: String

  /// - Throws: `ArchiveError.gone` when the incident is gone.
  init(_ db: Database, incident: Int64) throws {
    guard let key = try IncidentFinder(db: db).key(of: incident) else {
      throw ArchiveError.gone("The incident")
    }
    self.db = db
    self.incident = incident
    self.key = key
  }

  /// Writes the rows of incidents again, and of all whose rows follow from them.
  ///
  /// - Parameters:
  ///   - db: the archive.
  ///   - keys: the keys of incidents about which something else is said or decided now.
  /// - Throws: `DatabaseError`.
  static func run(_ db: Database, around keys: [String]) throws {
    let writer = try IncidentWriter(db)
    for id in try AffectedIncidents(db: db).ids(around: keys) {
      try IncidentRefresh(db, incident: id).run(with: writer)
    }
    try writer.flush()
  }

  /// Writes the incident's row again, from what it says now, with a writer that others use too, and flush.
  ///
  /// - Parameters:
  ///   - writer: the writer.
  ///   - before: what the incident said of itself before; only a dataset's row needs it.
  /// - Throws: `DatabaseError`.
  func run(with writer: IncidentWriter, before: Incident? = nil) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT digest, release FROM incident WHERE id = ?"),
      arguments: [incident])
    guard let dossier = try DossierReader(db: db).dossier(id: incident), let row else { return }
    if row[1] == nil {
      try writer.write(dossier, id: incident, digest: try digest() ?? row[0] ?? 0, replacing: true)
    } else {
      try writer.refresh(dossier, id: incident, before: before)
    }
  }

  /// Of an incident that was made for a report: what it says may have changed with what it was taken out of.
  private func digest() throws -> Int64? {
    guard SplitReader.isChild(key) else { return nil }
    return try DossierReader(db: db).importedIncident(incident).map { Digest($0).value }
  }
}
