import Archive
import Datasets
import NewsModel
import Testing

/// What the analyst decides about a dataset's rows, and what articles add to them.
struct DatasetDecisionTests {
  private func first(_ store: IncidentStore) throws -> Dossier {
    try #require(try store.dossier(key: "ucdp-ged/1"))
  }

  private func killed(_ store: IncidentStore) throws -> Envelope? {
    try store.summary(id: first(store).incident.id)?.killed
  }

  @Test func decisionsSurviveReimportsAndCanBeUndone() throws {
    let store = try SampleRows.archive([SampleRows.row(1)])
    let dossier = try first(store)
    let range = try #require(
      dossier.reports[0].claims.first { $0.bounds == Bounds(low: 3, high: 5) })
    try store.decide(claim: range.id, status: .rejected)
    try store.star(incident: dossier.incident.id, on: true)
    try store.tag(incident: dossier.incident.id, "Review", on: true)
    try store.remark(incident: dossier.incident.id, "ask the morgue")
    #expect(try killed(store)?.high == 3)
    #expect(try store.count(.disputed(true)) == 1, "only Bamako is left")
    try SampleRows.load([SampleRows.row(1, notes: "Another word.")], into: store)
    #expect(try first(store).reports[0].claims.first { $0.id == range.id }?.status == .rejected)
    #expect(try killed(store)?.high == 3)
    for filter: Filter in [
      .starred(true), .tag("review"), .words("morgue", isPhrase: false),
      .words("another", isPhrase: false),
    ] { #expect(try store.count(filter) == 1, "\(filter)") }
    for _ in 0..<3 { _ = try store.undo() }
    #expect(try store.count(.words("morgue", isPhrase: false)) == 0)
    #expect(try store.undo() == "claim rejected")
    #expect(try killed(store)?.high == 5)
    #expect(try store.undo() == nil)
  }

  @Test func claimsCanBeEditedAndAdded() throws {
    let store = try SampleRows.archive([SampleRows.row(1)])
    let dossier = try first(store)
    var edited = dossier.reports[0].claims[0]
    edited.bounds = Bounds(9)
    try store.edit(claim: edited.id, to: edited)
    #expect(try killed(store)?.high == 9)
    let own = Claim(measure: .wounded, bounds: Bounds(4), rule: "analyst", status: .accepted)
    try store.add(own, report: dossier.reports[0].id, incident: dossier.incident.id)
    #expect(try store.count(.figure(.wounded, .equal, 4)) == 1)
    #expect(try first(store).reports[0].claims[0].proposal != nil)
  }

  @Test func claimsOfNotesWaitInTheQueue() throws {
    let store = try SampleDossiers.archive([])
    let noted = Claim(measure: .wounded, bounds: Bounds(7), rule: "InjuredPeople")
    try SampleRows.load([SampleRows.row(1)], into: store, noted: [noted])
    let queue = try store.openReports(limit: 5)
    #expect(queue.rows.map(\.openClaims) == [1] && queue.claimCount == 1)
    #expect(queue.rows.first?.outlet == "UCDP GED 25.1")
    let dossier = try first(store)
    #expect(dossier.reports[0].claims.last?.bounds == Bounds(7))
    #expect(try store.count(.figure(.wounded, .atLeast, 7)) == 1)
    try store.acceptAll(report: dossier.reports[0].id, incident: dossier.incident.id)
    #expect(try store.openReports(limit: 5).rows.isEmpty)
    #expect(try first(store).reports[0].claims.last?.status == .accepted)
    try SampleRows.load([SampleRows.row(1, best: 4)], into: store, noted: [noted])
    #expect(try store.openReports(limit: 5).rows.isEmpty)
    #expect(try first(store).reports[0].claims.filter { $0.measure == .wounded }.count == 1)
  }

  @Test func articlesJoinARow() throws {
    let store = try SampleRows.archive([SampleRows.row(1)])
    var dossier = try first(store)
    let article = Report(
      key: "article", outlet: "Radio Okapi", title: "Dozens die", published: Day(number: 20_000),
      text: "A convoy was ambushed, 12 dead.",
      claims: [Claim(measure: .killed, bounds: Bounds(12), rule: "KilledCount")])
    dossier.reports = [article]
    let outcome = try store.store([dossier], source: SampleDossiers.source)
    #expect(outcome.updated == 1 && outcome.reportsAdded == 1)
    #expect(try first(store).reports.map(\.outlet) == ["Radio Okapi", "UCDP GED 25.1"])
    #expect(try killed(store)?.high == 12)
    for text in ["convoy patrol", "source:okapi source:reuters", "reports=2 killed>=12"] {
      let keys = try store.dossiers(FilterParser.parse(text)).map(\.incident.key)
      #expect(keys.contains("ucdp-ged/1"), "\(text)")
    }
    #expect(try store.store([dossier], source: SampleDossiers.source).unchanged == 1)
    try SampleRows.load([SampleRows.row(1, best: 20)], into: store)
    #expect(try killed(store)?.low == 12 && killed(store)?.high == 22)
    #expect(try store.count(.words("convoy", isPhrase: false)) == 1)
    // The row itself comes back from an export without a change.
    #expect(try store.store([first(store)], source: SampleDossiers.source).unchanged == 1)
  }
}
