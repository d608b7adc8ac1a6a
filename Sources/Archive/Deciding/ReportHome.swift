internal import GRDB

/// The incident with which a report was imported: another one than where it is shown when the analyst joined incidents
/// or took the report out. Decisions about its claims are kept there.
struct ReportHome {
  let db: Database

  func incident(of report: Int64, shownIn incident: Int64) throws -> Int64 {
    if let row = RowID.incident(ofReport: report) { return row }
    let homes = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT incident FROM incident_report WHERE report = ? ORDER BY incident"),
      arguments: [report])
    if homes.isEmpty || homes.contains(incident) { return incident }
    let links = LinkReader(db: db)
    let finder = IncidentFinder(db: db)
    let sources = try finder.key(of: incident).map { try SplitReader(db: db).sources(of: $0) } ?? []
    return try homes.first { home in
      if try links.root(of: home) == incident { return true }
      let key = try finder.key(of: home)
      return sources.contains { $0.incident == key }
    } ?? incident
  }
}
