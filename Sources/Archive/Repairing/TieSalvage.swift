internal import GRDB
internal import NewsModel

/// Ties what was saved together again: reports to their incidents, claims to their reports. What has lost its other half
/// gets one that says so.
struct TieSalvage {
  let db: Database
  let reader: SalvageReader
  private(set) var losses: [(String, [String])] = []

  init(db: Database, reader: SalvageReader) {
    self.db = db
    self.reader = reader
  }

  /// What stands in the place of words that were lost.
  private static let note = "Its own words were lost when the archive was damaged."

  mutating func run() throws {
    try reportMissing(
      "incident", index: "incident_by_key", used: "SELECT incident FROM incident_report")
    try reportMissing("report", index: "report_by_key", used: "SELECT report FROM incident_report")
    try makeReports()
    try makeTies()
    try makeIncidents()
    try removeUntied()
    try reportWords()
    try reportEvidence()
  }

  /// Rows of datasets whose record is damaged, or whose release is lost: an import of their file brings them back. One that
  /// has reports beside its row stays as an incident of its own.
  mutating func dropUnreadableRows() throws {
    var lost: [String] = []
    for id in try Int64.fetchAll(
      db, sql: "SELECT id FROM incident WHERE record IS NOT NULL ORDER BY id")
    {
      if let row = try? StoredRow(incident: id, db), row.release.codebook != nil { continue }
      lost.append(try IncidentFinder(db: db).key(of: id) ?? "number \(id)")
      try db.execute(
        sql: """
          UPDATE incident SET key = \(IncidentFinder.keySQL), dataset = NULL, release = NULL,
            own = NULL, gone = NULL, record = NULL
          WHERE id = ?
          """, arguments: [id])
      try db.execute(
        sql: """
          DELETE FROM incident WHERE id = ?1 AND (key IS NULL OR NOT EXISTS (
            SELECT 1 FROM incident_report WHERE incident = ?1))
          """, arguments: [id])
    }
    losses.append(("rows of datasets: import their files again", lost))
    // Without a key nothing could be told of it, or decided.
    try db.execute(
      sql: """
        DELETE FROM incident WHERE key IS NULL
          AND (record IS NULL OR own IS NULL OR dataset NOT IN (SELECT id FROM dataset))
        """)
  }

  /// Row numbers only grow and none is ever taken away, so that a gap is a loss.
  private mutating func reportMissing(_ table: String, index: String, used: String) throws {
    let known = Set(try Int64.fetchAll(db, sql: "SELECT id FROM \(table)"))
    let named = keys(ofIndex: index)
    let highest =
      try Int64.fetchOne(
        db, sql: "SELECT max(id) FROM (SELECT max(id) AS id FROM \(table) UNION ALL \(used))") ?? 0
    let last = max(highest, named.keys.max() ?? 0)
    guard last > 0, last < 1 << 32 else { return }
    let missing = (1...last).filter { !known.contains($0) }
    losses.append(("\(table)s", missing.map { named[$0] ?? "number \($0)" }))
  }

  private func keys(ofIndex name: String) -> [Int64: String] {
    var keys: [Int64: String] = [:]
    for entry in reader.entries(ofIndex: name) where entry.count == 2 {
      guard let key = String.fromDatabaseValue(entry[0]),
        let id = Int64.fromDatabaseValue(entry[1])
      else { continue }
      keys[id] = key
    }
    return keys
  }

