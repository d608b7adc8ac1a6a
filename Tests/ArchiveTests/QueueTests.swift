import Archive
import NewsModel
import Testing

/// The queue of reports with undecided claims.
struct QueueTests {
  private func keys(_ store: IncidentStore) throws -> [String] {
    try store.openReports(limit: 50).rows.map { "\($0.outlet ?? "–") \($0.openClaims)" }
  }

  @Test func theMostDisputedIncidentComesFirstThenTheMostClaims() throws {
    let store = try SampleDossiers.archive()
    #expect(try keys(store) == ["France 24 4", "General staff 1", "Reuters 1"])
    let page = try store.openReports(limit: 50)
    #expect(page.reportCount == 3 && page.claimCount == 6 && !page.hasAfter)
    #expect(page.rows.first?.incident.place == "Bamako")
    #expect(page.rows.first?.published == SampleDossiers.day(2024, 9, 19))
  }

  @Test func decidedClaimsLeaveItAndComeBackWithUndo() throws {
    let store = try SampleDossiers.archive()
    let dossier = try #require(try store.dossier(key: "bamako-2024-09-17"))
    try store.decide(claim: dossier.reports[0].claims[0].id, status: .rejected)
    #expect(try keys(store).contains("France 24 3"))
    try store.acceptAll(report: dossier.reports[0].id, incident: dossier.incident.id)
    #expect(try keys(store) == ["General staff 1", "Reuters 1"])
    #expect(try store.openReports(limit: 1).claimCount == 2)
    _ = try store.undo()
    #expect(try keys(store).contains("France 24 3"))
    _ = try store.undo()
    #expect(try store.openReports(limit: 1).claimCount == 6)
  }

  @Test func acceptedImportsNeverEnterIt() throws {
    var dossier = SampleDossiers.abidjan
    dossier.reports[0].claims[0].status = .accepted
    let store = try SampleDossiers.archive([dossier])
    #expect(try store.openReports(limit: 5).rows.isEmpty)
    dossier.reports[0].claims[0].status = .proposed
    try store.store([dossier], source: SampleDossiers.source)
    #expect(try store.openReports(limit: 5).reportCount == 1)
  }

  @Test func pagesJoinWithoutGapsInABigArchive() throws {
    let store = try SampleDossiers.archive([])
    let dossiers = (0..<2_500).map { index in
      var dossier = SampleDossiers.abidjan
      dossier.incident.key = "incident-\(index)"
      dossier.reports[0].key = "report-\(index)"
      dossier.reports[0].claims += (0..<(index % 5)).map {
        Claim(measure: .killed, bounds: Bounds(16 + $0 * (index % 7)), rule: "KilledCount")
      }
      return dossier
    }
    try store.store(dossiers, source: SampleDossiers.source)
    var rows: [OpenReport] = []
    repeat {
      let page = try store.openReports(after: rows.last, limit: 700)
      rows += page.rows
      guard page.hasAfter else { break }
    } while rows.count < 5_000
    #expect(rows.count == 2_500 && Set(rows.map(\.report)).count == 2_500)
    let order = rows.map { ($0.spread ?? -1, $0.openClaims) }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 >= $1 })
    let plan = try store.planOfQueue(after: rows[9])
    #expect(plan.contains("COVERING INDEX open_report_by_dispute"), "\(plan)")
    #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
  }
}
