internal import Foundation
internal import GRDB
internal import NewsModel

/// Reads an incident whole, with the analyst's decisions laid over what was imported.
struct DossierReader {
  let db: Database

  /// An incident with its reports and those of the incidents that were joined to it. One that was joined to another has
  /// none: they stand there.
  func dossier(id: Int64) throws -> Dossier? {
    guard var dossier = try ownDossier(id: id) else { return nil }
    dossier.judgement = try JudgementReader(db: db).judgement(of: dossier.incident.key)
    let links = LinkReader(db: db)
    if try links.target(of: dossier.incident.key) != nil {
      dossier.reports = []
      return dossier
    }
    let members = try links.members(of: id)
    for member in members.dropFirst() {
      guard let joined = try ownDossier(id: member.id) else { continue }
      let known = Set(dossier.reports.map(\.key))
      dossier.reports += joined.reports.filter { !known.contains($0.key) }
    }
    if members.count > 1 { dossier.sortReports() }
    return dossier
  }

  /// An incident with the reports that were imported for it, those left out that the analyst took out of it; for one that
  /// was made for such a report, that report.
  func ownDossier(id: Int64) throws -> Dossier? {
    guard var dossier = try importedDossier(id: id) else { return nil }
    let splits = SplitReader(db: db)
    let removed = try splits.removed(from: dossier.incident.key)
    if !removed.isEmpty { dossier.reports.removeAll { removed.contains($0.key) } }
    let sources = try splits.shownSources(of: dossier.incident.key)
    for source in sources {
      guard let home = try IncidentFinder(db: db).id(ofKey: source.incident), home != id,
        !dossier.reports.contains(where: { $0.key == source.report })
      else { continue }
      let reports = try importedDossier(id: home)?.reports ?? []
      dossier.reports += reports.filter { $0.key == source.report }
    }
    if !sources.isEmpty { dossier.sortReports() }
    return dossier
  }

  /// An incident with the reports that were imported for it, both as the analyst has corrected them.
  private func importedDossier(id: Int64) throws -> Dossier? {
    let corrections = FieldDecisions(db: db)
    if let row = try StoredRow(incident: id, db)?.shownDossier {
      return try corrections.applied(to: dossier(of: row))
    }
    guard let incident = try importedIncident(id) else { return nil }
    return try corrections.applied(
      to: Dossier(incident: incident, reports: try reports(incident)))
  }

  /// An incident as it was imported, or as an analyst made it, with its reports, and without any decision about them.
  func importedOnly(_ id: Int64) throws -> Dossier? {
    if let row = try StoredRow(incident: id, db)?.shownDossier {
      return try dossier(of: row, isDecided: false)
    }
    return try importedIncident(id).map {
      Dossier(incident: $0, reports: try reports($0, areDecided: false))
    }
  }

  /// An incident that came with articles as its sources have it, without the analyst's corrections; one that was made for
  /// a report, as what it was taken out of has it.
  func importedIncident(_ id: Int64) throws -> Incident? {
    if let key = try IncidentFinder(db: db).key(of: id), SplitReader.isChild(key),
      let made = try SplitReader(db: db).incident(of: key)
    {
      return made
    }
    return try storedIncident(id)
  }

  /// The same as the tables have it, also where it follows from another incident.
  func storedIncident(_ id: Int64) throws -> Incident? {
    guard let stored = try incident(id) else { return nil }
    guard var imported = try ImportedIncidents(db: db).incident(stored.key) else { return stored }
    imported.id = id
    return imported
  }

  /// A dataset's row with the reports and claims that are stored for it and the decisions about its own.
  private func dossier(of row: Dossier, isDecided: Bool = true) throws -> Dossier {
    var result = row
    let noted = try claims(row.incident.id)
    let decisions =
      isDecided
      ? try DecisionReader(db: db).decisions(incidentKey: row.incident.key) : ClaimDecisions()
    for index in result.reports.indices {
      let report = result.reports[index]
      let claims = report.claims + (noted[report.id] ?? [])
      result.reports[index].claims = decisions.applied(to: claims, of: report.key)
      result.reports[index].earlier = try VersionReader(db: db).rows(row.incident.id).reversed()
    }
    let all = result.reports + (try reports(row.incident, areDecided: isDecided))
    // By day of publication, undated ones last; the row first among equals.
    let order = all.indices.sorted {
      (all[$0].published?.number ?? .max, $0) < (all[$1].published?.number ?? .max, $1)
    }
    result.reports = order.map { all[$0] }
    return result
  }

