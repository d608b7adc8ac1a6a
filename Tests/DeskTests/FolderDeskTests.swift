import Archive
import Desk
import Foundation
import NewsModel
import Testing

@Suite("A desk without a server")
struct FolderDeskTests {
  /// Works, meets and loses sight of each other, at random.
  private func work(_ desk: MadeDesk, seed: UInt64, days: Int, undoes: Bool = true) throws {
    var random = SeededRandom(seed: seed)
    var next = 100
    for day in 0..<days {
      for index in desk.stores.indices {
        for _ in 0..<3 {
          try RandomWork(store: desk.stores[index], undoes: undoes).act(&random)
        }
        if Int.random(in: 0..<6, using: &random) == 0 {
          next += 1
          let number = Bool.random(using: &random) ? next : Int.random(in: 0..<6, using: &random)
          let reports = [0, Int.random(in: 1..<5, using: &random)]
          try desk.store(
            [MadeDesk.dossier(number, title: "News of day \(day / 4)", reports: reports)], at: index
          )
        }
        // The last one is away for the first half.
        let isAway = index == desk.stores.count - 1 && day < days / 2
        guard !isAway, Bool.random(using: &random) else { continue }
        let other = Int.random(in: desk.stores.indices, using: &random)
        try desk.copy(from: other, to: index, chance: 7, &random)
        _ = try desk.sync(index)
        try desk.copy(from: index, to: other, chance: 7, &random)
      }
    }
  }

