import NewsModel
import Testing

/// Leaving out what nobody accepted.
struct AcceptedTests {
  private func claim(_ count: Int, _ status: ClaimStatus, partOf: Int? = nil) -> Claim {
    Claim(measure: .killed, bounds: Bounds(count), partOf: partOf, rule: "test", status: status)
  }

  private func dossier(_ claims: [Claim]) -> Dossier {
    Dossier(
      incident: Incident(key: "i", title: "t"),
      reports: [Report(key: "r", title: "t", text: "", claims: claims)])
  }

  @Test func onlyAcceptedAndEditedClaimsStayAndPartsFollowTheirWholes() {
    let kept = dossier([
      claim(1, .proposed), claim(70, .accepted), claim(9, .rejected), claim(50, .edited, partOf: 1),
    ]).keepingAccepted()
    #expect(kept.reports[0].claims.map(\.bounds) == [Bounds(70), Bounds(50)])
    #expect(kept.reports[0].claims.map(\.partOf) == [nil, 0])
  }

  @Test func aPartWithoutItsWholeCountsInNoEnvelope() {
    let kept = dossier([claim(70, .proposed), claim(50, .accepted, partOf: 0)]).keepingAccepted()
    #expect(kept.reports[0].claims.map(\.isPart) == [true])
    #expect(Comparison(of: kept).primary(.killed) == nil)
  }

  @Test func aComparisonWithoutProposedClaimsLeavesThemOut() {
    let both = dossier([
      claim(70, .proposed), claim(77, .accepted), claim(50, .accepted, partOf: 0),
    ])
    let comparison = Comparison(of: both, options: .init(includesProposed: false))
    #expect(comparison.claimCount == 2)
    #expect(comparison.primary(.killed)?.envelope?.low == 77)
    #expect(Comparison(of: both).claimCount == 3)
  }
}
