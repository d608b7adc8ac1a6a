internal import GRDB
internal import NewsModel

/// Writes the row of an incident and everything that is derived from its dossier: summary, groups, sources, figures,
/// counts.
final class IncidentWriter {
  struct Known {
    var id: Int64
    var digest: Int64
  }

  private let db: Database
  private let find: Statement
  private let insertIncident: Statement
  private let replaceIncident: Statement
  private let insertGroup: Statement
  private let insertSource: Statement
  private let insertFigure: Statement
  private let insertOpen: Statement
  private var kinds: NameTable
  private var sources: NameTable
  private var localities: LocalityTable
  private var countries: [String: Int64] = [:]
  private var groups: [String: Int64] = [:]
  private var groupNames: [Int64: GroupNames.Names] = [:]
  private var tallies = Tallies()
  private var nextID: Int64
  private let hasRemarksOrStars: Bool

  init(_ db: Database) throws {
    self.db = db
    find = try db.makeStatement(sql: "SELECT id, digest FROM incident WHERE key = ?")
    let marks = Array(repeating: "?", count: 31).joined(separator: ", ")
    insertIncident = try db.makeStatement(sql: "INSERT INTO incident VALUES (\(marks))")
    replaceIncident = try db.makeStatement(
      sql: "INSERT OR REPLACE INTO incident VALUES (\(marks))")
    insertGroup = try db.makeStatement(
      sql: "INSERT INTO involvement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertSource = try db.makeStatement(sql: "INSERT INTO incident_source VALUES (?, ?)")
    insertFigure = try db.makeStatement(sql: "INSERT INTO figure VALUES (?, ?, ?, ?)")
    insertOpen = try db.makeStatement(sql: "INSERT INTO open_report VALUES (?, ?, ?, ?)")
    kinds = try NameTable("kind", db)
    sources = try NameTable("source", db)
    localities = try LocalityTable(db)
    nextID = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM incident") ?? 0) + 1
    hasRemarksOrStars =
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM remark) OR EXISTS (SELECT 1 FROM star)") ?? false
  }

  /// Whether nothing has been stored yet.
  var isEmpty: Bool { nextID == 1 }

  func known(key: String) throws -> Known? {
    try Row.fetchOne(find, arguments: [key]).map { Known(id: $0[0], digest: $0[1]) }
  }

  /// The id of a new incident. Ids only grow, so rows are appended.
  func reserve() throws -> Int64 {
    defer { nextID += 1 }
    return nextID
  }

  /// The analyst's remark on an incident, empty when there is none.
  func remark(of dossier: Dossier) throws -> String {
    guard hasRemarksOrStars else { return "" }
    return try String.fetchOne(
      db, sql: "SELECT text FROM remark WHERE incident_key = ?", arguments: [dossier.incident.key])
      ?? ""
  }

  func flush() throws {
    try tallies.flush(db)
    tallies = Tallies()
  }

  /// Writes the row and all that follows from it.
  func write(_ dossier: Dossier, id: Int64, digest: Int64, replacing: Bool = false) throws {
    if replacing { try clear(id) }
    let incident = dossier.incident
    let summary = SummaryColumns(of: dossier)
    let facts = IncidentFacts(
      country: try incident.country.map(country), kind: try incident.type.map { try kinds.id($0) },
      year: incident.date?.start.civil.year, groups: try incident.groups.map(group))
    let locality = try localities.id(place: incident.place, admin1: incident.admin1)
    let statement = replacing ? replaceIncident : insertIncident
    try statement.execute(
      arguments: arguments(
        incident, id, digest, summary, facts, locality, try isStarred(incident.key)))
    try write(incident, id, facts.groups)
    for name in voices(dossier) {
      try insertSource.execute(arguments: [id, try sources.id(name)])
    }
    for (measure, envelope) in summary.others {
      try insertFigure.execute(arguments: [id, measure.number, envelope.low, envelope.high])
    }
    try writeOpen(dossier, id, spread: summary.killed?.spread)
    tallies.count(facts, by: 1)
    tallies.note(incident.date)
  }

  /// The incident's part of the queue: its reports with undecided claims.
  private func writeOpen(_ dossier: Dossier, _ id: Int64, spread: Double?) throws {
    var counts: [Int64: Int] = [:]
    for report in dossier.reports {
      let count = report.claims.reduce(0) { $0 + ($1.status == .proposed ? 1 : 0) }
      if count > 0 { counts[report.id] = count }
    }
    for (report, count) in counts.sorted(by: { $0.key < $1.key }) {
      try insertOpen.execute(arguments: [id, report, spread ?? -1, count])
      tallies.add("open report", 0, 1)
      tallies.add("open claim", 0, count)
    }
  }

