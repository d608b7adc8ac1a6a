import NewsModel
import Testing

/// What each published rule makes of the same claims.
@Suite struct LensTests {
  private let monday = Day(year: 2024, month: 9, day: 16)
  private let friday = Day(year: 2024, month: 9, day: 20)

  private func dossier(
    groups: [Involvement] = [], _ reports: [(origin: String, day: Day?, claims: [Claim])]
  ) -> Dossier {
    Dossier(
      incident: Incident(key: "i", title: "t", groups: groups),
      reports: reports.enumerated().map { index, report in
        Report(
          key: "r\(index)", outlet: "Outlet \(index)", title: "t", published: report.day,
          origin: report.origin, text: "", claims: report.claims)
      })
  }

  private func killed(
    _ bounds: Bounds, _ qualifier: Qualifier = .exact, _ scope: Scope = .everyone,
    by kind: SpeakerKind = .unattributed, partOf: Int? = nil
  ) -> Claim {
    Claim(
      measure: .killed, bounds: bounds, qualifier: qualifier, scope: scope, partOf: partOf,
      speaker: Speaker(name: kind == .unattributed ? nil : kind.rawValue, kind: kind), rule: "test",
      status: .accepted)
  }

  /// The attack in Bamako: one wire in several prints, another origin, a vague claim of the attackers.
  private var bamako: Dossier {
    var hundreds = killed(.unknown, .hundreds, by: .party)
    hundreds.measure = .casualties
    return dossier(
      groups: [Involvement(name: "JNIM", role: .perpetrator, claimed: true)],
      [
        (
          "AFP", friday,
          [
            killed(Bounds(low: 70, high: nil), .moreThan), killed(Bounds(77), by: .security),
            killed(Bounds(100), .closerTo, by: .official),
            killed(Bounds(81), .exact, .identified, partOf: 2), hundreds,
          ]
        ),
        ("AFP", friday, [killed(Bounds(77), by: .security), killed(.unknown, .some, by: .party)]),
      ])
  }

  private func reading(_ key: String, _ dossier: Dossier) throws -> LensReading {
    let lens = try #require(Lenses.named(key))
    return try #require(lens.reading(.killed, of: dossier))
  }

  @Test(arguments: [
    ("ucdp", "77 (70–100)"), ("acled", "70"), ("gtd", "77"), ("ibc", "70–100"),
    ("airwars", "70–100"), ("every-casualty", "70–100"),
  ])
  func bamakoUnderEveryRule(key: String, expected: String) throws {
    #expect(try reading(key, bamako).short == expected)
  }

