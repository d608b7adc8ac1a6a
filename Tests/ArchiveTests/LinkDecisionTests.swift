import Archive
import NewsModel
import Testing

@Suite("Joining incidents")
struct LinkDecisionTests {
  private let store: IncidentStore
  private let first: Int64
  private let second: Int64

  init() throws {
    store = try IncidentStore.inMemory()
    var other = SampleDossiers.bamako
    other.incident.key = "other"
    other.incident.title = "Attack on an airport"
    other.reports = [
      Report(
        key: "other/dawn", outlet: "Dawn", title: "Airport burns",
        published: SampleDossiers.day(2024, 9, 18), text: "At least 140 people died.",
        claims: [
          Claim(
            measure: .killed, bounds: Bounds(low: 140, high: nil), qualifier: .atLeast, rule: "test"
          )
        ])
    ]
    try store.store([SampleDossiers.bamako, other], source: SampleDossiers.source)
    first = try #require(try store.dossier(key: "bamako-2024-09-17")).incident.id
    second = try #require(try store.dossier(key: "other")).incident.id
    try store.propose([
      LinkProposal(into: "bamako-2024-09-17", from: "other", score: 0.8, reasons: ["same day"])
    ])
  }

  private func highest(_ incident: Int64) throws -> Int? {
    try store.summary(id: incident)?.killed?.high
  }

  @Test func severalAreJoinedAndTakenBackInOneStep() throws {
    var third = SampleDossiers.bamako
    third.incident.key = "third"
    third.reports = [Report(key: "third/x", outlet: "X", title: "Third", text: "", claims: [])]
    try store.store([third], source: SampleDossiers.source)
    let last = try #require(try store.dossier(key: "third")).incident.id
    let before = try [first, second, last].map { try store.dossier(id: $0) }
    try store.join([second, last], into: first)
    #expect(try store.count(.all) == 1)
    #expect(try store.dossier(id: first)?.reports.count == 4)
    #expect(try store.undo() == "3 incidents joined")
    #expect(try store.count(.all) == 3)
    #expect(try [first, second, last].map { try store.dossier(id: $0) } == before)
    #expect(try store.undo() == nil)
  }

  @Test func waitsForTheAnalyst() throws {
    let link = try #require(try store.proposedLinks(limit: 10).first)
    #expect(link.into.id == first && link.from.id == second)
    #expect(link.reasons == ["same day"])
    #expect(try highest(first) == 100)
  }

  @Test func bringsTheReportsOfBothUnderOne() throws {
    try store.decide(.joined, into: first, from: second)
    let joined = try #require(try store.dossier(id: first))
    #expect(joined.reports.map(\.key) == ["other/dawn", "bamako/afp", "bamako/army"])
    #expect(try highest(first) == 140)
    #expect(try store.dossier(id: second)?.reports == [])
    #expect(try store.summary(id: second)?.reportCount == 0)
    #expect(try store.proposedLinks(limit: 10) == [])
  }

  @Test func theJoinedOneIsNoLongerListed() throws {
    func listed(_ text: String) throws -> [Int64] {
      let query = IncidentQuery(filter: try FilterParser.parse(text))
      return try store.page(query, .first, limit: 9).rows.map(\.id)
    }
    #expect(try listed("") == [second, first] && store.count(.all) == 2)
    try store.decide(.joined, into: first, from: second)
    for text in ["", "place:bamako", "killed>=100", "reports>=1", "date:2024"] {
      #expect(try listed(text) == [first], "\(text)")
      #expect(try store.count(FilterParser.parse(text)) == 1, "\(text)")
    }
    #expect(try listed("-place:gao killed:unknown") == [])
    // What the joined report says is found under the one that has it now.
    #expect(try listed("burns") == [first])
    #expect(try store.facet(.country, .all).map(\.count) == [1])
    #expect(try store.timeline(.all, by: .year).reduce(0) { $0 + $1.toll.incidents } == 1)
    _ = try store.undo()
    #expect(try listed("") == [second, first] && store.count(.all) == 2)
    #expect(try listed("burns") == [second])
  }

  @Test func isTakenBackByUndo() throws {
    let before = [try store.dossier(id: first), try store.dossier(id: second)]
    let rows = [try store.summary(id: first), try store.summary(id: second)]
    try store.decide(.joined, into: first, from: second)
    #expect(try store.undo() == "incidents joined")
    #expect([try store.dossier(id: first), try store.dossier(id: second)] == before)
    #expect([try store.summary(id: first), try store.summary(id: second)] == rows)
    #expect(try store.proposedLinks(limit: 10).count == 1)
  }

  @Test func survivesAnotherImport() throws {
    try store.decide(.joined, into: first, from: second)
    try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    try store.propose([
      LinkProposal(into: "bamako-2024-09-17", from: "other", score: 0.9, reasons: [])
    ])
    #expect(try store.dossier(id: first)?.reports.count == 3)
    #expect(try store.proposedLinks(limit: 10) == [])
  }

  @Test func aDecisionAboutAJoinedReportCounts() throws {
    try store.decide(.joined, into: first, from: second)
    let claim = try #require(try store.dossier(id: first)?.reports.first?.claims.first)
    try store.decide(claim: claim.id, status: .rejected)
    #expect(try highest(first) == 100)
    #expect(try store.undo() == "claim rejected")
    #expect(try highest(first) == 140)
  }

  @Test func keptApartIsNotProposedAgain() throws {
    try store.decide(.apart, into: first, from: second)
    #expect(try store.proposedLinks(limit: 10) == [])
    #expect(try store.dossier(id: second)?.reports.count == 1)
    _ = try store.undo()
    #expect(try store.proposedLinks(limit: 10).count == 1)
  }

  @Test func twoAreNeverJoinedInACircle() throws {
    try store.decide(.joined, into: first, from: second)
    try store.decide(.joined, into: second, from: first)
    #expect(try store.dossier(id: first)?.reports.count == 3)
  }

  @Test func anOriginIsTheAnalystsToSay() throws {
    let report = try #require(try store.dossier(id: first)?.reports.last)
    #expect(try store.dossier(id: first)?.originCount == 2)
    try store.decide(origin: "AFP", report: report.id, incident: first)
    #expect(try store.dossier(id: first)?.originCount == 1)
    #expect(try store.summary(id: first)?.originCount == 1)
    #expect(try store.undo() == "origin changed")
    #expect(try store.dossier(id: first)?.originCount == 2)
  }

  @Test func aReportIsToldByTheNameItCameWith() throws {
    try store.keep([ReportLink(name: "a 1", report: "other/dawn", score: 0, reasons: [])])
    func told() throws -> [String] {
      var lines: [String] = []
      try store.forEachReportLink { link, incident, proposed in
        lines.append("\(link.name) \(incident) \(proposed?.into ?? "-")")
      }
      return lines
    }
    #expect(try told() == ["a 1 other bamako-2024-09-17"])
    try store.decide(.apart, into: first, from: second)
    #expect(try told() == ["a 1 other -"])
    _ = try store.undo()
    try store.decide(.joined, into: first, from: second)
    #expect(try told() == ["a 1 bamako-2024-09-17 -"])
  }
}
