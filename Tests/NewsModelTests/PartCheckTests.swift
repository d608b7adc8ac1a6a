import NewsModel
import Testing

/// Parts never exceed a whole without a flag.
@Suite struct PartCheckTests {
  private func section(
    _ whole: (Bounds, Qualifier), _ parts: [(Scope, Bounds)]
  ) throws -> Comparison.Section {
    func claim(_ bounds: Bounds, _ qualifier: Qualifier, _ scope: Scope, part: Bool) -> Claim {
      Claim(
        measure: .killed, bounds: bounds, qualifier: qualifier, scope: scope,
        partOf: part ? 0 : nil, rule: "test", status: .accepted)
    }
    let claims =
      [claim(whole.0, whole.1, .everyone, part: false)]
      + parts.map { claim($0.1, .exact, $0.0, part: true) }
    let report = Report(key: "r", outlet: "AFP", title: "", text: "", claims: claims)
    let dossier = Dossier(incident: Incident(key: "i", title: ""), reports: [report])
    return try #require(Comparison(of: dossier).sections.first { $0.scope == .everyone })
  }

  private func excess(
    _ whole: Bounds, _ qualifier: Qualifier = .exact, _ parts: (Scope, Bounds)...
  ) throws -> String? {
    PartCheck.excess(of: try section((whole, qualifier), parts).rows[0])
  }

  @Test func aPartAboveItsWholeIsToldOf() throws {
    #expect(
      try excess(Bounds(77), .exact, (.identified, Bounds(81)))
        == "81 identified are more than the whole, 77")
    let section = try section((Bounds(77), .exact), [(.identified, Bounds(81))])
    #expect(ComparisonText.sentence(section).contains("Does not add up: 81 identified"))
    #expect(section.envelope?.high == 77, "it moves nothing all the same")
  }

  @Test func sidesThatShareNobodyAreAddedUp() throws {
    #expect(
      try excess(Bounds(50), .exact, (.civilians, Bounds(30)), (.securityForces, Bounds(40)))
        == "the parts 30 and 40 come to more than the whole, 50")
    #expect(
      try excess(Bounds(70), .exact, (.civilians, Bounds(30)), (.securityForces, Bounds(40)))
        == nil)
    // They may be the same people.
    #expect(
      try excess(Bounds(100), .exact, (.identified, Bounds(81)), (Scope("students"), Bounds(50)))
        == nil)
  }

  @Test func nothingExceedsAnOpenWholeAndAHedgeAllowsATenth() throws {
    #expect(try excess(Bounds(low: 70, high: nil), .moreThan, (.civilians, Bounds(900))) == nil)
    #expect(try excess(Bounds(100), .about, (.civilians, Bounds(108))) == nil)
    #expect(try excess(Bounds(100), .about, (.civilians, Bounds(112))) != nil)
    #expect(try excess(Bounds(10), .exact, (.civilians, Bounds(low: nil, high: 30))) == nil)
  }

  @Test(arguments: 0..<300)
  func noPartExceedsAClosedWholeWithoutAFlag(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let whole = random.bounds()
    let parts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      (
        [Scope.civilians, .children, .identified].randomElement(using: &random) ?? .civilians,
        random.bounds()
      )
    }
    let row = try section((whole, .exact), parts).rows[0]
    let exceeds = whole.high.map { high in
      row.parts.contains { ($0.claim.bounds.low ?? 0) > high }
    }
    #expect((PartCheck.excess(of: row) != nil) == (exceeds ?? false))
  }
}
