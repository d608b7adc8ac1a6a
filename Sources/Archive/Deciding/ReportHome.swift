internal import GRDB

/// The incident with which a report was imported: another one than where it is shown when the analyst joined incidents
/// or took the report out. Decisions about its claims are kept there.
struct ReportHome {
  /// Where a report stands within an incident as it is shown.
  struct Place {
    /// The one of the joined incidents that has it.
    var member: Int64
    var memberKey: String
    /// The incident with which it was imported: the same, or what it was taken out of.
    var home: Int64
    var homeKey: String
  }

  let db: Database

  func incident(of report: Int64, shownIn incident: Int64) throws -> Int64 {
    if let row = RowID.incident(ofReport: report) { return row }
    let key = try String.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM report WHERE id = ?"), arguments: [report])
    guard let key else { return incident }
    return try places(of: key, shownIn: incident).first?.home ?? incident
  }

  /// Where a report stands, the one that is shown first; several where joined incidents share it.
  func places(of report: String, shownIn incident: Int64) throws -> [Place] {
    let splits = SplitReader(db: db)
    var places: [Place] = []
    for member in try LinkReader(db: db).members(of: incident) {
      if try splits.target(of: report, in: member.key) == nil, try isTied(report, to: member.id) {
        places.append(
          Place(
            member: member.id, memberKey: member.key, home: member.id, homeKey: member.key))
      }
      for source in try splits.shownSources(of: member.key) where source.report == report {
        guard let home = try IncidentFinder(db: db).id(ofKey: source.incident) else { continue }
        places.append(
          Place(member: member.id, memberKey: member.key, home: home, homeKey: source.incident))
      }
    }
    return places
  }

  /// Whether a report was imported with an incident, or added to it.
  func isTied(_ report: String, to incident: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM incident_report AS link JOIN report ON report.id = link.report
            WHERE link.incident = ? AND report.key = ?)
          """), arguments: [incident, report]) ?? false
  }
}
