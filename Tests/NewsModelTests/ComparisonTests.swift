import NewsModel
import Testing

@Suite struct ComparisonTests {
  private func dossier(_ reports: [Claim]...) -> Dossier {
    Dossier(
      incident: Incident(key: "i", title: "t"),
      reports: reports.enumerated().map { index, claims in
        Report(key: "r\(index)", outlet: "Outlet \(index)", title: "t", text: "", claims: claims)
      })
  }

  private func killed(
    _ bounds: Bounds, _ qualifier: Qualifier = .exact, scope: Scope = .everyone,
    partOf: Int? = nil, speaker: Speaker = .unattributed, background: Bool = false,
    denied: Bool = false, status: ClaimStatus = .accepted
  ) -> Claim {
    Claim(
      measure: .killed, bounds: bounds, qualifier: qualifier, scope: scope, partOf: partOf,
      speaker: speaker, isBackground: background, isDenied: denied, rule: "test", status: status)
  }

  @Test func aPartIsNeverARivalOfTheWhole() throws {
    let comparison = Comparison(
      of: dossier([
        killed(Bounds(100), .about), killed(Bounds(81), scope: .identified, partOf: 0),
      ]))
    let section = try #require(comparison.primary(.killed))
    #expect(comparison.sections.count == 1)
    #expect(section.envelope?.low == 100)
    #expect(section.rows.map(\.claim.bounds) == [Bounds(100)])
    #expect(section.rows[0].parts.map(\.claim.bounds) == [Bounds(81)])
  }

  @Test func scopesAndMeasuresAreKeptApart() {
    var wounded = killed(Bounds(200))
    wounded.measure = .wounded
    let comparison = Comparison(
      of: dossier([killed(Bounds(70)), killed(Bounds(12), scope: .attackers), wounded]))
    #expect(comparison.sections.map(\.scope) == [.everyone, .attackers, .everyone])
    #expect(comparison.sections.map(\.envelope?.low) == [70, 12, 200])
    #expect(comparison.primary(.killed)?.scope == .everyone)
    #expect(comparison.primary(.missing) == nil)
  }

  @Test func vagueRejectedDeniedAndBackgroundMoveNothing() {
    let comparison = Comparison(
      of: dossier(
        [killed(Bounds(70)), killed(.unknown, .dozens)],
        [killed(Bounds(500), denied: true), killed(Bounds(9), status: .rejected)],
        [killed(Bounds(40_000), background: true)]))
    #expect(comparison.primary(.killed)?.envelope?.high == 70)
    #expect(comparison.primary(.killed)?.rows.count == 2)
    #expect(comparison.setAside.map(\.claim.bounds.low) == [500, 9])
    #expect(comparison.background.count == 1)
    #expect(comparison.claimCount == 5)
  }

  @Test func partiesAndProposalsCanBeLeftOut() {
    let reports = dossier(
      [killed(Bounds(10), speaker: Speaker(name: "the army", kind: .party))],
      [killed(Bounds(20), status: .proposed)], [killed(Bounds(30))])
    func high(_ options: Comparison.Options) -> Envelope? {
      Comparison(of: reports, options: options).primary(.killed)?.envelope
    }
    #expect(high(.init())?.low == 10)
    #expect(high(.init(includesParties: false))?.low == 20)
    #expect(high(.init(includesParties: false, includesProposed: false))?.low == 30)
  }

  @Test func aPartWhoseWholeIsMissingOrItselfStaysVisibleAndDoesNotCount() {
    let comparison = Comparison(
      of: dossier([killed(Bounds(8), partOf: 7), killed(Bounds(9), partOf: 1)]))
    #expect(comparison.claimCount == 2)
    #expect(comparison.primary(.killed) == nil)
  }

  @Test func aNarrowerScopeThatStatesMoreWidensTheWhole() throws {
    let comparison = Comparison(
      of: dossier(
        [killed(Bounds(93))], [killed(Bounds(low: 240, high: nil), .moreThan, scope: .civilians)]))
    #expect(comparison.primary(.killed)?.envelope?.high == 93)
    let overall = try #require(comparison.overall(.killed))
    #expect(overall.low == 93)
    #expect(overall.high == 240)
    #expect(overall.isOpenAbove)
  }

  @Test func aNarrowerScopeWithinTheWholeIsNoRival() {
    let comparison = Comparison(
      of: dossier([killed(Bounds(20))], [killed(Bounds(12), scope: .civilians)]))
    #expect(comparison.overall(.killed) == comparison.primary(.killed)?.envelope)
    #expect(comparison.overall(.killed)?.isDisputed == false)
  }

  @Test func partsOfPartsHangBelowTheWhole() {
    let comparison = Comparison(
      of: dossier([
        killed(Bounds(50)), killed(Bounds(30), scope: .civilians, partOf: 0),
        killed(Bounds(10), scope: .children, partOf: 1),
      ]))
    #expect(comparison.sections.first?.rows.first?.parts.map(\.claim.bounds.low) == [30, 10])
  }

  @Test func partsInACircleAreAllShown() {
    let comparison = Comparison(
      of: dossier([killed(Bounds(50), partOf: 1), killed(Bounds(30), partOf: 0)]))
    #expect(comparison.claimCount == 2)
    #expect(comparison.primary(.killed) == nil)
  }

  @Test(arguments: 0..<200)
  func everyClaimStandsInExactlyOnePlace(seed: Int) {
    var random = SeededRandom(seed: seed)
    let reports = (0..<3).map { _ in
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        killed(
          random.bounds(), scope: Bool.random(using: &random) ? .everyone : .civilians,
          partOf: Bool.random(using: &random) ? Int.random(in: -1...6, using: &random) : nil,
          background: Int.random(in: 0..<5, using: &random) == 0,
          denied: Int.random(in: 0..<5, using: &random) == 0,
          status: ClaimStatus.allCases.randomElement(using: &random) ?? .proposed)
      }
    }
    let whole = dossier(reports[0], reports[1], reports[2])
    #expect(Comparison(of: whole).claimCount == reports.joined().count)
  }
}
