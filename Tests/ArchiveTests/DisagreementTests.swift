@testable import Archive
import NewsModel
import Testing

/// What two analysts decided differently: what is shown meanwhile, settling it, and taking that back.
struct DisagreementTests {
  private static let all = [SampleDossiers.bamako, SampleDossiers.abidjan]

  private static func archive(of author: String) throws -> IncidentStore {
    let store = try IncidentStore.inMemory(author: author)
    try store.store(all, source: SampleDossiers.source)
    return store
  }

  private func bamako(_ store: IncidentStore) throws -> Dossier {
    try #require(try store.dossier(key: "bamako-2024-09-17"))
  }

  private func entries(_ store: IncidentStore) throws -> [JournalEntry] {
    try store.journal().map(\.entry)
  }

  /// Ana accepts the first claim, Ben rejects it and calls the place another; Ana has both.
  private func twoDesks() throws -> (ana: IncidentStore, ben: IncidentStore) {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    try ana.decide(claim: bamako(ana).reports[0].claims[0].id, status: .accepted)
    try ben.decide(claim: bamako(ben).reports[0].claims[0].id, status: .rejected)
    try ana.correct(
      [.init(name: "place", value: "\"Kati\"")], incident: bamako(ana).incident.id)
    try ben.correct(
      [.init(name: "place", value: "\"Senou\"")], incident: bamako(ben).incident.id)
    try ana.merge(entries(ben))
    return (ana, ben)
  }

  @Test func theValuesStandBesideEachOtherWithTheirReport() throws {
    let (ana, _) = try twoDesks()
    let open = try ana.disagreements()
    #expect(open.map(\.report) == ["France 24", nil])
    #expect(open[0].sides.map { $0.entries.map(\.author) } == [["ana"], ["ben"]])
    #expect(try ana.disagreements(limit: 1).count == 1)
    #expect(try bamako(ana).incident.place == "Kati", "the first in time is shown")
  }

  @Test func takingTheSettlementBackOpensItAgain() throws {
    let (ana, ben) = try twoDesks()
    let before = try ana.disagreements()
    let place = try #require(before.last)
    try ana.settle(place, as: place.sides[1].entries[0])
    #expect(try bamako(ana).incident.place == "Senou")
    #expect(try ana.disagreements().count == 1)
    _ = try ana.undoLast()
    #expect(try ana.disagreements() == before)
    #expect(try bamako(ana).incident.place == "Kati")
    try ben.merge(entries(ana))
    #expect(
      try ben.disagreements().map(\.subject) == before.map(\.subject), "at the other desk, too")
    _ = try ana.redoLast()
    #expect(try ana.disagreements().count == 1)
    #expect(try bamako(ana).incident.place == "Senou")
  }

  @Test func whatIsSettledIsNotSettledTwice() throws {
    let (ana, _) = try twoDesks()
    let place = try #require(try ana.disagreements().last)
    try ana.settle(place, as: place.sides[1].entries[0])
    #expect(throws: ArchiveError.self) { try ana.settle(place, as: place.sides[0].entries[0]) }
    #expect(try bamako(ana).incident.place == "Senou")
  }

  @Test func oneWhoTakesBackTheirOwnWordLeavesTheOthersWord() throws {
    let (ana, _) = try twoDesks()
    _ = try ana.undoLast()
    #expect(try bamako(ana).incident.place == "Senou")
    #expect(try ana.disagreements().count == 1)
    _ = try ana.redoLast()
    #expect(try bamako(ana).incident.place == "Kati")
    #expect(try ana.disagreements().count == 2)
  }

  @Test func twoWhoDecideTheSameDoNotDisagree() throws {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    for desk in [ana, ben] {
      try desk.decide(claim: bamako(desk).reports[0].claims[0].id, status: .accepted)
    }
    try ana.merge(entries(ben))
    #expect(try ana.disagreements().isEmpty)
  }

  @Test(arguments: 0..<8) func desksComeToTheSameThroughSettlingAndTakingBack(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 900)
    let desks = try ["ana", "ben", "cai"].map(Self.archive)
    for _ in 0..<40 {
      let desk = desks[Int(random.next() % 3)]
      try act(at: desk, &random)
      if random.next() % 4 == 0 {
        try desks[Int(random.next() % 3)].merge(entries(desk))
      }
    }
    let all = try desks.flatMap(entries)
    for desk in desks { try desk.merge(all.shuffled(using: &random)) }
    let fresh = try Self.archive(of: "dee")
    try fresh.merge(all.shuffled(using: &random))
    let open = try (desks + [fresh]).map { try $0.disagreements() }
    let shown = try (desks + [fresh]).map { desk in
      let dossier = try bamako(desk)
      return [dossier.incident.place ?? "", dossier.judgement.note]
        + dossier.reports[0].claims.map(\.status.rawValue)
    }
    for other in 1..<4 {
      #expect(open[0] == open[other])
      #expect(shown[0] == shown[other])
    }
    for disagreement in open[0] where disagreement.subject.hasPrefix("field") {
      #expect(
        disagreement.sides[0].change
          == .field(reportKey: nil, name: "place", value: "\"\(shown[0][0])\""),
        "the first one is what is shown")
    }
  }

  private func act(at desk: IncidentStore, _ random: inout SeededRandom) throws {
    let dossier = try bamako(desk)
    switch random.next() % 8 {
    case 0, 1:
      try desk.decide(
        claim: dossier.reports[0].claims[0].id,
        status: random.next() % 2 == 0 ? .accepted : .rejected)
    case 2, 3:
      try desk.correct(
        [.init(name: "place", value: "\"Place \(random.next() % 3)\"")],
        incident: dossier.incident.id)
    case 4: try desk.remark(incident: dossier.incident.id, "note \(random.next() % 3)")
    case 5: _ = try? desk.undoLast()
    case 6: _ = try? desk.redoLast()
    default:
      guard let open = try desk.disagreements().first, let side = open.sides.last else { return }
      try desk.settle(open, as: side.entries[0])
    }
  }
}
