import Archive
import NewsModel
import Testing

/// Revisions and outliers are found by filters, after every way that leads to them.
struct FindingTests {
  private func count(_ text: String, _ store: IncidentStore) throws -> Int {
    try store.count(FilterParser.parse(text))
  }

  private func dossier(_ key: String, _ figures: [(outlet: String, day: Int, killed: Int)])
    -> Dossier
  {
    Dossier(
      incident: Incident(key: key, title: ""),
      reports: figures.enumerated().map { index, figure in
        Report(
          key: "\(key)/\(index)", outlet: figure.outlet, title: "",
          published: Day(number: 19_000 + figure.day), text: "",
          claims: [Claim(measure: .killed, bounds: Bounds(figure.killed), rule: "test")])
      })
  }

  @Test func incidentsAreFoundByWhatTheirSpeakersRevised() throws {
    let store = try SampleDossiers.archive([
      dossier("up", [("AFP", 0, 7), ("AFP", 1, 12)]),
      dossier("down", [("AFP", 0, 12), ("AFP", 1, 7)]),
      dossier("both", [("AFP", 0, 12), ("AFP", 1, 7), ("AFP", 2, 9)]),
      dossier("same", [("AFP", 0, 12), ("AFP", 1, 12), ("Reuters", 1, 7)]),
      dossier("far", [("AFP", 0, 70), ("Reuters", 0, 77), ("Xinhua", 0, 12)]),
      dossier("none", []),
    ])
    let counts = try ["up", "down", "yes", "no", "up,down"].map {
      try count("revised:\($0)", store)
    }
    #expect(counts == [2, 2, 3, 3, 3])
    #expect(try count("outlier:yes", store) == 1)
    #expect(try count("outlier:no", store) == 5)
  }

  @Test func aRejectedClaimRevisesNothingAndUndoBringsItBack() throws {
    let store = try SampleDossiers.archive([dossier("up", [("AFP", 0, 7), ("AFP", 1, 12)])])
    let claim = try #require(try store.dossier(key: "up")?.reports[1].claims[0])
    try store.decide(claim: claim.id, status: .rejected)
    #expect(try count("revised:yes", store) == 0)
    _ = try store.undo()
    #expect(try count("revised:up", store) == 1)
  }

  @Test func disputesSayWhoMakesTheirEnds() throws {
    let store = try SampleDossiers.archive([
      dossier("wide", [("JNIM", 0, 131), ("Army", 0, 47), ("AFP", 0, 84)]),
      dossier("narrow", [("AFP", 0, 10), ("Reuters", 0, 11)]), dossier("same", [("AFP", 0, 5)]),
    ])
    var query = IncidentQuery(sort: .spread)
    query.namesEnds = true
    let rows = try store.page(query, .first, limit: 5).rows
    #expect(rows.map(\.key) == ["wide", "narrow", "same"])
    #expect(rows.map { $0.ends?.words } == ["47 Army v. 131 JNIM", "10 AFP v. 11 Reuters", nil])
    query.namesEnds = false
    #expect(try store.page(query, .first, limit: 5).rows[0].ends == nil)
  }

  @Test func aLaterReleaseRevisesADatasetsRow() throws {
    let store = try SampleDossiers.archive([])
    var rows = (1...20).map { SampleRows.row($0) }
    try SampleRows.load(rows, into: store, version: "24.1")
    #expect(try count("revised:yes", store) == 0)
    rows[4] = SampleRows.row(5, best: 9_000)
    try SampleRows.load(rows, into: store, version: "25.1")
    #expect(try count("revised:up", store) == 1)
    #expect(try count("revised:no", store) == 19)
    let found = try #require(try store.dossiers(.revised(.up)).first)
    #expect(found.reports[0].earlier.map(\.outlet) == ["UCDP GED 24.1"])
    // It stays so when somebody decides about the row.
    try store.star(incident: found.incident.id, on: true)
    #expect(try count("revised:up", store) == 1)
  }
}
