internal import GRDB
public import NewsModel

/// What a server keeps with each incident.
extension IncidentStore {
  /// Things that were imported with every incident that a server keeps each under. A report and its captures stand in no
  /// incident themselves, so they go with each that the report speaks of, and with what it claims of it.
  ///
  /// - Parameter lines: the things.
  /// - Returns: the incidents' keys, each with a line that belongs there, in the order of the things.
  /// - Throws: `ArchiveError`.
  public func withIncidents(_ lines: [DeskLine]) throws -> [(incident: String, line: DeskLine)] {
    try read { db in
      let table = MaterialTable(db: db)
      return try lines.flatMap { line in
        let (incident, report) = (line.slot.incident, line.slot.report)
        guard !report.isEmpty else { return [(incident, line)] }
        guard incident.isEmpty else {
          return [(incident, line)] + (try table.lines(ofReport: report)).map { (incident, $0) }
        }
        return try table.incidents(ofReport: report).map { ($0, line) }
      }
    }
  }

  /// Incidents with all that is said and decided of them, by their keys; those that are not here are left out.
  public func dossiers(ofKeys keys: [String]) throws -> [Dossier] {
    try read { db in
      let (finder, reader) = (IncidentFinder(db: db), DossierReader(db: db))
      return try keys.compactMap { try finder.id(ofKey: $0).flatMap(reader.dossier) }
    }
  }

  /// The row numbers of incidents that are here, by their keys.
  public func ids(ofKeys keys: [String]) throws -> [String: Int64] {
    try read { db in
      let finder = IncidentFinder(db: db)
      var ids: [String: Int64] = [:]
      for key in keys { ids[key] = try finder.id(ofKey: key) }
      return ids
    }
  }

  /// The hashes of the bytes that are the evidence of some reports, by the reports' keys.
  public func captures(ofReports keys: Set<String>) throws -> [String] {
    try read { db in
      try keys.sorted().flatMap { try EvidenceTable(db: db).records(of: $0).map(\.sha256) }
    }
  }
}

extension MaterialTable {
  /// What stands of a report itself and of its captures, as it travels.
  fileprivate func lines(ofReport key: String) throws -> [DeskLine] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, hash, part FROM material
          WHERE report_key = ? AND incident_key = '' AND stands = 1
          """), arguments: [key]
    ).compactMap { row in
      try line(row[0]).map {
        DeskLine(hash: row[1], text: $0, slot: .init(report: key, part: row[2]))
      }
    }
  }
}
