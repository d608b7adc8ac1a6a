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
}
