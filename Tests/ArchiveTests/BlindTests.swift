@testable import Archive
import NewsModel
import Testing

/// A copy of an archive for one who codes without seeing the others' decisions.
struct BlindTests {
  private static func archive(of author: String) throws -> IncidentStore {
    let store = try IncidentStore.inMemory(author: author)
    try store.store([SampleDossiers.bamako, SampleDossiers.abidjan], source: SampleDossiers.source)
    return store
  }

  private func bamako(_ store: IncidentStore) throws -> Dossier {
    try #require(try store.dossier(key: "bamako-2024-09-17"))
  }

  @Test func othersDecisionsAreNeitherAppliedNorFound() throws {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    let id = try bamako(ben).incident.id
    try ben.decide(claim: bamako(ben).reports[0].claims[0].id, status: .rejected)
    try ben.tag(incident: id, "review", on: true)
    try ben.remark(incident: id, "ben's note")
    try ben.correct(
      [.init(name: "place", value: "\"Senou\""), .init(name: "grade", value: "\"weak\"")],
      incident: id)
    try ben.make(Incident(key: "", title: "By phone"))
    let before = try bamako(ana)
    try ana.decide(claim: before.reports[0].claims[1].id, status: .accepted)
    let own = try bamako(ana)
    try ana.merge(try ben.journalEntries().entries)
    #expect(try bamako(ana).incident.place == "Senou")
    try ana.keepOnlyOwnDecisions()
    #expect(try bamako(ana) == own)
    for filter in [
      "tag:review", "note:note", "place:senou", "grade:weak", "decided-by:ben", "phone",
    ] {
      #expect(try ana.count(FilterParser.parse(filter)) == 0, "\(filter)")
    }
    #expect(try ana.journal().map(\.entry.author) == ["ana"])
    #expect(try ana.disagreements().isEmpty)
  }

  @Test func onesLatestWordHoldsWhereSomebodyDecidedInBetween() throws {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    func remark(_ store: IncidentStore, _ text: String) throws {
      try store.remark(incident: bamako(store).incident.id, text)
    }
    try remark(ana, "first")
    try ben.merge(try ana.journalEntries().entries)
    try remark(ben, "ben's")
    try ana.merge(try ben.journalEntries().entries)
    try remark(ana, "second")
    try ana.keepOnlyOwnDecisions()
    #expect(try bamako(ana).judgement.note == "second")
    #expect(try ana.disagreements().isEmpty)
  }

  @Test func whatIsDecidedBlindMergesBackAndOverrulesNobody() throws {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    try ben.decide(claim: bamako(ben).reports[0].claims[0].id, status: .rejected)
    try ana.merge(try ben.journalEntries().entries)
    let blind = try Self.archive(of: "ana")
    try blind.merge(try ana.journalEntries().entries)
    try blind.keepOnlyOwnDecisions()
    try blind.decide(claim: bamako(blind).reports[0].claims[0].id, status: .accepted)
    try ana.merge(try blind.journalEntries().entries)
    #expect(try ana.disagreements().count == 1, "both words stand")
    #expect(try ana.verifyJournal().faults.isEmpty)
  }
}
