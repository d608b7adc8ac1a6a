import NewsModel
import Testing

/// Repeated figures are one claim, changed ones are revisions.
@Suite struct SpeakerHistoryTests {
  private static let staff = Speaker(name: "the General Staff", kind: .party)
  private static let source = Speaker(name: "a security source", kind: .security)

  private func day(_ number: Int) -> Day { Day(number: 19_000 + number) }

  /// A report of one claim.
  private func report(
    _ key: String, on published: Int?, origin: String? = nil, _ bounds: Bounds,
    by speaker: Speaker = .unattributed, asOf: Int? = nil, denied: Bool = false
  ) -> Report {
    let claim = Claim(
      measure: .killed, bounds: bounds, speaker: speaker, asOf: asOf.map(day), isDenied: denied,
      rule: "test", status: .accepted)
    return Report(
      key: key, outlet: "Outlet \(key)", title: "", published: published.map(day), origin: origin,
      text: "", claims: [claim])
  }

  private func comparison(_ reports: [Report]) -> Comparison {
    Comparison(of: Dossier(incident: Incident(key: "i", title: ""), reports: reports))
  }

  private func changes(_ reports: [Report]) -> [RevisionChange] {
    comparison(reports).histories.flatMap(\.steps).map(\.change)
  }

  @Test func fivePrintsOfOneWireAreOneClaimWithFiveSightings() throws {
    let prints = (0..<5).map { (index: Int) in
      report("\(index)", on: index, origin: "AFP", Bounds(low: 70, high: nil))
    }
    let rows = try #require(comparison(prints).primary(.killed)).rows
    #expect(rows.count == 1)
    #expect(rows[0].reportCount == 5)
    #expect(comparison(prints).claimCount == 5)
    #expect(changes(prints) == [.first])
  }

  @Test func theSameFigureOfTwoAgenciesIsTwoClaims() throws {
    let reports = [
      report("a", on: 0, origin: "AFP", Bounds(70)),
      report("b", on: 0, origin: "Reuters", Bounds(70)),
    ]
    #expect(try #require(comparison(reports).primary(.killed)).rows.count == 2)
  }

  @Test(arguments: [
    ("Interior Ministry", "the interior ministry spokesman"),
    ("Interior Ministry", "a spokesman for the Ministry of the Interior"),
    ("the interior ministry", "the Interior Ministry’s spokesperson, Abdul Qani"),
    ("the Ministry of Defense", "defence ministry spokeswoman Anna Li"),
    ("l’armée", "le porte-parole de l’armée"),
    ("the U.N.", "a UN spokesman"),
  ])
  func whoSpeaksForABodyIsTheBody(_ body: String, _ speaker: String) {
    #expect(isOne(body, speaker))
  }

  @Test(arguments: [
    ("the interior ministry", "the interior minister"),
    ("the health ministry", "the Gaza health ministry"),
    ("the army", "the interior ministry spokesman"),
    ("the ministry of health in Gaza", "the health ministry"),
    // Two agencies' police need not be one.
    ("a spokesman", "the spokesman"), ("police", "a police spokesman"),
  ])
  func whatIsNotSureStaysApart(_ left: String, _ right: String) {
    #expect(!isOne(left, right))
  }

  private func isOne(_ left: String, _ right: String) -> Bool {
    SpeakerIdentity(Speaker(name: left, kind: .official), voice: "AFP")
      == SpeakerIdentity(Speaker(name: right, kind: .official), voice: "Reuters")
  }

  @Test func aNameIsTheSameEverywhereAndASourceOnlyWithinItsAgency() {
    let named = [
      report("a", on: 0, origin: "AFP", Bounds(7), by: Self.staff),
      report("b", on: 1, origin: "Reuters", Bounds(9), by: Self.staff),
    ]
    #expect(changes(named) == [.first, .up])
    let nameless = [
      report("a", on: 0, origin: "AFP", Bounds(7), by: Self.source),
      report("b", on: 1, origin: "Reuters", Bounds(9), by: Self.source),
    ]
    #expect(changes(nameless) == [.first, .first])
  }

