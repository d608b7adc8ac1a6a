internal import Foundation
internal import GRDB
internal import NewsModel

/// Reads what the analyst decided about claims.
struct DecisionReader {
  let db: Database

  /// Nil where nothing is decided yet, so that nothing need be looked up.
  static func ifAny(_ db: Database) throws -> DecisionReader? {
    let isDecided = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM claim_decision) OR EXISTS (SELECT 1 FROM added_claim)
          OR EXISTS (SELECT 1 FROM field_decision) OR EXISTS (SELECT 1 FROM journal)
        """)
    return isDecided == true ? DecisionReader(db: db) : nil
  }

  func decisions(incidentKey: String) throws -> ClaimDecisions {
    let statement = try db.cachedStatement(
      sql: "SELECT report_key, claim_key, status, edited FROM claim_decision WHERE incident_key = ?"
    )
    var result = ClaimDecisions()
    for row in try Row.fetchAll(statement, arguments: [incidentKey]) {
      result.byReport[row[0], default: [:]][row[1]] = ClaimDecisions.Decision(
        status: ClaimStatus(rawValue: row[2]) ?? .proposed, edited: row[3])
    }
    for added in try AddedClaim.all(ofIncident: incidentKey, db) {
      result.added[added.reportKey, default: []].append(added.claim)
    }
    return result
  }
}

/// Decisions about the claims of one incident.
struct ClaimDecisions {
  struct Decision {
    var status: ClaimStatus
    /// The claim as the analyst wants it, in the exchange format.
    var edited: String?
  }

  /// By the report's key, then the claim's.
  var byReport: [String: [String: Decision]] = [:]
  /// Claims that the analyst added by hand, by the report's key.
  var added: [String: [Claim]] = [:]

  /// The claims with the decisions laid over them, and those that the analyst added behind them.
  func applied(to claims: [Claim], of reportKey: String) -> [Claim] {
    decided(claims, of: reportKey) + own(claims, of: reportKey)
  }

  /// Without those that came back in an import of our own export.
  private func own(_ claims: [Claim], of reportKey: String) -> [Claim] {
    guard let own = added[reportKey] else { return [] }
    let known = Set(claims.filter { $0.rule == "analyst" }.map(ClaimKey.base))
    return own.filter { !known.contains(ClaimKey.base($0)) }
  }

  private func decided(_ claims: [Claim], of reportKey: String) -> [Claim] {
    guard let decisions = byReport[reportKey] else { return claims }
    return zip(claims, ClaimKey.keys(of: claims)).map { claim, key in
      guard let decision = decisions[key] else { return claim }
      var result = decision.edited.flatMap(ClaimDecisions.claim) ?? claim
      if decision.edited != nil { result.proposal = ClaimReading(of: claim) }
      result.id = claim.id
      result.status = decision.status
      result.isDecidedHere = true
      return result
    }
  }

  private static func claim(_ json: String) -> Claim? {
    try? JSONDecoder().decode(Claim.self, from: Data(json.utf8))
  }
}
