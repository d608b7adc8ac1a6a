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

  /// Rejected claims drop out of the summary, so the row is written again; so are those of the incident that this one was
  /// joined to, of those that were made for reports of it, and of others that were linked.
  ///
  /// - Parameters:
  ///   - linked: the keys of other incidents whose rows have changed with it.
  ///   - before: what the incident said of itself before.
  /// - Throws: `DatabaseError`.
  func runAround(linked: [String] = [], before: Incident? = nil) throws {
    try run(before: before)
    let root = try LinkReader(db: db).root(of: incident)
    if root != incident { try IncidentRefresh(db, incident: root).run() }
    for child in try SplitReader(db: db).children(of: key) {
      try IncidentRefresh(db, incident: child).run()
    }
    for other in linked {
      guard let id = try IncidentFinder(db: db).id(ofKey: other) else { continue }
      try IncidentRefresh(db, incident: id).run()
    }
  }

  /// Writes the incident's row again, from what it says now.
  func run(before: Incident? = nil) throws {
    let writer = try IncidentWriter(db)
    try run(with: writer, before: before)
    try writer.flush()
  }

  /// The same with a writer that others use too, and flush.
  func run(with writer: IncidentWriter, before: Incident? = nil) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT digest, release FROM incident WHERE id = ?", arguments: [incident])
    guard let dossier = try DossierReader(db: db).dossier(id: incident), let row else { return }
    if row[1] == nil {
      try writer.write(dossier, id: incident, digest: row[0] ?? 0, replacing: true)
    } else {
      try writer.refresh(dossier, id: incident, before: before)
    }
  }
}
