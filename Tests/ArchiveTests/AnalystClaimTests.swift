import Archive
import NewsModel
import Testing

/// Claims that the analyst edits or adds by hand.
struct AnalystClaimTests {
  private let own = Claim(
    measure: .wounded, bounds: Bounds(255), speaker: Speaker(name: "a medic", kind: .medical),
    rule: "analyst", quotation: Quotation(text: "more than 70 dead", range: 5..<22),
    status: .accepted)

  private func first(_ store: IncidentStore) throws -> Report {
    try #require(try store.dossier(key: "bamako-2024-09-17")).reports[0]
  }

  private func add(to store: IncidentStore) throws -> Int64 {
    let dossier = try #require(try store.dossier(key: "bamako-2024-09-17"))
    return try store.add(own, report: dossier.reports[0].id, incident: dossier.incident.id)
  }

  @Test func anEditKeepsTheProposalBesideIt() throws {
    let store = try SampleDossiers.archive()
    let claim = try first(store).claims[1]
    #expect(claim.proposal == nil && !claim.isDecidedHere)
    var edited = claim
    edited.bounds = Bounds(low: 77, high: 80)
    edited.qualifier = .between
    try store.edit(claim: claim.id, to: edited)
    let after = try first(store).claims[1]
    #expect(after.status == .edited && after.isDecidedHere)
    #expect(after.proposal == ClaimReading(of: claim))
    #expect(after.proposal?.words(against: ClaimReading(of: after)) == "77")
    try store.decide(claim: claim.id, status: .accepted)
    #expect(try first(store).claims[1].bounds.high == 80)
    _ = try store.undo()
    _ = try store.undo()
    #expect(try first(store).claims[1] == claim)
  }

  @Test func anAddedClaimCountsAndSurvivesReimports() throws {
    let store = try SampleDossiers.archive()
    let id = try add(to: store)
    #expect(id < 0)
    #expect(try store.count(.figure(.wounded, .equal, 255)) == 1)
    var newer = SampleDossiers.bamako
    newer.reports[0].text += " More."
    newer.reports[0].claims.removeLast(2)
    try store.store([newer], source: SampleDossiers.source)
    let after = try first(store)
    #expect(after.claims.count == 3)
    #expect(after.claims.last?.bounds == Bounds(255))
    #expect(after.claims.last?.id == id)
    #expect(after.claims.last?.isDecidedHere == true)
    #expect(try store.count(.figure(.wounded, .equal, 255)) == 1)
  }

  @Test func anAddedClaimCanBeDecidedEditedAndUndone() throws {
    let store = try SampleDossiers.archive()
    let id = try add(to: store)
    try store.decide(claim: id, status: .rejected)
    #expect(try first(store).claims.last?.status == .rejected)
    #expect(try store.count(.figure(.wounded, .equal, 255)) == 0)
    var edited = own
    edited.bounds = Bounds(250)
    try store.edit(claim: id, to: edited)
    #expect(try store.count(.figure(.wounded, .equal, 250)) == 1)
    #expect(try store.undo() == "claim edited")
    #expect(try store.undo() == "claim rejected")
    #expect(try first(store).claims.last?.bounds == Bounds(255))
    #expect(try store.undo() == "claim added")
    #expect(try first(store).claims.count == 4)
    #expect(try store.undo() == nil)
    #expect(throws: ArchiveError.gone("The claim")) {
      try store.decide(claim: id, status: .accepted)
    }
  }

  @Test func ownExportsImportedAgainDoNotDoubleIt() throws {
    let store = try SampleDossiers.archive()
    _ = try add(to: store)
    let exported = try #require(try store.dossier(key: "bamako-2024-09-17"))
    try store.store([exported], source: SampleDossiers.source)
    #expect(try first(store).claims.filter { $0.measure == .wounded }.count == 1)
  }

  @Test func acceptAllTakesOnlyUndecidedOnesInOneStep() throws {
    let store = try SampleDossiers.archive()
    let dossier = try #require(try store.dossier(key: "bamako-2024-09-17"))
    let report = dossier.reports[0]
    try store.decide(claim: report.claims[2].id, status: .rejected)
    let count = try store.acceptAll(report: report.id, incident: dossier.incident.id)
    #expect(count == 3)
    #expect(
      try first(store).claims.map(\.status) == [.accepted, .accepted, .rejected, .accepted])
    #expect(try store.acceptAll(report: report.id, incident: dossier.incident.id) == 0)
    let undone = try store.undoLast()
    #expect(undone?.words == "3 claims accepted" && undone?.incident == dossier.incident.id)
    #expect(
      try first(store).claims.map(\.status) == [.proposed, .proposed, .rejected, .proposed])
  }
}