  private func incident(_ id: Int64) throws -> Incident? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(IncidentFinder.keySQL), title, day, last_day, date_precision, country.code, locality.place,
          locality.admin1, place_precision, latitude, longitude, kind.name, coalesce(targets, ''), coalesce(note, '')
        FROM incident
        LEFT JOIN locality ON locality.id = incident.locality
        LEFT JOIN country ON country.id = incident.country
        LEFT JOIN kind ON kind.id = incident.kind
        WHERE incident.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return Incident(
      id: id, key: row[0], title: row[1],
      date: DateSpan(startNumber: row[2], endNumber: row[3], precision: row[4]),
      country: row[5], admin1: unlessEmpty(row[7]), place: unlessEmpty(row[6]),
      placePrecision: row[8], latitude: row[9], longitude: row[10], type: row[11],
      groups: try groups(id), targets: TextList.items(row[12]), note: row[13])
  }

  private func unlessEmpty(_ text: String?) -> String? { text == "" ? nil : text }

  private func groups(_ id: Int64) throws -> [Involvement] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(part.name, armed_group.name),
          CASE WHEN part.name IS NULL THEN armed_group.short ELSE part.short END, role, claimed
        FROM involvement AS part JOIN armed_group ON armed_group.id = part.armed_group
        WHERE incident = ? ORDER BY position
        """)
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      Involvement(
        name: row[0], short: row[1], role: Involvement.Role(rawValue: row[2]) ?? .suspected,
        claimed: row[3])
    }
  }

  private func reports(_ incident: Incident, areDecided: Bool = true) throws -> [Report] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT report.id, key, kind, outlet, title, published, published_approximate, origin, language,
          link, licence, note, text,
          (SELECT body FROM report_source WHERE report_source.report = report.id)
        FROM incident_report AS link
        JOIN report ON report.id = link.report
        JOIN report_text ON report_text.report = report.id
        WHERE link.incident = ? ORDER BY published IS NULL, published, position, key
        """)
    let claims = try claims(incident.id)
    let decisions =
      areDecided
      ? try DecisionReader(db: db).decisions(incidentKey: incident.key) : ClaimDecisions()
    let editions = EditionTable(db: db)
    let origins = areDecided ? try OriginDecision(db: db).decisions(ofIncident: incident.id) : [:]
    return try Row.fetchAll(statement, arguments: [incident.id]).map { row in
      var report = report(row)
      report.claims = decisions.applied(to: claims[report.id] ?? [], of: report.key)
      if let origin = origins[report.key] { report.origin = origin.name }
      if report.link != nil { report.edition = try editions.edition(of: report.key) }
      return report
    }
  }

  /// A report without its claims.
  func report(_ id: Int64) throws -> Report? {
    if let incident = RowID.incident(ofReport: id) {
      var report = try StoredRow(incident: incident, db)?.shownDossier?.reports.first
      report?.claims = []
      return report
    }
    return try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT report.id, key, kind, outlet, title, published, published_approximate, origin, language,
            link, licence, note, text,
            (SELECT body FROM report_source WHERE report_source.report = report.id)
          FROM report JOIN report_text ON report_text.report = report.id WHERE report.id = ?
          """), arguments: [id]
    ).map(report)
  }

  private func report(_ row: Row) -> Report {
    Report(
      id: row[0], key: row[1], kind: Report.Kind(rawValue: row[2]) ?? .article, outlet: row[3],
      title: row[4], published: (row[5] as Int?).map { Day(number: $0) },
      publishedIsApproximate: row[6], origin: row[7], language: row[8], link: row[9], text: row[12],
      licence: row[10], note: row[11], sources: sources(row[13]))
  }

  private func sources(_ body: String?) -> [NamedSource] {
    body.flatMap { try? JSONDecoder().decode([NamedSource].self, from: Data($0.utf8)) } ?? []
  }

  /// The claims about an incident as imported, by report, those of a dataset's row among them.
  func importedClaims(_ incident: Int64) throws -> [Int64: [Claim]] {
    var result = try claims(incident)
    for report in try StoredRow(incident: incident, db)?.dossier?.reports ?? [] {
      result[report.id] = report.claims + (result[report.id] ?? [])
    }
    return result
  }

  /// The stored claims about an incident, by report.
  func claims(_ incident: Int64) throws -> [Int64: [Claim]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT report, id, measure, low, high, qualifier, scope, part_of, speaker, speaker_kind,
          origin, as_of, background, denied, rule, quote, quote_start, quote_end, status, note
        FROM claim WHERE incident = ? ORDER BY report, position
        """)
    var result: [Int64: [Claim]] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [incident])
    while let row = try rows.next() { result[row[0], default: []].append(Claim(row)) }
    return result
  }
}

extension Claim {
  fileprivate init(_ row: Row) {
    self.init(
      id: row[1], measure: Measure(rawValue: row[2]) ?? .casualties,
      bounds: Bounds(low: row[3], high: row[4]),
      qualifier: Qualifier(rawValue: row[5]) ?? .unknown, scope: Scope(row[6]), partOf: row[7],
      speaker: Speaker(name: row[8], kind: SpeakerKind(rawValue: row[9]) ?? .unattributed),
      origin: row[10], asOf: (row[11] as Int?).map { Day(number: $0) }, isBackground: row[12],
      isDenied: row[13], rule: row[14], status: ClaimStatus(rawValue: row[18]) ?? .proposed,
      note: row[19])
    if let quote = row[15] as String?, let start = row[16] as Int?, let end = row[17] as Int?,
      start <= end
    {
      quotation = Quotation(text: quote, range: start..<end)
    }
  }
}

extension Dossier {
  /// By day of publication, undated ones last; equal ones as they stand, which is the same in every copy.
  fileprivate mutating func sortReports() {
    let order = reports.indices.sorted {
      (reports[$0].published?.number ?? .max, $0) < (reports[$1].published?.number ?? .max, $1)
    }
    reports = order.map { reports[$0] }
  }
}
