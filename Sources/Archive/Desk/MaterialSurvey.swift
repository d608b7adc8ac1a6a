internal import GRDB
internal import NewsModel

/// Finds what imports have brought or changed since the last look, by the digests that the tables keep anyway, and writes
/// it down as desks exchange it. What analysts have made by hand travels in the journal and is left out.
struct MaterialSurvey {
  let db: Database
  private let table: MaterialTable
  private let reader: DossierReader

  init(_ db: Database) {
    self.db = db
    table = MaterialTable(db: db)
    reader = DossierReader(db: db)
  }

  func run() throws {
    try surveyIncidents()
    try surveyClaims()
    try surveyReports()
    try surveyCaptures()
  }

  /// Writes a thing down over what stood in its slot; nothing where it says the same.
  private func note(_ material: SharedMaterial, digest: Int64) throws {
    let slot = material.slot
    let standing = try table.standing(slot)
    if let shown = standing.first(where: \.isShown), var known = try table.material(shown.id) {
      known.over = []
      if known == material { return try table.show(shown.id, in: slot, digest: digest) }
    }
    var material = material
    material.over = standing.map(\.hash)
    let line = try JournalText.json(material)
    let id = try table.add(line, material) ?? table.id(ofHash: JournalText.sha256(line))
    if let id { try table.show(id, in: slot, digest: digest) }
  }

  private static let changedIncidents = """
    SELECT incident.id, incident.key, incident.digest
    FROM incident INDEXED BY incident_by_key
    LEFT JOIN material AS known ON known.incident_key = incident.key AND known.report_key = ''
      AND known.part = '' AND known.stands = 1 AND known.shown = 1
    WHERE incident.key IS NOT NULL AND known.digest IS NOT incident.digest
      AND NOT EXISTS (SELECT 1 FROM own_incident WHERE own_incident.key = incident.key)
    """

  private func surveyIncidents() throws {
    for row in try Row.fetchAll(db, sql: Self.changedIncidents) {
      guard let incident = try reader.importedIncident(row[0]) else { continue }
      try note(SharedMaterial(incident: row[1], fields: incident), digest: row[2])
    }
  }

  /// Ties of reports to incidents that no analyst has made.
  private static let ties = """
    FROM incident_report AS tie
    JOIN report ON report.id = tie.report
    JOIN incident ON incident.id = tie.incident
    LEFT JOIN dataset ON dataset.id = incident.dataset
    """
  private static let key = "coalesce(incident.key, dataset.format || '/' || incident.own)"
  private static let isImported = """
    NOT EXISTS (
      SELECT 1 FROM standing WHERE standing.incident_key = \(key)
        AND standing.subject = 'report' || char(10) || report.key)
    """

  private func surveyClaims() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT tie.incident, tie.report, tie.position, tie.digest, \(Self.key), report.key \(Self.ties)
        LEFT JOIN material AS known ON known.incident_key = \(Self.key)
          AND known.report_key = report.key AND known.part = '' AND known.stands = 1
          AND known.shown = 1
        WHERE known.digest IS NOT tie.digest AND \(Self.isImported)
        """)
    for row in rows {
      let claims = try reader.claims(row[0])[row[1]] ?? []
      try note(
        SharedMaterial(
          incident: row[4], report: row[5], claims: claims.map(\.withoutNumber), position: row[2]),
        digest: row[3])
    }
  }

  private func surveyReports() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT report.id, report.key, report.digest \(Self.ties)
        LEFT JOIN material AS known ON known.incident_key = '' AND known.report_key = report.key
          AND known.part = '' AND known.stands = 1 AND known.shown = 1
        WHERE known.digest IS NOT report.digest AND \(Self.isImported)
        """)
    for row in rows {
      guard var content = try reader.report(row[0]) else { continue }
      content.id = 0
      try note(SharedMaterial(report: row[1], content: content), digest: row[2])
    }
  }

  private func surveyCaptures() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT capture.report_key FROM capture
        LEFT JOIN material AS known ON known.incident_key = ''
          AND known.report_key = capture.report_key
          AND known.part = capture.sha256 || char(10) || capture.address AND known.stands = 1
        WHERE known.id IS NULL
        """)
    for row in rows {
      for record in try EvidenceTable(db: db).records(of: row[0]) {
        let material = SharedMaterial(report: row[0], capture: record)
        if try table.chosen(material.slot) == nil { try note(material, digest: 0) }
      }
    }
  }
}

extension Claim {
  /// The claim without its row number, which is this archive's own.
  fileprivate var withoutNumber: Claim {
    var claim = self
    claim.id = 0
    return claim
  }
}
