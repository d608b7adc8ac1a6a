internal import GRDB
internal import NewsModel

/// Writes the row of an incident and everything that is derived from its dossier: summary, packed columns, groups,
/// sources, figures, counts, its part of the queue.
final class IncidentWriter {
  let names: NameNumbers
  let columns: ColumnWriter
  let postings: PostingWriter
  private let db: Database
  private let insertIncident: NamedStatement<IncidentRow>
  private let replaceIncident: NamedStatement<IncidentRow>
  private let updateStanding: NamedStatement<IncidentRow.Standing>
  private let updateFacts: NamedStatement<IncidentRow>
  private let insertGroup: Statement
  private let insertSource: Statement
  private let figures: FigureWriter
  private let marks: AnalystMarks
  private var tallies = Tallies()
  private var nextID: Int64

  init(_ db: Database) throws {
    self.db = db
    insertIncident = NamedStatement(db, inserting: IncidentRow.ofArticles, into: "incident")
    replaceIncident = NamedStatement(
      db, inserting: IncidentRow.ofArticles, into: "incident", replacing: true)
    updateStanding = NamedStatement(
      db, updating: IncidentRow.Standing.columns, of: "incident", where: IncidentRow.Standing.key)
    updateFacts = NamedStatement(
      db, updating: IncidentRow.facts + [IncidentRow.shortPrecision], of: "incident",
      where: IncidentRow.key)
    insertGroup = try db.cachedStatement(
      sql: "INSERT INTO involvement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertSource = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO incident_source VALUES (?, ?)")
    figures = try FigureWriter(db)
    names = try NameNumbers(db)
    columns = try ColumnWriter(db)
    postings = try PostingWriter(db)
    marks = try AnalystMarks(db)
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM incident") ?? 0
    guard last < 1 << 32 else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row number is beyond measure")
    }
    nextID = max(0, last) + 1
  }

  /// How many incidents there are; none is ever taken away.
  var count: Int { Int(nextID) - 1 }

  /// The id of a new incident. Ids only grow, so rows are appended.
  func reserve() -> Int64 {
    defer { nextID += 1 }
    return nextID
  }

  /// Whether the analyst has starred or remarked on anything.
  var hasMarks: Bool { marks.hasAny }

  /// The analyst's remark on an incident, empty when there is none.
  func remark(of key: String) throws -> String { try marks.remark(of: key) }

  /// Writes an incident that no import brings, without reports. Its words are put into the full text by `Reindexing`.
  ///
  /// - Returns: its row number.
  static func make(_ incident: Incident, _ db: Database) throws -> Int64 {
    let writer = try IncidentWriter(db)
    var made = incident
    made.id = writer.reserve()
    try writer.write(
      Dossier(incident: made, reports: []), id: made.id, digest: Digest(made).value)
    try writer.flush()
    return made.id
  }

  func flush() throws {
    try columns.flush()
    try postings.flush()
    try tallies.flush(db)
    tallies = Tallies()
  }

  /// Writes the row of an incident that came with articles, and all that follows from it; `isCounted` says whether the
  /// one that it replaces stands in counts and postings.
  func write(
    _ dossier: Dossier, id: Int64, digest: Int64, replacing: Bool = false, isCounted: Bool = true
  ) throws {
    if replacing { try clear(id, isCounted: isCounted) }
    let incident = dossier.incident
    let summary = SummaryColumns(of: dossier)
    let facts = try names.facts(of: incident, sources: dossier.sourceNames)
    let row = IncidentRow(
      standing: try standing(id, incident, summary), incident: incident, facts: facts,
      digest: digest)
    try (replacing ? replaceIncident : insertIncident).run(row)
    try write(incident, id, facts.groups)
    for source in facts.sources { try insertSource.execute(arguments: [id, source]) }
    try count(facts, id, by: 1)
    try columns.set(id, PackedValues(incident, summary, facts))
    try figures.write(summary, id)
    try writeOpen(dossier, id, spread: summary.killed?.spread)
  }

  /// Brings the row of a dataset's incident up to date, after a decision or with a report more. What the row itself says
  /// stays, but for what the analyst has corrected: `before` is what the incident said until now.
  func refresh(_ dossier: Dossier, id: Int64, before: Incident? = nil) throws {
    if let before, before != dossier.incident { try correct(dossier, id, before) }
    let summary = SummaryColumns(of: dossier)
    try updateStanding.run(standing(id, dossier.incident, summary))
    var values = try columns.values(id)
    values.set(summary)
    try columns.set(id, values)
    for name in dossier.sourceNames { try postings.add(.source, try names.source(name), id: id) }
    try clearRest(of: id)
    try figures.write(summary, id)
    try writeOpen(dossier, id, spread: summary.killed?.spread)
  }

  private func standing(
    _ id: Int64, _ incident: Incident, _ summary: SummaryColumns
  ) throws -> IncidentRow.Standing {
    IncidentRow.Standing(
      id: id, summary: summary, isStarred: try marks.isStarred(incident.key))
  }

  /// Writes what a dataset's incident is found and counted by.
  private func correct(_ dossier: Dossier, _ id: Int64, _ before: Incident) throws {
    let incident = dossier.incident
    try count(try names.facts(of: before, sources: []), id, by: -1)
    let facts = try names.facts(of: incident, sources: [])
    try count(facts, id, by: 1)
    let summary = SummaryColumns(of: dossier)
    try updateFacts.run(
      IncidentRow(
        standing: standing(id, incident, summary), incident: incident, facts: facts))
    var values = PackedValues(incident, summary, facts)
    values[.dataset] = try columns.values(id)[.dataset]
    try columns.set(id, values)
  }

  /// Adds (1) or takes away (-1) what an incident counts for, in tallies and postings.
  func count(_ facts: IncidentFacts, _ id: Int64, by change: Int) throws {
    tallies.count(facts, by: change)
    for group in facts.groups {
      try change > 0
        ? postings.add(.group, group, id: id) : postings.remove(.group, group, id: id)
    }
    for source in facts.sources {
      try change > 0
        ? postings.add(.source, source, id: id) : postings.remove(.source, source, id: id)
    }
  }

  /// Counts over the whole archive beside the facets.
  func tally(_ field: String, by change: Int) { tallies.add(field, 0, change) }

  /// The incident's part of the queue: its reports with undecided claims.
  private func writeOpen(_ dossier: Dossier, _ id: Int64, spread: Double?) throws {
    var counts: [Int64: Int] = [:]
    for report in dossier.reports {
      let count = report.claims.reduce(0) { $0 + ($1.status == .proposed ? 1 : 0) }
      if count > 0 { counts[report.id] = count }
    }
    try writeOpen(counts, id, spread: spread)
  }

  /// What follows from a dataset's row beside its columns: rare figures, and undecided claims of its notes.
  func writeRest(_ entry: DatasetEntry, of id: Int64) throws {
    if !entry.summary.others.isEmpty { try figures.write(entry.summary, id) }
    let open = entry.notedClaims.filter { $0.status == .proposed }.count
    guard open > 0 else { return }
    try writeOpen([RowID.report(of: id): open], id, spread: entry.summary.killed?.spread)
  }

  /// Takes back rare figures and the incident's part of the queue.
  func clearRest(of id: Int64) throws {
    try figures.clear(id)
    try clearOpen(id)
  }

  /// By the report's number.
  private func writeOpen(_ counts: [Int64: Int], _ id: Int64, spread: Double?) throws {
    for (report, count) in counts.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(sql: "INSERT INTO open_report VALUES (?, ?, ?, ?)")
        .execute(arguments: [id, report, spread ?? -1, count])
      tallies.add("open report", 0, 1)
      tallies.add("open claim", 0, count)
    }
  }

  private func clearOpen(_ id: Int64) throws {
    let counts = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT count FROM open_report WHERE incident = ?"), arguments: [id])
    guard !counts.isEmpty else { return }
    try db.cachedStatement(sql: "DELETE FROM open_report WHERE incident = ?")
      .execute(arguments: [id])
    tallies.add("open report", 0, -counts.count)
    tallies.add("open claim", 0, -counts.reduce(0, +))
  }

  /// Takes back what the row counted for, and what was derived from it.
  private func clear(_ id: Int64, isCounted: Bool) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT country, kind, day FROM incident WHERE id = ?"),
      arguments: [id])
    if isCounted, let row {
      let day: Int = row[2]
      let groups = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT armed_group FROM involvement WHERE incident = ?"),
        arguments: [id])
      let sources = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT source FROM incident_source WHERE incident = ?"),
        arguments: [id])
      let year = day > Schema.noDay ? Day(number: day).civil.year : nil
      let facts = IncidentFacts(
        country: row[0], kind: row[1], year: year, groups: groups, sources: sources)
      try count(facts, id, by: -1)
    }
    try clearRest(of: id)
    for table in ["involvement", "incident_source"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE incident = ?")
        .execute(arguments: [id])
    }
  }

  private func write(_ incident: Incident, _ id: Int64, _ groups: [Int64]) throws {
    var seen: Set<Int64> = []
    for (position, (part, group)) in zip(incident.groups, groups).enumerated() {
      let usual = try names.usualNames(group)
      let isUsual = usual.name == part.name && usual.short == part.short
      try insertGroup.execute(arguments: [
        id, position, group, incident.date?.start.number ?? Schema.noDay,
        seen.insert(group).inserted, part.role.rawValue, part.claimed,
        isUsual ? nil : part.name, isUsual ? nil : part.short,
      ])
    }
  }
}
