internal import GRDB
internal import NewsModel

/// The claims of an incident that nobody has decided about.
struct OpenClaims {
  let db: Database
  let incident: Int64
  let key: String

  /// The changes that accept all of a report's.
  func accepting(_ report: Int64) throws -> [AnalystChange] {
    let reader = DossierReader(db: db)
    guard let reportKey = try reader.report(report)?.key else {
      throw ArchiveError.gone("The report")
    }
    let claims = try reader.importedClaims(incident)[report] ?? []
    let decisions = try DecisionReader(db: db).decisions(incidentKey: key)
    var changes: [AnalystChange] = []
    for (claim, claimKey) in zip(claims, ClaimKey.keys(of: claims)) {
      let decision = decisions.byReport[reportKey]?[claimKey]
      guard (decision?.status ?? claim.status) == .proposed else { continue }
      changes.append(
        .claim(
          reportKey: reportKey, claimKey: claimKey, status: ClaimStatus.accepted.rawValue,
          edited: decision?.edited))
    }
    for added in try AddedClaim.all(ofIncident: key, db)
    where added.reportKey == reportKey && added.claim.status == .proposed {
      var claim = added.claim
      claim.status = .accepted
      changes.append(try added.change(to: claim))
    }
    return changes
  }

  /// The changes that accept all claims of an incident as it is shown, by the incident with which they were imported.
  static func accepting(
    shownIn incident: Int64, _ db: Database
  ) throws -> [(home: Int64, changes: [AnalystChange])] {
    guard let dossier = try DossierReader(db: db).dossier(id: incident) else { return [] }
    var result: [(home: Int64, changes: [AnalystChange])] = []
    for report in dossier.reports where report.claims.contains(where: { $0.status == .proposed }) {
      let home = try ReportHome(db: db).incident(of: report.id, shownIn: incident)
      guard let key = try IncidentFinder(db: db).key(of: home) else { continue }
      let changes = try OpenClaims(db: db, incident: home, key: key).accepting(report.id)
      if let index = result.firstIndex(where: { $0.home == home }) {
        result[index].changes += changes
      } else if !changes.isEmpty {
        result.append((home, changes))
      }
    }
    return result
  }
}
