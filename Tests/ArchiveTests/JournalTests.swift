@testable import Archive
import Foundation
import GRDB
import NewsModel
import Testing

/// The journal: every decision an entry, undone and done again by entries, chained, united with others'.
struct JournalTests {
  private static let all = [
    SampleDossiers.bamako, SampleDossiers.abidjan, SampleDossiers.undated,
  ]

  private static func archive(of author: String) throws -> IncidentStore {
    let store = try IncidentStore.inMemory(author: author)
    try store.store(all, source: SampleDossiers.source)
    return store
  }

  private func bamako(_ store: IncidentStore) throws -> Dossier {
    try #require(try store.dossier(key: "bamako-2024-09-17"))
  }

  /// All that is shown, as one text.
  private func shown(_ store: IncidentStore) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try Self.all.map { dossier in
      let shown = try store.dossier(key: dossier.incident.key)
      return String(decoding: try encoder.encode(shown), as: UTF8.self)
    }.joined(separator: "\n")
  }

  @Test func everyDecisionIsAnEntryWithWhoWhenAndWhatStoodBefore() throws {
    let store = try Self.archive(of: "ana")
    let dossier = try bamako(store)
    try store.star(incident: dossier.incident.id, on: true)
    try store.decide(claim: dossier.reports[0].claims[0].id, status: .rejected)
    let lines = try store.journal()
    #expect(lines.map(\.entry.words) == ["claim rejected", "star set"])
    #expect(lines.map(\.entry.author) == ["ana", "ana"])
    #expect(lines.map(\.entry.number) == [2, 1])
    #expect(lines[0].entry.previous == lines[1].entry.hash)
    #expect(lines[1].entry.before == .star(false) && lines[1].entry.after == .star(true))
    #expect(lines[0].entry.moment.hasSuffix("Z") && lines[0].entry.moment.count == 24)
    #expect(lines[0].headline.hasPrefix("Bamako, ") && lines[0].headline.hasSuffix(" 2024-09-17"))
  }

  @Test func theLogOfAFilterHasTheDecisionsAboutItsIncidents() throws {
    let store = try Self.archive(of: "ana")
    let bamako = try bamako(store).incident.id
    try store.star(incident: bamako, on: true)
    try store.star(incident: bamako == 1 ? 2 : 1, on: true)
    try store.remark(incident: bamako, "again")
    func log(_ filter: String, limit: Int = 10) throws -> [String] {
      let query = JournalQuery(filter: try FilterParser.parse(filter), limit: limit)
      return try store.journal(query).map(\.entry.words)
    }
    #expect(try log("place:bamako") == ["note changed", "star set"])
    #expect(try log("place:bamako", limit: 1) == ["note changed"])
    #expect(try log("-place:bamako") == ["star set"])
    #expect(try log("place:zz") == [])
  }

  @Test func whatWasTakenBackIsDoneAgainUntilSomethingIsDecided() throws {
    let store = try Self.archive(of: "ana")
    let id = try bamako(store).incident.id
    let start = try shown(store)
    try store.star(incident: id, on: true)
    try store.remark(incident: id, "call the hospital")
    let end = try shown(store)
    #expect(try store.undoLast()?.words == "note changed")
    #expect(try store.undoLast()?.words == "star set")
    #expect(try shown(store) == start)
    #expect(try store.undoLast() == nil)
    #expect(try store.redoLast()?.words == "star set")
    #expect(try store.redoLast()?.words == "note changed")
    #expect(try shown(store) == end)
    #expect(try store.redoLast() == nil)
    #expect(try store.undoLast()?.words == "note changed")
    try store.tag(incident: id, "review", on: true)
    #expect(try store.redoLast() == nil, "a new decision ends what could be done again")
    #expect(try store.undoLast()?.words == "tag review set")
    #expect(try store.undoLast()?.words == "star set")
    #expect(try shown(store) == start)
  }

  @Test func aStepOverSeveralIncidentsIsTakenBackAsOne() throws {
    let store = try Self.archive(of: "ana")
    let ids = try Self.all.compactMap { try store.dossier(key: $0.incident.key)?.incident.id }
    let start = try shown(store)
    try store.tag(incidents: ids, adding: ["sahel"])
    #expect(try store.count(.tag("sahel")) == ids.count)
    #expect(try store.undoLast()?.words == "tag sahel set, for \(ids.count) incidents")
    #expect(try shown(store) == start)
    #expect(try store.redoLast()?.words == "tag sahel set, for \(ids.count) incidents")
    #expect(try store.count(.tag("sahel")) == ids.count)
  }

  @Test func aChangedEntryIsFound() throws {
    let store = try Self.archive(of: "ana")
    let id = try bamako(store).incident.id
    for text in ["one", "two", "three"] { try store.remark(incident: id, text) }
    #expect(try store.verifyJournal().faults.isEmpty)
    #expect(try store.verifyJournal().entries == 3)
    try store.write { db in
      try db.execute(
        sql: "UPDATE journal SET body = replace(body, 'two', 'zwo') WHERE number = 2")
    }
    #expect(try store.verifyJournal().faults.count == 1)
    try store.write { try $0.execute(sql: "DELETE FROM journal WHERE number = 2") }
    #expect(try store.verifyJournal().faults.count == 1, "the third has lost its forerunner")
  }

  @Test func anotherJournalThatWasForgedOrTornIsRefusedWhole() throws {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    for text in ["one", "two"] { try ben.remark(incident: bamako(ben).incident.id, text) }
    let entries = try ben.journal().map(\.entry)
    var forged = entries
    forged[0].reason = "because"
    #expect(throws: ArchiveError.self) { try ana.merge(forged) }
    let last = try #require(entries.first)
    #expect(throws: ArchiveError.self, "without the one before") { try ana.merge([last]) }
    #expect(try ana.journal().isEmpty)
    #expect(try ana.merge(entries) == 2)
    #expect(try ana.merge(entries) == 0, "the same twice changes nothing")
    #expect(try bamako(ana).judgement.note == "two")
  }

  @Test func whoDecidedDifferentlyBothStandUntilSomebodySettlesIt() throws {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    try ana.decide(claim: bamako(ana).reports[0].claims[0].id, status: .accepted)
    try ben.decide(claim: bamako(ben).reports[0].claims[0].id, status: .rejected)
    try ben.star(incident: bamako(ben).incident.id, on: true)
    let (anas, bens) = (try ana.journal().map(\.entry), try ben.journal().map(\.entry))
    try ana.merge(bens)
    try ben.merge(anas)
    let open = try ana.disagreements()
    #expect(open.count == 1 && open[0].entries.map(\.author).sorted() == ["ana", "ben"])
    #expect(try ben.disagreements().count == 1)
    #expect(try shown(ana) == shown(ben), "both desks show the same meanwhile")
    let bensWord = try #require(open[0].entries.first { $0.author == "ben" })
    try ana.settle(open[0], as: bensWord)
    #expect(try ana.disagreements().isEmpty)
    #expect(try bamako(ana).reports[0].claims[0].status == .rejected)
    try ben.merge(try ana.journal().map(\.entry))
    #expect(try ben.disagreements().isEmpty)
    #expect(try shown(ana) == shown(ben))
  }

  @Test func oneWhoTakesADecisionBackHasNoOpinion() throws {
    let ana = try Self.archive(of: "ana")
    let ben = try Self.archive(of: "ben")
    try ana.decide(claim: bamako(ana).reports[0].claims[0].id, status: .accepted)
    try ben.decide(claim: bamako(ben).reports[0].claims[0].id, status: .rejected)
    _ = try ben.undoLast()
    try ana.merge(try ben.journal().map(\.entry))
    #expect(try ana.disagreements().isEmpty)
    #expect(try bamako(ana).reports[0].claims[0].status == .accepted)
  }

  @Test(arguments: 0..<12) func journalsComeToTheSameInWhateverOrderTheyMeet(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 77)
    let desks = try ["ana", "ben", "cai"].map(Self.archive)
    for _ in 0..<30 {
      let desk = desks[Int(random.next() % 3)]
      try decide(at: desk, &random)
      if random.next() % 6 == 0 {
        try desks[Int(random.next() % 3)].merge(desk.journal().map(\.entry))
      }
    }
    let all = try desks.flatMap { try $0.journal().map(\.entry) }
    for desk in desks { try desk.merge(all.shuffled(using: &random)) }
    let texts = try desks.map(shown)
    #expect(texts[0] == texts[1] && texts[1] == texts[2])
    let open = try desks.map { try $0.disagreements().map { [$0.incidentKey, $0.subject] } }
    #expect(open[0] == open[1] && open[1] == open[2])
    let fresh = try Self.archive(of: "dee")
    try fresh.merge(all)
    #expect(try shown(fresh) == texts[0], "replayed from nothing")
    #expect(try desks.allSatisfy { try $0.verifyJournal().faults.isEmpty })
  }

  private func decide(at desk: IncidentStore, _ random: inout SeededRandom) throws {
    let dossier = try bamako(desk)
    let id = dossier.incident.id
    let claims = dossier.reports.flatMap(\.claims)
    let claim = claims[Int(random.next() % UInt64(claims.count))]
    switch random.next() % 9 {
    case 0: try desk.star(incident: id, on: random.next() % 2 == 0)
    case 1: try desk.remark(incident: id, "note \(random.next() % 4)")
    case 2: try desk.tag(incident: id, "tag \(random.next() % 3)", on: random.next() % 2 == 0)
    case 3, 4:
      try desk.decide(claim: claim.id, status: random.next() % 2 == 0 ? .accepted : .rejected)
    case 5: _ = try? desk.undoLast()
    case 6: _ = try? desk.redoLast()
    case 7:
      try desk.correct(
        [.init(name: "place", value: "\"Place \(random.next() % 3)\"")], incident: id)
    default:
      try desk.correct(
        [.init(name: "grade", value: "\"weak\"")], incident: id, reason: "one source")
    }
  }

  @Test func aLineProvesItsHashWithoutBeingRead() throws {
    let store = try Self.archive(of: "ana")
    try store.remark(
      incident: 1,
      #"so "hash":"0000000000000000000000000000000000000000000000000000000000000000", he says"#)
    let entry = try #require(try store.journalEntries().entries.first)
    let line = try JournalText.json(entry)
    #expect(JournalText.provenHash(ofLine: line) == entry.hash)
    #expect(JournalText.provenHash(ofLine: line.replacing("he says", with: "she says")) == nil)
    for cut in ["", "{", String(line.dropLast()), String(line.prefix(90)), "\"hash\":\""] {
      #expect(JournalText.provenHash(ofLine: cut) == nil)
    }
  }
}

/// Random numbers that come again from a seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
