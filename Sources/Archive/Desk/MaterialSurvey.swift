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

  /// The same of what may have changed since the last time; most times that is nothing, or what was decided about a few.
  func run() throws {
    let now = try SurveyMark(now: db)
    let last = try SurveyMark(stored: db)
    guard now != last else { return }
    if let keys = try now.decided(since: last, db) {
      try run(before: keys, [])
    } else {
      try run(Range())
    }
    try now.store(db)
  }

  /// The same of what is about to be written over: some incidents and reports, and whatever shares a report or an incident
  /// with them.
  ///
  /// - Parameters:
  ///   - incidents: their keys; what is not here matters not.
  ///   - reports: theirs.
  /// - Throws: `DatabaseError`.
  func run(before incidents: Set<String>, _ reports: Set<String>) throws {
    let finder = IncidentFinder(db: db)
    let sharing = try reports.flatMap(table.incidents)
    var ids = try Set(incidents.union(sharing).compactMap(finder.id))
    let statement = try db.cachedStatement(
      sql: """
        SELECT incident FROM incident_report WHERE report = (SELECT id FROM report WHERE key = ?)
        """)
    for key in reports { ids.formUnion(try Int64.fetchAll(statement, arguments: [key])) }
    let captured = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM capture WHERE report_key = ?)")
    let held = try reports.filter { try Bool.fetchOne(captured, arguments: [$0]) ?? false }
    guard !ids.isEmpty || !held.isEmpty else { return }
    try run(
      Range(
        incidents: try JournalText.json(ids.sorted()), reports: try JournalText.json(held.sorted()))
    )
  }

  /// What is looked at; nil for all of it.
  private struct Range {
    /// Row numbers of incidents, in JSON.
    var incidents: String?
    /// Keys of reports, in JSON.
    var reports: String?

    /// A condition that a column is among some values.
    func condition(_ column: String, _ values: String?) -> String {
      values == nil ? "" : " AND \(column) IN (SELECT value FROM json_each(?))"
    }
  }

  private func run(_ range: Range) throws {
    try surveyIncidents(range)
    try surveyClaims(range)
    try surveyReports(range)
    try surveyCaptures(range)
  }

  private func rows(
    _ sql: String, _ column: String, _ values: String?, _ range: Range
  ) throws -> [Row] {
    try Row.fetchAll(
      db, sql: sql + range.condition(column, values),
      arguments: StatementArguments(values.map { [$0] } ?? []))
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
    let hash = JournalText.sha256(line)
    let id = try table.add(line, hash, material) ?? table.id(ofHash: hash)
    if let id { try table.show(id, in: slot, digest: digest) }
  }

  private static let changedIncidents = """
    LEFT JOIN material AS known ON known.incident_key = incident.key AND known.report_key = ''
      AND known.part = '' AND known.stands = 1 AND known.shown = 1
    WHERE incident.key IS NOT NULL AND known.digest IS NOT incident.digest
      AND NOT EXISTS (SELECT 1 FROM own_incident WHERE own_incident.key = incident.key)
    """

  private func surveyIncidents(_ range: Range) throws {
    // Of all, only those with a key of their own are looked at: a dataset may have millions.
    let index = range.incidents == nil ? "INDEXED BY incident_by_key" : ""
    let sql = """
      SELECT incident.id, incident.key, incident.digest FROM incident \(index)
      \(Self.changedIncidents)
      """
    for row in try rows(sql, "incident.id", range.incidents, range) {
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

  private func surveyClaims(_ range: Range) throws {
    let rows = try rows(
      """
      SELECT tie.incident, tie.report, tie.position, tie.digest, \(Self.key), report.key \(Self.ties)
      LEFT JOIN material AS known ON known.incident_key = \(Self.key)
        AND known.report_key = report.key AND known.part = '' AND known.stands = 1
        AND known.shown = 1
      WHERE known.digest IS NOT tie.digest AND \(Self.isImported)
      """, "tie.incident", range.incidents, range)
    for row in rows {
      let claims = try reader.claims(row[0])[row[1]] ?? []
      try note(
        SharedMaterial(
          incident: row[4], report: row[5], claims: claims.map(\.withoutNumber), position: row[2]),
        digest: row[3])
    }
  }

  private func surveyReports(_ range: Range) throws {
    let rows = try rows(
      """
      SELECT DISTINCT report.id, report.key, report.digest \(Self.ties)
      LEFT JOIN material AS known ON known.incident_key = '' AND known.report_key = report.key
        AND known.part = '' AND known.stands = 1 AND known.shown = 1
      WHERE known.digest IS NOT report.digest AND \(Self.isImported)
      """, "tie.incident", range.incidents, range)
    for row in rows {
      guard var content = try reader.report(row[0]) else { continue }
      content.id = 0
      content.edition = try EditionTable(db: db).shared(of: row[1])
      try note(SharedMaterial(report: row[1], content: content), digest: row[2])
    }
  }

  private func surveyCaptures(_ range: Range) throws {
    let rows = try rows(
      """
      SELECT DISTINCT capture.report_key FROM capture
      LEFT JOIN material AS known ON known.incident_key = ''
        AND known.report_key = capture.report_key
        AND known.part = capture.sha256 || char(10) || capture.address AND known.stands = 1
      WHERE known.id IS NULL
      """, "capture.report_key", range.reports, range)
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
