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
  private let earlier: EarlierDecisions
  private var outcome = ImportOutcome()
  private var bulk: BulkLoad?

  init(_ db: Database, source: ImportSource) throws {
    self.db = db
    importID = try ImportRecord.open(source, db)
    incidents = try IncidentWriter(db)
    reports = try ReportWriter(db)
    versions = VersionWriter(db: db, importID: importID)
    words = try WordsIndex(db)
    bulk = incidents.count == 0 ? BulkLoad(db, includesRows: false) : nil
    decisions = try DecisionReader.ifAny(db)
    earlier = try EarlierDecisions(db)
  }

  /// Stores one incident: added, updated or left alone.
  func store(_ dossier: Dossier) throws {
    if let known = try IncidentFinder(db: db).id(ofKey: dossier.incident.key) {
      if let row = try StoredRow(incident: known, db) {
        try add(reports: dossier, to: row)
      } else {
        try update(known, dossier)
      }
    } else {
      try add(dossier)
    }
    // Which reading of its page a report is, where another archive says so; also of one that is known and says no more.
    for report in dossier.reports {
      if let edition = report.edition {
        try EditionTable(db: db).record(edition, of: report.key)
      }
    }
  }

  /// Brings the unfiltered counts up to date, carries out what was decided before its incident came, and closes the record
  /// of the import.
  func finish() throws -> ImportOutcome {
    try incidents.flush()
    try words.flush()
    try bulk?.finish()
    try earlier.carryOut()
    try ImportRecord.close(importID, outcome, db)
    return outcome
  }

  private func add(_ dossier: Dossier) throws {
    let others = try others(than: nil, dossier)
    for other in others { try words.remove(other) }
    let id = incidents.reserve()
    var stored = dossier
    stored.incident = try corrected(dossier.incident)
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
    if sharesReports || decisions != nil {
      try words.insertStored(id)
    } else {
      try words.insert(
        id, try WordsText.body(of: dossier, remark: incidents.remark(of: dossier.incident.key)))
    }
    try refresh(others)
    try earlier.note(dossier)
    outcome.added += 1
    if outcome.added == BulkLoad.threshold {
      try bulk?.start()
      words.leavesLetters = bulk != nil
    }
  }

  private func update(_ id: Int64, _ dossier: Dossier) throws {
    let digest = Digest(dossier.incident).value
    let changed = try dossier.reports.filter { try reports.differs($0, of: id) }
    let before = try storedDigest(of: id)
    guard digest != before || !changed.isEmpty else {
      outcome.unchanged += 1
      return
    }
    let reader = DossierReader(db: db)
    if digest != before, let known = try reader.importedIncident(id) { try versions.keep(known) }
    let others = try others(than: id, dossier)
    for known in [id] + others { try words.remove(known) }
    try store(changed, of: id)
    // The reports come back with those that this import does not mention, and with the analyst's decisions.
    guard var merged = try reader.dossier(id: id) else { return }
    merged.incident = try corrected(dossier.incident)
    try incidents.write(merged, id: id, digest: digest, replacing: true)
    try words.insertStored(id)
    try refresh(others)
    try earlier.note(dossier)
    outcome.updated += 1
  }

  /// The other incidents whose rows and words change when one is stored: those that share a report which has changed,
  /// and, where something is decided, what follows from any of them.
  private func others(than id: Int64?, _ dossier: Dossier) throws -> [Int64] {
    var found: Set<Int64> = []
    for report in dossier.reports {
      guard let known = try reports.known(key: report.key), known.digest != Digest(report).value
      else { continue }
      found.formUnion(try reports.incidents(of: known.id))
    }
    let keys = try found.compactMap(IncidentFinder(db: db).key)
    found.formUnion(try earlier.affected([dossier.incident.key] + keys, beside: id))
    if let id { found.remove(id) }
    return found.sorted()
  }

  /// Writes rows and words of incidents again whose words were taken out.
  private func refresh(_ others: [Int64]) throws {
    for other in others {
      try IncidentRefresh(db, incident: other).run(with: incidents)
      try words.insertStored(other)
    }
  }

  private func storedDigest(of id: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT digest FROM incident WHERE id = ?"), arguments: [id])
  }

  /// The incident with the analyst's corrections; what its source says is kept beside it then.
  private func corrected(_ incident: Incident) throws -> Incident {
    guard decisions != nil else { return incident }
    let corrected = try FieldDecisions(db: db).applied(to: incident)
    let imported = ImportedIncidents(db: db)
    let isKept = try imported.incident(incident.key) != nil
    if isKept || corrected != incident { try imported.replace(incident) }
    return corrected
  }

  /// Adds reports to an incident that is a dataset's row. What the row says of the incident stays as the dataset has it.
  private func add(reports dossier: Dossier, to row: StoredRow) throws {
    let own = Set(row.dossier?.reports.map(\.key) ?? [])
    let changed = try dossier.reports.filter {
      try !own.contains($0.key) && reports.differs($0, of: row.incident)
    }
    guard !changed.isEmpty else {
      outcome.unchanged += 1
      return
    }
    let others = try others(than: row.incident, dossier)
    for known in [row.incident] + others { try words.remove(known) }
    try store(changed, of: row.incident)
    try words.insertStored(row.incident)
    if let merged = try DossierReader(db: db).dossier(id: row.incident) {
      try incidents.refresh(merged, id: row.incident)
    }
    try refresh(others)
    try earlier.note(dossier)
    outcome.updated += 1
  }

  private func store(_ changed: [Report], of id: Int64) throws {
    var position = try reports.nextPosition(of: id)
    for report in changed {
      try store(report, position: position, of: id)
      position += 1
    }
  }

  /// Stores one report of an incident, and says its row number and whether it is new.
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
      try versions.keep(report: known.id, incident: incident)
      try reports.replace(report, id: known.id, digest: digest)
      outcome.reportsUpdated += 1
    } else {
      try versions.keep(claimsOf: known.id, incident: incident)
    }
    try reports.link(report, id: known.id, to: incident, position: position)
    return (known.id, false)
  }
}