  private func expectSame(_ desk: MadeDesk) throws {
    let first = try desk.export(0)
    let differences = try desk.stores[0].disagreements()
    for index in desk.stores.indices.dropFirst() {
      let other = try desk.export(index)
      #expect(Set(first.keys) == Set(other.keys), "\(index)")
      for (key, line) in first.sorted(by: { $0.key < $1.key }) where other[key] != line {
        Issue.record("\(index) has another \(key):\n\(line)\n\(other[key] ?? "")")
        return
      }
      let own = try desk.stores[index].disagreements()
      #expect(own.map(\.subject) == differences.map(\.subject))
      #expect(
        own.map { Set($0.entries.map(\.hash)) } == differences.map { Set($0.entries.map(\.hash)) })
      #expect(try desk.stores[index].verifyJournal().faults.isEmpty)
    }
  }

  @Test(arguments: 1...4) func inWhateverOrderTheyMeetAllComeToTheSame(seed: Int) throws {
    let desk = try MadeDesk(4)
    try desk.store((0..<6).map { MadeDesk.dossier($0) }, at: 0)
    try work(desk, seed: UInt64(seed), days: 8)
    try desk.settle()
    try expectSame(desk)
  }

  @Test func nothingIsLostAndEveryTrueDisagreementIsListed() throws {
    let desk = try MadeDesk(5)
    try desk.store((0..<6).map { MadeDesk.dossier($0) }, at: 0)
    try desk.settle()
    var random = SeededRandom(seed: 7)
    for round in 0..<4 {
      for index in desk.stores.indices {
        for _ in 0..<6 {
          try RandomWork(store: desk.stores[index], undoes: false).act(&random)
        }
      }
      if round == 1 { try desk.settle() }
    }
    var all: [String: JournalEntry] = [:]
    for store in desk.stores {
      for entry in try store.journalEntries().entries { all[entry.hash ?? ""] = entry }
    }
    try desk.settle()
    for store in desk.stores {
      #expect(Set(try store.journalEntries().entries.map(\.hash)) == Set(all.keys.map { $0 }))
    }
    let listed = try desk.stores[3].disagreements().map { "\($0.incidentKey)\n\($0.subject)" }
    #expect(Set(listed) == Self.trueDisagreements(all.values.map { $0 }))
    #expect(!listed.isEmpty)
    try expectSame(desk)
  }

  /// Worked out from the entries alone: what no entry about the same overrules, and says two things.
  private static func trueDisagreements(_ entries: [JournalEntry]) -> Set<String> {
    var values: [String: [(hash: String, change: AnalystChange)]] = [:]
    var overruled: [String: Set<String>] = [:]
    for entry in entries {
      for change in entry.after.parts {
        let place = "\(entry.incident)\n\(change.subjects[0])"
        values[place, default: []].append((entry.hash ?? "", change))
        overruled[place, default: []].formUnion(entry.over)
      }
    }
    return Set(
      values.compactMap { place, found in
        let standing = found.filter { !overruled[place, default: []].contains($0.hash) }
        return Set(standing.map(\.change).filter { !$0.isOpen }).count > 1 ? place : nil
      })
  }

  @Test func theSameAgainChangesNothing() throws {
    let desk = try MadeDesk(2)
    try desk.store([MadeDesk.dossier(1)], at: 0)
    try desk.stores[0].star(incident: 1, on: true)
    try desk.settle()
    #expect(try desk.stores[1].dossier(key: "incident-1")?.judgement.isStarred == true)
    #expect(try desk.sync(0).isIdle && desk.sync(1).isIdle)
    // Both have imported the same by themselves: it is one thing.
    try desk.store([MadeDesk.dossier(2)], at: 0)
    try desk.store([MadeDesk.dossier(2)], at: 1)
    try desk.settle()
    #expect(try desk.export(0) == desk.export(1))
    #expect(try desk.stores[0].count(.all) == 2)
  }

  @Test func twoThatImportDifferentReportsKeepBoth() throws {
    let desk = try MadeDesk(2)
    try desk.store([MadeDesk.dossier(1, reports: [0])], at: 0)
    try desk.store([MadeDesk.dossier(1, title: "Raid", reports: [1])], at: 1)
    try desk.settle()
    for store in desk.stores {
      let dossier = try #require(try store.dossier(key: "incident-1"))
      #expect(dossier.reports.map(\.key) == ["report-1-0", "report-1-1"])
    }
    try expectSame(desk)
  }

  @Test func aForgedEntryIsRefusedAndNamedAndTheOthersAreTaken() throws {
    let desk = try MadeDesk(3)
    try desk.store([MadeDesk.dossier(1)], at: 0)
    try desk.settle()
    try desk.stores[0].remark(incident: 1, "the truth")
    try desk.stores[2].tag(incident: 1, "sahel", on: true)
    _ = try desk.sync(0)
    _ = try desk.sync(2)
    try forge(in: desk.path(0))
    for other in [0, 2] { try desk.copy(from: other, to: 1) }
    let exchange = try desk.sync(1)
    #expect(
      exchange.taken.refused.contains {
        $0.contains("entry 1 of analyst 0@") && $0.contains("changed")
      })
    let judgement = try #require(try desk.stores[1].dossier(key: "incident-1")).judgement
    #expect(judgement.note.isEmpty && judgement.tags == ["sahel"])
    // It stays refused as long as it lies there.
    #expect(try !desk.sync(1).taken.refused.isEmpty)
  }

  /// Changes an entry in a segment, and gives the segment the name of its new bytes.
  private func forge(in path: String) throws {
    let folder = URL(fileURLWithPath: path + "/segments")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(name)
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.contains("the truth") else { continue }
      let forged = Array(text.replacing("the truth", with: "a lie").utf8)
      try FileManager.default.removeItem(at: file)
      let other = "\(IncidentStore.sha256(of: forged)).journal.jsonl"
      try Data(forged).write(to: folder.appendingPathComponent(other))
    }
  }

  @Test func aChainThatLacksAnEntryWaitsForItAndIsTakenThen() throws {
    let desk = try MadeDesk(2)
    try desk.store([MadeDesk.dossier(1)], at: 0)
    try desk.settle()
    let before = Set(names(desk.path(0)))
    try desk.stores[0].remark(incident: 1, "first")
    _ = try desk.sync(0)
    let first = try #require(Set(names(desk.path(0))).subtracting(before).first)
    try desk.stores[0].remark(incident: 1, "second")
    _ = try desk.sync(0)
    try desk.copy(from: 0, to: 1)
    let file = URL(fileURLWithPath: desk.path(1) + "/segments/" + first)
    try FileManager.default.removeItem(at: file)
    let exchange = try desk.sync(1)
    #expect(exchange.taken.waiting.contains { $0.contains("entry 2 of analyst 0@") })
    #expect(try desk.stores[1].dossier(key: "incident-1")?.judgement.note == "")
    try desk.copy(from: 0, to: 1)
    #expect(try desk.sync(1).taken.entries == 2)
    #expect(try desk.stores[1].dossier(key: "incident-1")?.judgement.note == "second")
  }

  private func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/segments")) ?? [])
      .filter { !$0.hasPrefix(".") }
  }

  @Test func aFileThatIsNotWholeWaits() throws {
    let desk = try MadeDesk(2)
    try desk.store([MadeDesk.dossier(1)], at: 0)
    _ = try desk.sync(0)
    try desk.copy(from: 0, to: 1)
    let name = try #require(names(desk.path(1)).first)
    let file = URL(fileURLWithPath: desk.path(1) + "/segments/" + name)
    let whole = try Data(contentsOf: file)
    try whole.prefix(whole.count / 2).write(to: file)
    #expect(try desk.sync(1).unreadable == [name])
    #expect(try desk.stores[1].count(.all) == 0)
    try whole.write(to: file)
    #expect(try desk.sync(1).unreadable == [])
    #expect(try desk.stores[1].count(.all) == 1)
  }

  @Test func decisionsAboutWhatIsNotHereYetHoldWhenItComes() throws {
    let desk = try MadeDesk(2)
    try desk.store([MadeDesk.dossier(1)], at: 0)
    let dossier = try #require(try desk.stores[0].dossier(key: "incident-1"))
    try desk.stores[0].decide(claim: dossier.reports[0].claims[0].id, status: .rejected)
    try desk.stores[0].add(
      Report(key: "", title: "A call", text: "Three."), to: dossier.incident.id)
    try desk.stores[0].split(report: dossier.reports[1].id, from: dossier.incident.id)
    _ = try desk.sync(0)
    try desk.copy(from: 0, to: 1)
    let material = try #require(names(desk.path(1)).first { $0.contains("material") })
    let file = URL(fileURLWithPath: desk.path(1) + "/segments/" + material)
    let bytes = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    #expect(try desk.sync(1).taken.entries == 3)
    try bytes.write(to: file)
    _ = try desk.sync(1)
    try desk.settle()
    try expectSame(desk)
    #expect(try desk.stores[1].dossier(key: "incident-1")?.reports.count == 2)
  }

  /// So many that their load takes the indices away, in two pieces or more.
  @Test func aReleaseComesWholeAndALaterOneGoesOverIt() throws {
    let desk = try MadeDesk(2)
    let rows = Array(1...6_000)
    try MadeRows.load(into: desk.stores[0], rows: rows)
    try MadeRows.load(into: desk.stores[0], version: "25.1", more: 1, rows: Array(rows.dropLast(9)))
    try desk.settle()
    try expectSame(desk)
    #expect(try desk.stores[1].count(.all) == 6_000)
    let last = try #require(try desk.stores[1].dossier(key: "ucdp-ged/6000"))
    #expect(last.reports[0].note.contains("no longer in UCDP GED 25.1"))
    #expect(try desk.sync(0).isIdle && desk.sync(1).isIdle)
  }

  @Test func bytesOfSourcesComeOnDemand() throws {
    let desk = try MadeDesk(2)
    try desk.store([MadeDesk.dossier(1)], at: 0)
    let bytes = Array("the page as it came".utf8)
    let sha256 = try desk.stores[0].store(evidence: bytes)
    let capture = Capture(bytes: [], address: "page.html", moment: 1, means: "import")
    try desk.stores[0].keep([("report-1-0", capture, sha256)])
    _ = try desk.sync(0)
    try desk.copy(from: 0, to: 1)
    _ = try desk.sync(1)
    let captures = try desk.stores[1].captures(ofReport: "report-1-0")
    #expect(captures.map(\.sha256) == [sha256])
    #expect(captures.map(\.author) == ["analyst 0"])
    #expect(try desk.stores[1].evidence(sha256) == nil)
    #expect(
      try desk.stores[1].damagedEvidence().damaged.isEmpty, "what is elsewhere is not damaged")
    #expect(try FolderSync(desk.stores[1], folder: desk.path(1)).fetch(bytes: sha256))
    #expect(try desk.stores[1].evidence(sha256) == bytes)
    #expect(try desk.stores[1].evidenceElsewhere() == [])
  }
}