  private func clearOpen(_ id: Int64) throws {
    let counts = try Int.fetchAll(
      db, sql: "SELECT count FROM open_report WHERE incident = ?", arguments: [id])
    guard !counts.isEmpty else { return }
    try db.execute(sql: "DELETE FROM open_report WHERE incident = ?", arguments: [id])
    tallies.add("open report", 0, -counts.count)
    tallies.add("open claim", 0, -counts.reduce(0, +))
  }

  /// Takes back what the row counted for, and what was derived from it.
  private func clear(_ id: Int64) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT country, kind, day FROM incident WHERE id = ?", arguments: [id])
    if let row {
      let day: Int = row[2]
      let groups = try Int64.fetchAll(
        db, sql: "SELECT armed_group FROM involvement WHERE incident = ?", arguments: [id])
      let year = day > Schema.noDay ? Day(number: day).civil.year : nil
      tallies.count(
        IncidentFacts(country: row[0], kind: row[1], year: year, groups: groups), by: -1)
    }
    try clearOpen(id)
    for table in ["involvement", "incident_source", "figure"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE incident = ?", arguments: [id])
    }
  }

  private func write(_ incident: Incident, _ id: Int64, _ groups: [Int64]) throws {
    var seen: Set<Int64> = []
    for (position, (part, group)) in zip(incident.groups, groups).enumerated() {
      let usual = try usualNames(group)
      let isUsual = usual.name == part.name && usual.short == part.short
      try insertGroup.execute(arguments: [
        id, position, group, incident.date?.start.number ?? Schema.noDay,
        seen.insert(group).inserted, part.role.rawValue, part.claimed,
        isUsual ? nil : part.name, isUsual ? nil : part.short,
      ])
    }
  }

  private func arguments(
    _ incident: Incident, _ id: Int64, _ digest: Int64, _ summary: SummaryColumns,
    _ facts: IncidentFacts, _ locality: Int64?, _ isStarred: Bool
  ) -> StatementArguments {
    let numbers: [(any DatabaseValueConvertible)?] = [
      id, incident.date?.start.number ?? Schema.noDay, incident.date?.end.number ?? Schema.noDay,
      facts.country, facts.kind, summary.killed?.low, summary.killed?.high, summary.wounded?.low,
      summary.wounded?.high, summary.killed?.spread, summary.killed?.isDisputed ?? false,
      summary.reportCount, summary.originCount, summary.speakers, isStarred, incident.latitude,
      incident.longitude, locality, incident.place.map(folded), digest,
    ]
    let words: [(any DatabaseValueConvertible)?] = [
      incident.date?.precision.rawValue, summary.killed?.openEnds, summary.killed?.median,
      summary.wounded?.openEnds, summary.wounded?.median, incident.placePrecision, incident.key,
      summary.groups, incident.title, TextList.column(incident.targets), incident.note,
    ]
    return StatementArguments(numbers + words)
  }

  private func isStarred(_ key: String) throws -> Bool {
    guard hasRemarksOrStars else { return false }
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM star WHERE incident_key = ?)", arguments: [key])
      ?? false
  }

  private func country(_ code: String) throws -> Int64 {
    if let id = countries[code] { return id }
    let names = CountryNames(db: db)
    if try !names.isKnown(code: code) {
      // A new country may give others new numbers.
      countries.removeAll()
    }
    let id = try names.id(code: code)
    countries[code] = id
    return id
  }

  private func usualNames(_ group: Int64) throws -> GroupNames.Names {
    if let names = groupNames[group] { return names }
    let names = try GroupNames(db: db).names(group)
    groupNames[group] = names
    return names
  }

  private func group(_ part: Involvement) throws -> Int64 {
    if let id = groups[part.name] { return id }
    let id = try GroupNames(db: db).id(name: part.name, short: part.short)
    groups[part.name] = id
    return id
  }

  /// Names of outlets and origins of reports and claims.
  private func voices(_ dossier: Dossier) -> Set<String> {
    var names: Set<String> = []
    for report in dossier.reports {
      for name in [report.outlet, report.origin] { if let name { names.insert(name) } }
      for claim in report.claims { if let origin = claim.origin { names.insert(origin) } }
    }
    return names
  }
}
