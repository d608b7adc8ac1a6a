internal import GRDB
internal import NewsModel

/// Stores incidents within one transaction. Everything it writes for an incident follows from the incident's dossier.
final class DossierWriter {
  private let db: Database
  private let importID: Int64
  private let incidents: IncidentWriter
  private let reports: ReportWriter
  private let versions: VersionWriter
  private let words: WordsIndex
  private let decisions: DecisionReader?
  private var outcome = ImportOutcome()
  private var bulk: BulkLoad?

  init(_ db: Database, source: ImportSource) throws {
    self.db = db
    try db.execute(
      sql: """
        INSERT INTO import (name, format, version, licence, moment, added, updated, unchanged)
        VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0, 0, 0)
        """, arguments: [source.name, source.format, source.version, source.licence])
    importID = db.lastInsertedRowID
    incidents = try IncidentWriter(db)
    reports = try ReportWriter(db)
    versions = VersionWriter(db: db, importID: importID)
    words = try WordsIndex(db)
    bulk = incidents.isEmpty ? BulkLoad(db) : nil
    let isDecided = try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM claim_decision) OR EXISTS (SELECT 1 FROM added_claim)")
    decisions = isDecided == true ? DecisionReader(db: db) : nil
  }

  /// Stores one incident: added, updated or left alone.
  func store(_ dossier: Dossier) throws {
    if let known = try incidents.known(key: dossier.incident.key) {
      try update(known, dossier)
    } else {
      try add(dossier)
    }
  }

  /// Brings the unfiltered counts up to date and closes the record of the import.
  func finish() throws -> ImportOutcome {
    try incidents.flush()
    try bulk?.finish()
    try db.execute(
      sql: "UPDATE import SET added = ?, updated = ?, unchanged = ? WHERE id = ?",
      arguments: [outcome.added, outcome.updated, outcome.unchanged, importID])
    return outcome
  }

  private func add(_ dossier: Dossier) throws {
    let id = try incidents.reserve()
    var stored = dossier
    var sharesReports = false
    for (position, report) in dossier.reports.enumerated() {
      let place = try store(report, position: position, of: id)
      if !place.isNew { sharesReports = true }
      stored.reports[position].id = place.id
    }
    if let decisions {
      let decided = try decisions.decisions(incidentKey: dossier.incident.key)
      for index in stored.reports.indices {
        let report = stored.reports[index]
        stored.reports[index].claims = decided.applied(to: report.claims, of: report.key)
      }
    }
    try incidents.write(stored, id: id, digest: Digest(dossier.incident).value)
    if sharesReports {
      try words.insertStored(id)
    } else {
      try words.insert(id, try WordsIndex.body(of: dossier, remark: incidents.remark(of: dossier)))
    }
    outcome.added += 1
    if outcome.added == BulkLoad.threshold { try bulk?.start() }
  }

  private func update(_ known: IncidentWriter.Known, _ dossier: Dossier) throws {
    let digest = Digest(dossier.incident).value
    let changed = try dossier.reports.filter { try reports.differs($0, of: known.id) }
    guard digest != known.digest || !changed.isEmpty else {
      outcome.unchanged += 1
      return
    }
    let reader = DossierReader(db: db)
    guard let before = try reader.dossier(id: known.id) else { return }
    if digest != known.digest { try versions.keep(before.incident) }
    try words.remove(known.id)
    var position = try reports.nextPosition(of: known.id)
    for report in changed {
      try store(report, position: position, of: known.id)
      position += 1
    }
    // The reports come back with those that this import does not mention, and with the analyst's decisions.
    guard var merged = try reader.dossier(id: known.id) else { return }
    merged.incident = dossier.incident
    try incidents.write(merged, id: known.id, digest: digest, replacing: true)
    try words.insertStored(known.id)
    outcome.updated += 1
  }

  /// Stores one report of an incident, and says its row number and whether it is new. Where it is known and its text
  /// has changed, the full-text rows of its other incidents follow.
  @discardableResult
  private func store(
    _ report: Report, position: Int, of incident: Int64
  ) throws -> (id: Int64, isNew: Bool) {
    let digest = Digest(report).value
    guard let known = try reports.known(key: report.key) else {
      let id = try reports.add(report, digest: digest)
      try reports.link(report, id: id, to: incident, position: position, isNew: true)
      outcome.reportsAdded += 1
      return (id, true)
    }
    if known.digest != digest {
      let others = try reports.incidents(of: known.id).filter { $0 != incident }
      try versions.keep(report: known.id, incident: incident)
      for other in others { try words.remove(other) }
      try reports.replace(report, id: known.id, digest: digest)
      for other in others { try words.insertStored(other) }
      outcome.reportsUpdated += 1
    } else {
      try versions.keep(claimsOf: known.id, incident: incident)
    }
    try reports.link(report, id: known.id, to: incident, position: position)
    return (known.id, false)
  }
}
