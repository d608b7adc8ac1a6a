internal import GRDB
internal import NewsModel

/// Takes in what other desks have imported. In whatever order it comes the same things stand, and of several that desks
/// imported without knowing of each other every desk shows the same one.
struct MaterialMerge {
  let db: Database
  let source: ImportSource
  private let table: MaterialTable
  private let finder: IncidentFinder

  init(_ db: Database, source: ImportSource) {
    self.db = db
    self.source = source
    table = MaterialTable(db: db)
    finder = IncidentFinder(db: db)
  }

  /// What became of some lines.
  struct Outcome {
    var fresh = 0
    /// The hash of each line, known or new.
    var hashes: [String] = []
    /// A sentence for each line that is none, with why.
    var faults: [String] = []
  }

  func run(_ lines: [String]) throws -> Outcome {
    var outcome = Outcome()
    let come = try unknown(lines, &outcome)
    let incidents = Set(come.compactMap(\.material.incident))
    let reports = Set(come.compactMap(\.material.report))
    // What was imported here and is not written down yet must not be overwritten unseen.
    try MaterialSurvey(db).run(before: incidents, reports)
    var added: [Int64: SharedMaterial] = [:]
    for (line, hash, material) in come {
      guard let id = try table.add(line, hash, material) else { continue }
      outcome.fresh += 1
      added[id] = material
      if let capture = material.capture, let report = material.report {
        try show(capture, of: report, material.slot)
      }
    }
    try show(touched(added.values).sorted(), added)
    return outcome
  }

  private typealias Line = (text: String, hash: String, material: SharedMaterial)

  /// The lines that are not here yet, read; those that are cost no more than their hashes.
  private func unknown(_ lines: [String], _ outcome: inout Outcome) throws -> [Line] {
    var come: [Line] = []
    for line in lines {
      let hash = JournalText.sha256(line)
      outcome.hashes.append(hash)
      guard try table.id(ofHash: hash) == nil else { continue }
      guard let material = MaterialTable.read(line) else {
        outcome.faults.append("a line of material cannot be read")
        continue
      }
      if let fault = material.fault {
        outcome.faults.append("\(material.incident ?? material.report ?? "a line"): \(fault)")
        continue
      }
      come.append((line, hash, material))
    }
    return come
  }

  /// The keys of the incidents of which something is to be shown.
  private func touched(_ material: some Sequence<SharedMaterial>) throws -> Set<String> {
    var incidents: Set<String> = []
    for one in material where one.capture == nil {
      if let key = one.incident {
        incidents.insert(key)
      } else if let key = one.report {
        incidents.formUnion(try table.incidents(ofReport: key))
      }
    }
    return incidents
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

  /// Brings incidents to what is chosen of them; what still lacks its incident or its report waits. What has just been
  /// added, by row number, is not read once more.
  private func show(_ keys: [String], _ added: [Int64: SharedMaterial]) throws {
    let wanted = try keys.compactMap { try WantedIncident($0, db, added) }
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
    guard let id = try finder.id(ofKey: key) else { return }
    for (slot, chosen) in incident.chosen {
      if let position = chosen.position { try place(slot.report, of: id, at: position) }
    }
  }

  /// Notes what the tables say now.
  private func note(_ incident: WantedIncident) throws {
    guard let id = try finder.id(ofKey: incident.dossier.incident.key) else { return }
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
        db.cachedStatement(sql: "SELECT digest FROM incident WHERE id = ?"), arguments: [incident])
    }
    if slot.incident.isEmpty {
      return try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT digest FROM report WHERE key = ?"), arguments: [slot.report]
      )
    }
    return try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT tie.digest FROM incident_report AS tie JOIN report ON report.id = tie.report
          WHERE tie.incident = ? AND report.key = ?
          """), arguments: [incident, slot.report])
  }
}
