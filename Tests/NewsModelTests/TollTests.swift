import NewsModel
import Testing

/// What a measure comes to over all scopes, and which origins lie far from the others.
@Suite struct TollTests {
  private func comparison(_ claims: [(Scope, Bounds)]) -> Comparison {
    let reports = claims.enumerated().map { index, claim in
      Report(
        key: "\(index)", outlet: "Outlet \(index)", title: "", text: "",
        claims: [
          Claim(
            measure: .killed, bounds: claim.1, scope: claim.0, rule: "test", status: .accepted)
        ])
    }
    return Comparison(of: Dossier(incident: Incident(key: "i", title: ""), reports: reports))
  }

  @Test func attackersAreKeptApart() throws {
    let toll = try #require(
      comparison([(.securityForces, Bounds(7)), (.attackers, Bounds(42))]).toll(.killed))
    #expect(toll.envelope.high == 7)
    #expect(toll.scope == .securityForces)
    // Not even beside a figure for everyone that is lower.
    #expect(
      comparison([(.everyone, Bounds(7)), (.attackers, Bounds(42))]).overall(.killed)?.high == 7)
  }

  @Test func whereOnlyAttackersAreCountedTheyAreTheToll() {
    #expect(comparison([(.attackers, Bounds(42))]).overall(.killed)?.low == 42)
  }

  @Test func civiliansAndSecurityForcesAreAddedUpWhereNobodyCountsAll() throws {
    let toll = try #require(
      comparison([
        (.civilians, Bounds(5)), (.securityForces, Bounds(low: 7, high: nil)),
        (.attackers, Bounds(42)),
      ]).toll(.killed))
    #expect(toll.isDerived && toll.envelope.low == 12 && toll.envelope.isOpenAbove)
    let stated = comparison([
      (.everyone, Bounds(20)), (.civilians, Bounds(5)), (.securityForces, Bounds(7)),
    ]).toll(.killed)
    #expect(stated?.isDerived == false && stated?.envelope.low == 20)
  }

  @Test func womenAndChildrenAreAddedToSoldiersButNotToCivilians() {
    func toll(_ claims: (Scope, Int)...) -> Comparison.Toll? {
      comparison(claims.map { ($0.0, Bounds($0.1)) }).toll(.killed)
    }
    #expect(toll((.securityForces, 2), (.women, 1))?.envelope.low == 3)
    #expect(toll((.securityForces, 2), (.women, 1))?.isDerived == true)
    #expect(toll((.women, 3), (.children, 4), (.men, 2))?.envelope.high == 9)
    #expect(toll((.civilians, 12), (.women, 3), (.children, 4))?.envelope.low == 12)
    // The men may be the soldiers.
    #expect(toll((.securityForces, 8), (.men, 8))?.envelope.high == 8)
  }

  @Test func civiliansStandBeforeAGroupOfThem() {
    let claims: [(Scope, Bounds)] = [
      (.children, Bounds(3)), (.children, Bounds(4)), (.civilians, Bounds(12)),
    ]
    #expect(comparison(claims).overall(.killed)?.low == 12)
  }

  @Test func theEndsAreNamed() {
    let toll = comparison([
      (.everyone, Bounds(47)), (.everyone, Bounds(131)), (.everyone, Bounds(84)),
    ]).toll(.killed)
    #expect(toll?.lowBy == ["Outlet 0"])
    #expect(toll?.highBy == ["Outlet 1"])
  }

  @Test func oneFarFromManyIsAnOutlierAndSaysWhy() throws {
    let far = comparison([
      (.everyone, Bounds(70)), (.everyone, Bounds(77)), (.everyone, Bounds(low: 100, high: nil)),
      (.everyone, Bounds(12)),
    ])
    let finding = try #require(Outliers.find(in: far.sections[0].rows).first)
    #expect(
      finding.words
        == "12 of Outlet 3 is less than half of what 3 other origins state (70 to 100)")
    #expect(far.findings == .outlier)
    #expect(ComparisonText.sentence(far.sections[0]).contains("An outlier: 12 of Outlet 3"))
  }

  @Test func anEarlyLowFigureIsNone() throws {
    func section(_ days: [Int]) throws -> Comparison.Section {
      let reports = zip(days, [12, 70, 77]).enumerated().map { index, figure in
        Report(
          key: "\(index)", outlet: "Outlet \(index)", title: "", text: "",
          claims: [
            Claim(
              measure: .killed, bounds: Bounds(figure.1), asOf: Day(number: figure.0),
              rule: "test")
          ])
      }
      let dossier = Dossier(incident: Incident(key: "i", title: ""), reports: reports)
      return try #require(Comparison(of: dossier).primary(.killed))
    }
    #expect(try Outliers.find(in: section([1, 2, 3]).rows).isEmpty)
    #expect(try Outliers.find(in: section([2, 1, 3]).rows).count == 1)
  }

  @Test(arguments: [
    // Two are only a dispute, and so are three that all differ.
    [Bounds(10), Bounds(100)], [Bounds(10), Bounds(30), Bounds(100)],
    // Small counts differ by accident.
    [Bounds(1), Bounds(1), Bounds(4)],
    // Near enough.
    [Bounds(70), Bounds(77), Bounds(140)], [Bounds(70), Bounds(77), .unknown],
  ])
  func othersAreNone(_ bounds: [Bounds]) {
    #expect(comparison(bounds.map { (.everyone, $0) }).findings.isEmpty)
  }

  @Test(arguments: 0..<300)
  func oneMoreClaimOfAScopeNeverNarrowsTheToll(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let scopes: [Scope] = [.everyone, .civilians, .securityForces, .children, .attackers]
    let claims = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (scopes.randomElement(using: &random) ?? .everyone, random.bounds())
    }
    guard let before = comparison(claims).toll(.killed) else { return }
    // A scope that nobody has counted yet may stand for the whole from then on.
    let known = Set(claims.filter { !$0.1.isUnknown }.map(\.0))
    guard let scope = known.sorted(by: { $0.rawValue < $1.rawValue }).randomElement(using: &random)
    else { return }
    let after = try #require(comparison(claims + [(scope, random.bounds())]).toll(.killed))
    #expect(after.envelope.low <= before.envelope.low)
    #expect(after.envelope.high >= before.envelope.high)
  }

  @Test(arguments: 0..<200)
  func orderAndDuplicatesChangeNoToll(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    let scopes: [Scope] = [.everyone, .civilians, .securityForces, .attackers]
    let claims = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (scopes.randomElement(using: &random) ?? .everyone, random.bounds())
    }
    let plain = comparison(claims)
    let shuffled = comparison(claims.shuffled(using: &random))
    #expect(shuffled.overall(.killed) == plain.overall(.killed))
    #expect(comparison(claims + claims).overall(.killed) == plain.overall(.killed))
  }
}
