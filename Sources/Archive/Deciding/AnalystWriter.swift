internal import GRDB
internal import NewsModel

/// Writes what the analyst decides about one incident, remembers what stood there before, and brings the incident's
/// row up to date.
struct AnalystWriter {
  let db: Database
  let incident: Int64
  let key: String

  init(_ db: Database, incident: Int64) throws {
    guard let key = try IncidentFinder(db: db).key(of: incident) else {
      throw ArchiveError.gone("The incident")
    }
    self.db = db
    self.incident = incident
    self.key = key
  }

  /// Makes the tables say what the change says. `words` name the step for undo; nil leaves no trace (undo itself).
  func apply(_ change: AnalystChange, words: String?) throws {
    let before = try current(change)
    guard before != change else { return }
    let fullText = try WordsIndex(db)
    let reworded = try reworded(by: change)
    for id in reworded { try fullText.remove(id) }
    try write(change)
    for id in reworded { try fullText.insertStored(id) }
    try fullText.flush()
    try refresh(after: change)
    guard let words else { return }
    try UndoLog(db: db).add(before, incidentKey: key, words: words)
  }

  /// The incidents whose words a change makes others.
  private func reworded(by change: AnalystChange) throws -> [Int64] {
    switch change {
    case .remark: return [incident]
    case .split(let reportKey, _):
      let child = try IncidentFinder(db: db).id(ofKey: SplitReader.key(ofReport: reportKey))
      return [incident, child].compactMap(\.self)
    default: return []
    }
  }

  /// What the tables say now where the change would write.
  private func current(_ change: AnalystChange) throws -> AnalystChange {
    switch change {
    case .claim(let reportKey, let claimKey, _, _):
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT status, edited FROM claim_decision
          WHERE incident_key = ? AND report_key = ? AND claim_key = ?
          """, arguments: [key, reportKey, claimKey])
      return .claim(reportKey: reportKey, claimKey: claimKey, status: row?[0], edited: row?[1])
    case .added(let id, let reportKey, _):
      let body = try String.fetchOne(
        db, sql: "SELECT body FROM added_claim WHERE id = ?", arguments: [id])
      return .added(id: id, reportKey: reportKey, body: body)
    case .star: return .star(try exists("star"))
    case .remark:
      return .remark(
        try String.fetchOne(
          db, sql: "SELECT text FROM remark WHERE incident_key = ?", arguments: [key]))
    case .tag(let name, _):
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM tag WHERE incident_key = ? AND folded = ?)",
        arguments: [key, folded(name)])
      return .tag(name, isThere ?? false)
    case .link(let other, _):
      return .link(from: other, decision: try LinkReader(db: db).decision(into: key, from: other))
    case .origin(let reportKey, _, _): return try OriginDecision(db: db).current(reportKey)
    case .split(let reportKey, _):
      return .split(
        reportKey: reportKey, into: try SplitReader(db: db).target(of: reportKey, in: key))
    case .several(let changes): return .several(try changes.map(current))
    }
  }

  private func exists(_ table: String) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE incident_key = ?)", arguments: [key])
      ?? false
  }

  private func write(_ change: AnalystChange) throws {
    switch change {
    case .claim(let reportKey, let claimKey, let status, let edited):
      try write(claim: [key, reportKey, claimKey], status, edited)
    case .added(let id, let reportKey, let body?):
      try db.execute(
        sql: "INSERT OR REPLACE INTO added_claim VALUES (?, ?, ?, ?)",
        arguments: [id, key, reportKey, body])
    case .added(let id, _, nil):
      try db.execute(sql: "DELETE FROM added_claim WHERE id = ?", arguments: [id])
    case .star(true):
      try db.execute(sql: "INSERT INTO star VALUES (?)", arguments: [key])
    case .star(false):
      try db.execute(sql: "DELETE FROM star WHERE incident_key = ?", arguments: [key])
    case .remark(let text?):
      try db.execute(sql: "INSERT OR REPLACE INTO remark VALUES (?, ?)", arguments: [key, text])
    case .remark(nil):
      try db.execute(sql: "DELETE FROM remark WHERE incident_key = ?", arguments: [key])
    case .tag(let name, true):
      try db.execute(
        sql: "INSERT INTO tag VALUES (?, ?, ?)", arguments: [key, folded(name), name])
    case .tag(let name, false):
      try db.execute(
        sql: "DELETE FROM tag WHERE incident_key = ? AND folded = ?",
        arguments: [key, folded(name)])
    case .link(let other, let decision):
      try db.execute(
        sql: "DELETE FROM link_decision WHERE into_key = ? AND from_key = ?",
        arguments: [key, other])
      guard let decision else { return }
      try db.execute(
        sql: "INSERT INTO link_decision VALUES (?, ?, ?)", arguments: [key, other, decision])
    case .origin(let reportKey, let isSet, let origin):
      try OriginDecision(db: db).write(reportKey, isSet: isSet, origin)
    case .split(let reportKey, let into):
      try SplitReader(db: db).write(reportKey, of: key, into: into)
    case .several(let changes):
      for change in changes { try write(change) }
    }
  }

  private func write(claim keys: StatementArguments, _ status: String?, _ edited: String?) throws {
    guard let status else {
      return try db.execute(
        sql: """
          DELETE FROM claim_decision
          WHERE incident_key = ? AND report_key = ? AND claim_key = ?
          """, arguments: keys)
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO claim_decision VALUES (?, ?, ?, ?, ?)",
      arguments: keys + [status, edited])
  }

  /// Rejected claims drop out of the summary, so the row is written again; so is that of the incident that this one was
  /// joined to, and after a decision about a link that of the other one.
  private func refresh(after change: AnalystChange) throws {
    try refresh()
    let links = LinkReader(db: db)
    let root = try links.root(of: incident)
    if root != incident { try AnalystWriter(db, incident: root).refresh() }
    for child in try SplitReader(db: db).children(of: key) {
      try AnalystWriter(db, incident: child).refresh()
    }
    for other in change.linkedKeys {
      guard let id = try IncidentFinder(db: db).id(ofKey: other) else { continue }
      try AnalystWriter(db, incident: id).refresh()
    }
  }

  /// Writes the incident's row again, from what it says now.
  func refresh() throws {
    let writer = try IncidentWriter(db)
    try refresh(with: writer)
    try writer.flush()
  }

  /// The same with a writer that others use too, and flush.
  func refresh(with writer: IncidentWriter) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT digest, release FROM incident WHERE id = ?", arguments: [incident])
    guard let dossier = try DossierReader(db: db).dossier(id: incident), let row else { return }
    if row[1] == nil {
      try writer.write(dossier, id: incident, digest: row[0] ?? 0, replacing: true)
    } else {
      try writer.refresh(dossier, id: incident)
    }
  }
}