  @Test func theDayOfTheFigureDecidesAndThatOfPublicationStandsIn() throws {
    // Printed late, said early.
    let reports = [
      report("late", on: 9, Bounds(7), by: Self.staff, asOf: 1),
      report("early", on: 2, Bounds(20), by: Self.staff),
    ]
    let history = try #require(comparison(reports).histories.first)
    #expect(history.steps.map(\.bounds) == [Bounds(7), Bounds(20)])
    #expect(history.steps.map(\.change) == [.first, .up])
  }

  @Test func aRevisedFigureStaysInTheEnvelopeAndSaysWhatReplacedIt() throws {
    let section = try #require(
      comparison([
        report("a", on: 0, Bounds(500), by: Self.staff),
        report("b", on: 3, Bounds(471), by: Self.staff),
      ]).primary(.killed))
    #expect(section.envelope?.low == 471 && section.envelope?.high == 500)
    let first = try #require(section.rows.first { $0.claim.bounds == Bounds(500) })
    #expect(first.later?.change == .down && first.later?.bounds == Bounds(471))
    #expect(HistoryText.later(first) == "revised down to 471 on \(DateText.plain(day(3)))")
    #expect(section.rows.first { $0.claim.bounds == Bounds(471) }?.later == nil)
    #expect(ComparisonText.sentence(section).contains("One was later revised by its speaker"))
  }

  @Test func aDenialOfOnesOwnFigureWithdrawsItAndThatOfAnothersDoesNot() throws {
    let said = report("a", on: 0, Bounds(30), by: Self.staff)
    let denied = report("b", on: 2, Bounds(30), by: Self.staff, denied: true)
    #expect(changes([said, denied]) == [.first, .withdrawn])
    #expect(comparison([said, denied]).primary(.killed)?.rows[0].later?.change == .withdrawn)
    let others = report("c", on: 2, Bounds(99), by: Self.staff, denied: true)
    #expect(changes([said, others]) == [.first])
    let again = report("d", on: 4, Bounds(30), by: Self.staff)
    #expect(changes([said, denied, again]) == [.first, .withdrawn, .restated])
  }

  @Test(arguments: [
    (Bounds(low: 12, high: nil), Bounds(low: 20, high: nil), RevisionChange.up),
    (Bounds(500), Bounds(471), .down), (Bounds(low: 50, high: 100), Bounds(70), .narrowed),
    (Bounds(70), Bounds(low: 50, high: 100), .widened),
    (Bounds(low: 50, high: 60), Bounds(low: 50, high: 90), .up),
    (Bounds(low: 50, high: 90), Bounds(low: 50, high: 60), .down),
    (Bounds(low: 50, high: 90), Bounds(low: 80, high: 90), .up),
    (Bounds(low: 80, high: 90), Bounds(low: 50, high: 90), .down),
  ])
  func changesAreThoseOfWhatIsStated(_ old: Bounds, _ new: Bounds, _ change: RevisionChange) {
    #expect(RevisionChange(from: old, to: new) == change)
  }

  @Test func aHedgeIsNoRevision() {
    #expect(RevisionChange(from: Bounds(low: 20, high: nil), to: Bounds(20)) == nil)
    #expect(RevisionChange(from: .unknown, to: Bounds(20)) == nil)
  }

  @Test func whatIsSaidOnOneDayIsTakenTogether() {
    let reports = [
      report("a", on: 0, origin: "AFP", Bounds(low: 70, high: nil)),
      report("b", on: 0, origin: "AFP", Bounds(77)),
      report("c", on: 1, origin: "AFP", Bounds(77)),
    ]
    #expect(changes(reports) == [.first])
    #expect(comparison(reports).findings.isEmpty)
    // Nor is a figure revised that is said again beside another one.
    #expect(
      changes(Array(reports.reversed()) + [report("d", on: 2, origin: "AFP", Bounds(90))]) == [
        .first, .up,
      ])
    #expect(
      changes([
        reports[2], report("d", on: 0, origin: "AFP", Bounds(77)),
        report("e", on: 1, origin: "AFP", Bounds(60)),
      ]) == [.first])
  }

  @Test func anUndatedFigureRevisesNothing() {
    let reports = [
      report("a", on: 0, Bounds(7), by: Self.staff),
      report("b", on: nil, Bounds(9), by: Self.staff),
      report("c", on: nil, Bounds(7), by: Self.staff),
    ]
    #expect(changes(reports) == [.first, .undated])
    #expect(comparison(reports).findings.isEmpty)
  }

  @Test func anUndatedFigureBesideADatedOneOfItsReportIsOfAnotherDay() {
    var both = report("a", on: 5, Bounds(471), by: Self.staff, asOf: 5)
    both.claims += report("b", on: 5, Bounds(500), by: Self.staff).claims
    #expect(changes([both]) == [.first, .undated])
    #expect(changes([both, report("c", on: 1, Bounds(500), by: Self.staff)]) == [.first, .down])
  }

  @Test func anEarlierReleaseOfADatasetIsRevisedByTheLaterOne() throws {
    func row(_ outlet: String, _ best: Int) -> Report {
      Report(
        key: "ucdp-ged/1", kind: .dataset, outlet: outlet, title: "", text: "",
        claims: [
          Claim(
            measure: .killed, bounds: Bounds(best), speaker: Speaker(name: nil, kind: .dataset),
            rule: "UCDP GED best", status: .accepted)
        ])
    }
    var report = row("UCDP GED 25.1", 24)
    report.earlier = [row("UCDP GED 24.1", 30)]
    let comparison = comparison([report])
    #expect(comparison.histories.flatMap(\.steps).map(\.change) == [.first, .down])
    #expect(comparison.findings == .revisedDown)
    #expect(comparison.primary(.killed)?.envelope?.high == 24)
    #expect(HistoryText.days(comparison.histories[0].steps[0]) == "UCDP GED 24.1")
  }

  @Test func aDatasetsMostLikelyFigureIsRevisedWithinItsRange() {
    func row(_ best: Int) -> Report {
      let claims = [Bounds(best), Bounds(low: 3, high: 30)].map {
        Claim(
          measure: .killed, bounds: $0, speaker: Speaker(name: nil, kind: .dataset), rule: "test")
      }
      return Report(
        key: "x/1", kind: .dataset, outlet: "UCDP GED 25.1", title: "", text: "", claims: claims)
    }
    var report = row(9)
    report.earlier = [row(12)]
    #expect(changes([report]) == [.first, .down])
    report.earlier = [row(9)]
    #expect(changes([report]) == [.first])
  }

  @Test func partsOfSightingsHangBelowTheOneRow() throws {
    let prints = ["a", "b"].map { key in
      var report = report(key, on: 0, origin: "AFP", Bounds(100))
      report.claims.append(
        Claim(
          measure: .killed, bounds: Bounds(81), scope: .identified, partOf: 0, rule: "test",
          status: .accepted))
      return report
    }
    let row = try #require(comparison(prints).primary(.killed)?.rows.first)
    #expect(row.parts.map(\.reportCount) == [2])
    #expect(comparison(prints).claimCount == 4)
  }

  @Test(arguments: 0..<300)
  func theOrderOfReportsAndDuplicatesChangeNothing(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    let speakers = [Speaker.unattributed, Self.staff, Self.source]
    let reports = (0..<Int.random(in: 1...7, using: &random)).map { index in
      report(
        "\(index)", on: [nil, 0, 1, 2].randomElement(using: &random) ?? nil,
        origin: ["AFP", "Reuters"].randomElement(using: &random),
        Bounds(Int.random(in: 5...8, using: &random)),
        by: speakers.randomElement(using: &random) ?? .unattributed,
        asOf: [nil, 0, 1].randomElement(using: &random) ?? nil,
        denied: Int.random(in: 0..<6, using: &random) == 0)
    }
    let plain = comparison(reports)
    for other in [reports.shuffled(using: &random), reports + reports] {
      let comparison = comparison(other)
      #expect(outline(comparison) == outline(plain))
      #expect(comparison.findings == plain.findings)
      #expect(comparison.overall(.killed) == plain.overall(.killed))
      #expect(comparison.primary(.killed)?.rows.count == plain.primary(.killed)?.rows.count)
    }
  }

  /// Who said what and how it changed, without the reports.
  private func outline(_ comparison: Comparison) -> [String] {
    comparison.histories.map { history in
      let steps = history.steps.map { "\($0.bounds) \($0.change) \($0.days as Any)" }
      return "\(history.identity) \(steps.sorted())"
    }
  }
}
