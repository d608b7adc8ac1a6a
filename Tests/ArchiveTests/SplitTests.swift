import Archive
import NewsModel
import Testing

/// A report that speaks of another incident can be taken out.
struct SplitTests {
  private let store: IncidentStore
  private let incident: Int64

  init() throws {
    store = try IncidentStore.inMemory()
    try store.store([SampleDossiers.bamako], source: SampleDossiers.source)
    incident = try #require(try store.dossier(key: SampleDossiers.bamako.incident.key)).incident.id
  }

  private func reports(_ id: Int64) throws -> [String] {
    try store.dossier(id: id)?.reports.map(\.key) ?? []
  }

  private func split() throws -> Int64 {
    let report = try #require(
      try store.dossier(id: incident)?.reports.first { $0.key == "bamako/afp" })
    return try #require(try store.split(report: report.id, from: incident))
  }

  private func listed(_ text: String = "") throws -> [Int64] {
    let query = IncidentQuery(filter: try FilterParser.parse(text))
    return try store.page(query, .first, limit: 9).rows.map(\.id).sorted()
  }

  @Test func itStandsInAnIncidentOfItsOwn() throws {
    let child = try split()
    #expect(try reports(incident) == ["bamako/army"] && reports(child) == ["bamako/afp"])
    let row = try #require(try store.summary(id: child))
    #expect(row.title == "Scores die in Bamako" && row.killed?.high == 100 && row.reportCount == 1)
    #expect(row.place == "Bamako" && row.date == SampleDossiers.bamako.incident.date)
    #expect(try store.summary(id: incident)?.reportCount == 1)
    #expect(try listed() == [incident, child])
    #expect(try listed("killed>=100") == [child] && listed("scores") == [child])
    #expect(try listed("source:afp") == [child])
  }

  @Test func undoBringsItBack() throws {
    let before = try store.dossier(id: incident)
    let child = try split()
    #expect(try store.undo() == "report taken out")
    #expect(try store.dossier(id: incident) == before)
    #expect(try listed() == [incident] && store.count(.all) == 1)
    #expect(try listed("scores") == [incident])
    // The same again finds the incident that was made before.
    #expect(try split() == child)
  }

  @Test func anImportLeavesItOut() throws {
    let child = try split()
    var again = SampleDossiers.bamako
    again.incident.title = "Attack on a school of the gendarmerie"
    again.reports[0].claims[1].bounds = Bounds(78)
    try store.store([again], source: SampleDossiers.source)
    #expect(try reports(incident) == ["bamako/army"] && reports(child) == ["bamako/afp"])
    #expect(try store.dossier(id: child)?.reports[0].claims[1].bounds == Bounds(78))
    #expect(try listed("scores") == [child])
  }

  @Test func claimsAreDecidedThere() throws {
    let child = try split()
    let claim = try #require(
      try store.dossier(id: child)?.reports[0].claims.first { $0.bounds == Bounds(100) })
    try store.decide(claim: claim.id, status: .rejected)
    #expect(try store.summary(id: child)?.killed?.high == 77)
    #expect(try store.undo() == "claim rejected")
    #expect(try store.summary(id: child)?.killed?.high == 100)
    let report = try #require(try store.dossier(id: child)?.reports.first)
    let added = Claim(measure: .killed, bounds: Bounds(200), rule: "analyst", status: .accepted)
    try store.add(added, report: report.id, incident: child)
    #expect(try store.summary(id: child)?.killed?.high == 200)
    #expect(try store.acceptAll(report: report.id, incident: child) > 0)
  }

  @Test func theLastReportAndADatasetsRowStay() throws {
    _ = try split()
    let last = try #require(try store.dossier(id: incident)?.reports.first)
    #expect(try store.split(report: last.id, from: incident) == nil)
    let rows = try SampleRows.archive([SampleRows.row(7)])
    let row = try #require(try rows.dossier(key: "ucdp-ged/7"))
    #expect(try rows.split(report: row.reports[0].id, from: row.incident.id) == nil)
  }

  @Test func aReportOfAJoinedIncidentGoesBackWhereItCameFrom() throws {
    var other = SampleDossiers.bamako
    other.incident.key = "other"
    other.reports = [
      Report(key: "other/1", outlet: "Dawn", title: "Fire", text: "At least 9 died.")
    ]
    try store.store([other], source: SampleDossiers.source)
    let from = try #require(try store.dossier(key: "other")).incident.id
    try store.decide(.joined, into: incident, from: from)
    let report = try #require(
      try store.dossier(id: incident)?.reports.first { $0.key == "other/1" })
    // A claim that is added under the incident that has it now is shown there.
    let claim = Claim(measure: .killed, bounds: Bounds(900), rule: "analyst", status: .accepted)
    try store.add(claim, report: report.id, incident: incident)
    #expect(try store.summary(id: incident)?.killed?.high == 900)
    #expect(try store.split(report: report.id, from: incident) == from)
    #expect(try reports(from) == ["other/1"] && listed() == [incident, from])
    #expect(try store.undo() == "report taken out")
    #expect(try listed() == [incident])
  }
}
