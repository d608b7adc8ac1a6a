internal import GRDB
internal import NewsModel

/// A decision of the analyst that nothing in the archive answers to any more: its claim, report or incident has changed or
/// gone. It is kept, and applies again when what it was about comes back.
public struct OrphanedDecision: Hashable, Sendable {
  /// What was decided: "accepted", "rejected", "edited", "star", "note", "tag", "joined".
  public var decision: String
  public var incidentKey: String
  /// Nil where the decision is about the incident as a whole.
  public var reportKey: String?
  /// The claim in the words of its key ("killed|77|77|exact|…"), nil where it is about no claim.
  public var claimKey: String?
}

/// Finds decisions that apply to nothing.
struct OrphanReader {
  let db: Database

  func all() throws -> [OrphanedDecision] { try aboutClaims() + aboutIncidents() }

  private func aboutClaims() throws -> [OrphanedDecision] {
    var orphans: [OrphanedDecision] = []
    let keys = try String.fetchAll(
      db, sql: "SELECT DISTINCT incident_key FROM claim_decision ORDER BY 1")
    for key in keys {
      let known = try claimKeys(ofIncident: key)
      for (report, decisions) in try DecisionReader(db: db).decisions(incidentKey: key).byReport {
        for (claim, decision) in decisions where known[report]?.contains(claim) != true {
          orphans.append(
            OrphanedDecision(
              decision: decision.status.rawValue, incidentKey: key, reportKey: report,
              claimKey: claim))
        }
      }
    }
    return orphans.sorted {
      ($0.incidentKey, $0.reportKey ?? "", $0.claimKey ?? "")
        < ($1.incidentKey, $1.reportKey ?? "", $1.claimKey ?? "")
    }
  }

  /// The keys of an incident's imported claims, by the key of their report.
  private func claimKeys(ofIncident key: String) throws -> [String: Set<String>] {
    guard let incident = try IncidentFinder(db: db).id(ofKey: key) else { return [:] }
    let reader = DossierReader(db: db)
    var keys: [String: Set<String>] = [:]
    for (report, claims) in try reader.importedClaims(incident) {
      guard let reportKey = try reader.report(report)?.key else { continue }
      keys[reportKey] = Set(ClaimKey.keys(of: claims))
    }
    return keys
  }

  private func aboutIncidents() throws -> [OrphanedDecision] {
    let tables = [
      ("star", "SELECT incident_key FROM star"), ("note", "SELECT incident_key FROM remark"),
      ("tag", "SELECT incident_key FROM tag"),
      ("joined", "SELECT into_key FROM link_decision UNION SELECT from_key FROM link_decision"),
    ]
    return try tables.flatMap { decision, sql in
      try String.fetchAll(db, sql: "\(sql) ORDER BY 1").compactMap { key in
        guard try IncidentFinder(db: db).id(ofKey: key) == nil else { return nil }
        return OrphanedDecision(decision: decision, incidentKey: key)
      }
    }
  }
}