  /// Reports that only their claims, or their texts, are left of.
  private func makeReports() throws {
    let named = keys(ofIndex: "report_by_key")
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT report FROM report_text UNION SELECT report FROM claim WHERE report < 1 << 60
        EXCEPT SELECT id FROM report ORDER BY 1
        """)
    for id in ids {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO report
            (id, key, digest, kind, title, published_approximate, note)
          VALUES (?, ?, 0, 'article', '', 0, ?)
          """, arguments: [id, named[id] ?? "recovered/report-\(id)", Self.note])
    }
  }

  private func makeTies() throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO incident_report
          SELECT DISTINCT incident, report, report, 0 FROM claim WHERE report < 1 << 60
        """)
    let damage = reader.damage["incident_report"]
    guard damage.map({ $0.pages > 0 || $0.rows > 0 || !$0.isFound }) ?? true else { return }
    // Reports that nothing ties to an incident any more get one each, behind all others.
    let next = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM incident") ?? 0) + 1
    let loose = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM report WHERE id NOT IN (SELECT report FROM incident_report) ORDER BY id
        """)
    for (index, report) in loose.enumerated() {
      try db.execute(
        sql: "INSERT INTO incident_report VALUES (?, ?, 0, 0)",
        arguments: [next + Int64(index), report])
    }
  }

  /// Incidents that only their reports are left of.
  private func makeIncidents() throws {
    let named = keys(ofIndex: "incident_by_key")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT incident, min(report.key), max(report.title) FROM incident_report
        JOIN report ON report.id = incident_report.report
        WHERE incident NOT IN (SELECT id FROM incident) GROUP BY incident
        """)
    for row in rows {
      let id: Int64 = row[0]
      let key = named[id] ?? "recovered/\(row[1] as String)"
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO incident (id, key, title, note, day, last_day, report_count,
            origin_count, speakers, starred, groups, targets, digest)
          VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, '', '', 0)
          """, arguments: [id, key, row[2] as String, Self.note, Schema.noDay, Schema.noDay])
    }
  }

  /// Takes away what has nothing to belong to any more.
  private func removeUntied() throws {
    for table in ["incident_report", "claim", "involvement", "row_version", "incident_version"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE incident NOT IN (SELECT id FROM incident)")
    }
    for table in ["incident_report", "report_text", "report_source"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE report NOT IN (SELECT id FROM report)")
    }
  }

  /// Digests of reports; a text with the sign that ends a C text is cut there when it is read, so that it has another.
  private static let digests = """
    SELECT id, key, digest FROM report JOIN report_text ON report_text.report = report.id
    WHERE instr(CAST(key || title || note || text || coalesce(outlet, '') || coalesce(origin, '')
      || coalesce(language, '') || coalesce(link, '') || coalesce(licence, '') AS BLOB), x'00') = 0
    ORDER BY id
    """

  /// Reports whose text is lost, and those that say something else than they did.
  private mutating func reportWords() throws {
    let reader = DossierReader(db: db)
    let bare = try Row.fetchAll(
      db,
      sql: "SELECT id, key FROM report WHERE id NOT IN (SELECT report FROM report_text) ORDER BY id"
    )
    for row in bare {
      try db.execute(sql: "INSERT INTO report_text VALUES (?, '')", arguments: [row[0] as Int64])
    }
    losses.append(("reports have lost their text", bare.map { $0[1] }))
    let without = Set(bare.map { $0[0] as Int64 })
    var changed: [String] = []
    for row in try Row.fetchAll(db, sql: Self.digests) {
      guard !without.contains(row[0]), row[2] as Int64 != 0, let report = try reader.report(row[0]),
        Digest(report).value != row[2]
      else { continue }
      changed.append(row[1])
    }
    losses.append(("reports no longer say what they said", changed))
    let words = try Int64.fetchAll(
      db, sql: "SELECT id FROM incident WHERE record IS NOT NULL ORDER BY id"
    ).filter { try !RecordReader.hasAllWords(of: $0, db) }
    losses.append(
      (
        "rows of datasets have lost a word: import their files again",
        try words.compactMap { try IncidentFinder(db: db).key(of: $0) }
      ))
  }

  private mutating func reportEvidence() throws {
    let damaged = try EvidenceTable(db: db).damaged().damaged
    losses.append(
      (
        "pieces of evidence are missing or damaged",
        damaged.map { "\($0.sha256.prefix(12)) of \($0.reports.joined(separator: ", "))" }
      ))
  }
}
