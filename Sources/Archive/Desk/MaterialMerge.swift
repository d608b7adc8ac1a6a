internal import GRDB
internal import NewsModel

/// Takes in what other desks have imported. In whatever order it comes the same things stand, and of several that desks
/// imported without knowing of each other every desk shows the same one.
struct MaterialMerge {
  let db: Database
  let source: ImportSource
  private let table: MaterialTable

  init(_ db: Database, source: ImportSource) {
    self.db = db
    self.source = source
    table = MaterialTable(db: db)
  }

  /// What became of some lines.
  struct Outcome {
    var fresh = 0
    /// A sentence for each line that is none, with why.
    var faults: [String] = []
  }

  func run(_ lines: [String]) throws -> Outcome {
    var outcome = Outcome()
    var reports: Set<String> = []
    var incidents: Set<String> = []
    for line in lines {
      guard let material = MaterialTable.read(line) else {
        outcome.faults.append("a line of material cannot be read")
        continue
      }
      if let fault = material.fault {
        outcome.faults.append("\(material.incident ?? material.report ?? "a line"): \(fault)")
        continue
      }
      guard try table.add(line, material) != nil else { continue }
      outcome.fresh += 1
      if let capture = material.capture, let report = material.report {
        try show(capture, of: report, material.slot)
      } else if let key = material.incident {
        incidents.insert(key)
      } else if let key = material.report {
        reports.insert(key)
      }
    }
    for report in reports { incidents.formUnion(try table.incidents(ofReport: report)) }
    try show(incidents.sorted())
    return outcome
  }

  /// Of several captures of the same bytes the chosen one is kept.
  private func show(
    _ capture: CaptureRecord, of report: String, _ slot: SharedMaterial.Slot
  ) throws {
    guard let chosen = try table.chosen(slot), let record = try table.material(chosen.id)?.capture
    else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO capture VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        report, record.sha256, record.address, record.moment, record.headers, record.means,
        record.author, EvidenceTable.seal(report, record),
      ])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO elsewhere
        SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE sha256 = ?1)
        """, arguments: [record.sha256])
    try table.show(chosen.id, in: slot, digest: 0)
  }

  /// Brings incidents to what is chosen of them; what still lacks its incident or its report waits.
  private func show(_ keys: [String]) throws {
    let wanted = try keys.compactMap { try WantedIncident($0, db) }
    guard !wanted.isEmpty else { return }
    let writer = try DossierWriter(db, source: source)
    for incident in wanted { try writer.store(incident.dossier) }
    _ = try writer.finish()
    for incident in wanted { try place(incident) }
    // What was made for reports follows from what came, whatever other desks have made of it.
    let made = wanted.map(\.dossier.incident.key).filter(SplitReader.isChild)
    if !made.isEmpty { try IncidentRefresh.run(db, around: made) }
    for incident in wanted { try note(incident) }
  }

  /// Puts an incident's reports where they stand among the others.
  private func place(_ incident: WantedIncident) throws {
    let key = incident.dossier.incident.key
    if SplitReader.isChild(key) {
      try db.execute(sql: "INSERT OR IGNORE INTO split_incident VALUES (?)", arguments: [key])
    }
    guard let id = try IncidentFinder(db: db).id(ofKey: key) else { return }
    for (slot, chosen) in incident.chosen {
      if let position = chosen.position { try place(slot.report, of: id, at: position) }
    }
  }

  /// Notes what the tables say now.
  private func note(_ incident: WantedIncident) throws {
    guard let id = try IncidentFinder(db: db).id(ofKey: incident.dossier.incident.key) else {
      return
    }
    for (slot, chosen) in incident.chosen {
      try table.show(chosen.id, in: slot, digest: try digest(of: slot, id))
    }
  }

  private func place(_ report: String, of incident: Int64, at position: Int) throws {
    try db.cachedStatement(
      sql: """
        UPDATE incident_report SET position = ?
        WHERE incident = ? AND report = (SELECT id FROM report WHERE key = ?)
        """
    ).execute(arguments: [position, incident, report])
  }

  private func digest(of slot: SharedMaterial.Slot, _ incident: Int64) throws -> Int64? {
    if slot.report.isEmpty {
      return try Int64.fetchOne(
        db, sql: "SELECT digest FROM incident WHERE id = ?", arguments: [incident])
    }
    if slot.incident.isEmpty {
      return try Int64.fetchOne(
        db, sql: "SELECT digest FROM report WHERE key = ?", arguments: [slot.report])
    }
    return try Int64.fetchOne(
      db,
      sql: """
        SELECT tie.digest FROM incident_report AS tie JOIN report ON report.id = tie.report
        WHERE tie.incident = ? AND report.key = ?
        """, arguments: [incident, slot.report])
  }
}