  @Test func everyClaimOfTheMeasureIsTakenOrDroppedOnceWithAReason() throws {
    for lens in Lenses.all {
      let reading = try #require(lens.reading(.killed, of: bamako))
      let places = (reading.counted + reading.dropped).map(\.position).sorted()
      #expect(
        places
          == [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (1, 0), (1, 1)].map(DossierPosition.init),
        "\(lens.key)")
      #expect((reading.counted + reading.dropped).allSatisfy { !$0.reason.isEmpty })
    }
  }

  @Test func partiesMoveTheRangeOfAirwarsAndNotTheEstimateOfUCDP() throws {
    let reports = dossier([
      ("A", friday, [killed(Bounds(10)), killed(Bounds(400), by: .party)]), ("B", friday, []),
    ])
    #expect(try reading("ucdp", reports).short == "10")
    #expect(try reading("airwars", reports).short == "10–400")
    let alone = dossier([("A", friday, [killed(Bounds(400), by: .party)])])
    #expect(try reading("ucdp", alone).short == "400")
  }

  @Test func acledCountsVagueWordsByItsTable() throws {
    #expect(try reading("acled", dossier([("A", nil, [killed(.unknown, .dozens)])])).best == 12)
    #expect(try reading("acled", dossier([("A", nil, [killed(.unknown, .hundreds)])])).best == 100)
    let scores = try reading("acled", dossier([("A", nil, [killed(.unknown, .scores)])]))
    #expect(scores.best == 0)
    #expect(scores.word == "none or unknown")
    // A vague part is no rival of a whole.
    let part = dossier([
      ("A", nil, [killed(Bounds(50)), killed(.unknown, .dozens, .children)])
    ])
    #expect(try reading("acled", part).best == 50)
  }

  @Test func acledLeavesTheLowestForACorroboratedNumber() throws {
    let one = dossier([("A", nil, [killed(Bounds(5))]), ("B", nil, [killed(Bounds(9))])])
    #expect(try reading("acled", one).best == 5)
    let two = dossier([
      ("A", nil, [killed(Bounds(5))]), ("B", nil, [killed(Bounds(9))]),
      ("C", nil, [killed(Bounds(9))]),
    ])
    #expect(try reading("acled", two).best == 9)
    let oneWire = dossier([
      ("A", nil, [killed(Bounds(5))]), ("B", nil, [killed(Bounds(9))]),
      ("B", nil, [killed(Bounds(9))]),
    ])
    #expect(try reading("acled", oneWire).best == 5)
  }

  @Test func gtdTakesTheMostRecentThenTheMajorityThenTheLowest() throws {
    let recent = dossier([("A", monday, [killed(Bounds(9))]), ("B", friday, [killed(Bounds(7))])])
    #expect(try reading("gtd", recent).best == 7)
    let majority = dossier([
      ("A", friday, [killed(Bounds(5))]), ("B", friday, [killed(Bounds(9))]),
      ("C", friday, [killed(Bounds(9))]),
    ])
    #expect(try reading("gtd", majority).best == 9)
    let tie = dossier([("A", friday, [killed(Bounds(5))]), ("B", friday, [killed(Bounds(9))])])
    #expect(try reading("gtd", tie).best == 5)
    let parties = dossier([
      ("A", monday, [killed(Bounds(5))]), ("B", friday, [killed(Bounds(90), by: .party)]),
    ])
    #expect(try reading("gtd", parties).best == 5)
  }

  @Test func sidesThatAReportCountsApartAreAddedUp() throws {
    let apart = dossier([
      (
        "A", friday,
        [killed(Bounds(12), .exact, .securityForces), killed(Bounds(4), .exact, .civilians)]
      )
    ])
    for key in ["ucdp", "acled", "gtd"] { #expect(try reading(key, apart).best == 16, "\(key)") }
    #expect(try reading("ibc", apart).short == "4")
    let open = dossier([
      (
        "A", friday,
        [
          killed(Bounds(low: 12, high: nil), .atLeast, .securityForces),
          killed(Bounds(4), .exact, .civilians),
        ]
      )
    ])
    let ucdp = try reading("ucdp", open)
    #expect(ucdp.low == 16)
    #expect(ucdp.isOpenAbove)
  }

  @Test(arguments: [
    ([Involvement(name: "X", role: .perpetrator, claimed: true)], "confirmed"),
    (
      [Involvement(name: "X", role: .suspected), Involvement(name: "Y", role: .suspected)],
      "contested"
    ),
    ([Involvement(name: "X", role: .denied)], "contested"),
    ([Involvement(name: "X", role: .suspected)], "fair"),
  ])
  func airwarsGrades(groups: [Involvement], grade: String) throws {
    let reports = dossier(
      groups: groups, [("A", nil, [killed(Bounds(5))]), ("B", nil, [killed(Bounds(6))])])
    #expect(try reading("airwars", reports).word == grade)
  }

  @Test func airwarsCallsOneOriginWeakAndDeadFightersDiscounted() throws {
    let weak = dossier([("A", nil, [killed(Bounds(5))]), ("A", nil, [killed(Bounds(6))])])
    #expect(try reading("airwars", weak).word == "weak")
    let fighters = dossier([("A", nil, [killed(Bounds(5), .exact, .attackers)])])
    #expect(try reading("airwars", fighters).word == "discounted")
  }

  @Test func unknownStaysUnknownExceptWhereTheCodebookWritesZero() throws {
    let empty = dossier([("A", nil, [])])
    for lens in Lenses.all {
      let reading = try #require(lens.reading(.killed, of: empty))
      #expect(reading.isUnknown == (lens.key != "acled"), "\(lens.key)")
    }
    #expect(Lenses.named("acled")?.reading(.wounded, of: empty) == nil)
  }
}
