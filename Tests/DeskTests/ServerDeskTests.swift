import Archive
@testable import Desk
import Foundation
import NewsModel
import TestSupport
import Testing

@Suite(
  "A desk on a server",
  .serialized,
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct ServerDeskTests {
  private let desk: MadeServerDesk
  private var server: MadeServer { desk.server }
  private var address: String { desk.address }

  init() throws { desk = try MadeServerDesk() }

  private func archive(_ author: String) throws -> IncidentStore { try desk.archive(author) }

  @discardableResult
  private func sync(
    _ store: IncidentStore, at other: String? = nil, slice: String? = nil
  ) throws -> DeskExchange {
    try desk.sync(store, at: other, slice: slice)
  }

  private static let source = MadeServerDesk.source

  private func export(_ store: IncidentStore) throws -> [String: String] {
    try desk.export(store)
  }

  @Test func whatOneDecidesIsAtTheOthersAndTheSameAgainChangesNothing() throws {
    let (ana, ben) = (try archive("ana"), try archive("ben"))
    try ana.store([MadeDesk.dossier(1), MadeDesk.dossier(2)], source: Self.source)
    try ana.star(incident: 1, on: true)
    try sync(ana)
    let came = try sync(ben)
    #expect(came.taken.material == 10 && came.taken.entries == 1)
    #expect(try ben.dossier(key: "incident-1")?.judgement.isStarred == true)
    #expect(try sync(ben).isIdle && sync(ana).isIdle)
    #expect(try export(ana) == export(ben))
    // Another archive with the same imports brings nothing twice.
    let cem = try archive("cem")
    try cem.store([MadeDesk.dossier(1), MadeDesk.dossier(2)], source: Self.source)
    let third = try sync(cem)
    #expect(third.materialSent == 0 && third.taken.material == 0 && third.taken.entries == 1)
  }

  @Test(arguments: 1...2) func inWhateverOrderTheyMeetAllComeToTheSame(seed: Int) throws {
    let stores = try (0..<4).map { try archive("analyst \($0)") }
    try stores[0].store((0..<6).map { MadeDesk.dossier($0) }, source: Self.source)
    var random = SeededRandom(seed: UInt64(seed))
    for day in 0..<8 {
      for (index, store) in stores.enumerated() {
        for _ in 0..<3 { try RandomWork(store: store).act(&random) }
        if Int.random(in: 0..<6, using: &random) == 0 {
          let number = Int.random(in: 0..<9, using: &random)
          let reports = [0, Int.random(in: 1..<5, using: &random)]
          try store.store(
            [MadeDesk.dossier(number, title: "News of day \(day / 4)", reports: reports)],
            source: Self.source)
        }
        if index != 3 || day > 4, Bool.random(using: &random) { try sync(store) }
      }
    }
    for _ in 0..<3 { for store in stores { try sync(store) } }
    let first = try export(stores[0])
    for store in stores.dropFirst() {
      #expect(try export(store) == first)
      #expect(try store.verifyJournal().faults.isEmpty)
      #expect(
        try store.disagreements().map(\.subject) == stores[0].disagreements().map(\.subject))
    }
  }

  @Test func aSliceBringsItsIncidentsAndWhatComesIntoItLater() throws {
    let ana = try archive("ana")
    try ana.store((0..<6).map { MadeDesk.dossier($0) }, source: Self.source)
    for id in 1...6 { try ana.remark(incident: Int64(id), "note \(id)") }
    try sync(ana)
    let ben = try archive("ben")
    try sync(ben, slice: "country:mali")
    #expect(try export(ben).keys.sorted() == ["incident-0", "incident-2", "incident-4"])
    #expect(try ben.dossier(key: "incident-2")?.judgement.note == "note 3")
    #expect(try ben.verifyJournal().faults.isEmpty)
    try ben.star(incident: 1, on: true)
    try sync(ben)
    try sync(ana)
    #expect(try ana.dossier(key: "incident-0")?.judgement.isStarred == true)
    // One that is corrected comes into the slice with all that was before.
    try ana.correct([.init(name: "country", value: "\"MLI\"")], incident: 2)
    try sync(ana)
    try sync(ben)
    #expect(try ben.dossier(key: "incident-1")?.judgement.note == "note 2")
    try sync(ben, slice: "")
    try sync(ana)
    #expect(try export(ben) == export(ana))
  }

  @Test func whatASliceCannotAskForIsSaid() throws {
    let store = try archive("ana")
    #expect(throws: DeskProblem.slice("revised:")) { try sync(store, slice: "revised:up") }
  }

  @Test func datasetRowsComeAsTheyWere() throws {
    let ana = try archive("ana")
    try MadeRows.load(into: ana)
    try ana.star(incident: 1, on: true)
    #expect(try sync(ana).rowsSent == MadeRows.rows.count)
    let ben = try archive("ben")
    #expect(try sync(ben).taken.rows == MadeRows.rows.count)
    #expect(try export(ben) == export(ana))
    for number in MadeRows.rows {
      let key = "ucdp-ged/\(number)"
      let ids = try [ben, ana].map { try #require(try $0.dossier(key: key)).incident.id }
      #expect(try ben.row(of: ids[0])?.fields == ana.row(of: ids[1])?.fields)
    }
    #expect(try sync(ben).rowsSent == 0 && sync(ana).rowsSent == 0)
  }

  @Test func theServerAnswersForTheWholeDesk() throws {
    let ana = try archive("ana")
    try ana.store((0..<6).map { MadeDesk.dossier($0) }, source: Self.source)
    try ana.set(confidential: true, incident: 1)
    try sync(ana)
    let ben = try archive("ben")
    try sync(ben, slice: "country:bfa")
    func ask(_ filter: String) throws -> ServerQuestions {
      try ServerQuestions(ServerDesk(address), FilterParser.parse(filter), names: ben)
    }
    #expect(try ask("country:mali killed>=5").count() == 1)
    var keys: [String] = []
    try ask("date:2022").forEachPage(limit: 3) { keys += $0.map(\.key) }
    #expect(keys == ["incident-5", "incident-4", "incident-3"])
    let countries = try ask("").facet(.country)
    #expect(countries.map(\.value) == ["BFA", "MLI"] && countries.map(\.count) == [3, 2])
    #expect(try ask("").facet(.year).map(\.value) == ["2022"])
    #expect(throws: DeskProblem.slice("tag:")) { try ask("tag:x") }
  }

  @Test func readersHoldNothingThatIsConfidential() throws {
    try server.sql(
      "CREATE ROLE reader\(getpid()) LOGIN; GRANT tollbook_reader TO reader\(getpid())",
      at: address)
    let ana = try archive("ana")
    let canary = "canary-7f3a"
    // So many of them: docs/desk.md tells of 10,000.
    let count =
      ProcessInfo.processInfo.environment["TOLLBOOK_CANARIES"].flatMap { Int($0) } ?? 40
    for number in 0..<count {
      var dossier = MadeDesk.dossier(number)
      // A report, a whole incident, notes, claims and reasons by turns.
      if number % 4 == 0 {
        dossier.reports[1].text = "\(canary) \(number)"
        dossier.reports[1].title = "\(canary) \(number)"
        dossier.reports[1].claims[0].bounds = Bounds(7_777_777)
      }
      if number % 4 == 1 { dossier.incident.title = "\(canary) \(number)" }
      try ana.store([dossier], source: Self.source)
      let stored = try #require(try ana.dossier(key: "incident-\(number)"))
      let id = stored.incident.id
      switch number % 4 {
      case 0:
        let report = stored.reports[1]
        try ana.set(confidential: true, incident: id, report: report.id)
        try ana.decide(claim: report.claims[0].id, status: .accepted)
        try ana.correct(
          [.init(name: "outlet", value: "\"\(canary)\"")], incident: id, report: report.id,
          reason: canary)
      case 1: try ana.set(confidential: true, incident: id)
      case 2:
        try ana.set(confidential: true, incident: id, notes: true)
        try ana.remark(incident: id, "\(canary) \(number)")
      default: try ana.star(incident: id, on: true)
      }
    }
    try sync(ana)
    let name = String(address.split(separator: "/").last ?? "")
    let theirs = server.address(name, user: "reader\(getpid())")
    let reader = try archive("reader")
    try sync(reader, at: theirs)
    #expect(try export(reader).count == count * 3 / 4)
    #expect(try export(reader).values.allSatisfy { !$0.contains(canary) })
    #expect(try reader.journalEntries().entries.count > 0)
    let connection = try PostgresConnection(theirs)
    for table in ["incident", "entry", "material", "row", "evidence", "tally", "group_tally"] {
      let rows = try connection.ask(
        "SELECT count(*) FROM tollbook.\(table) AS t WHERE t::text LIKE '%canary%' OR t::text LIKE '%7777777%'"
      )
      #expect(rows.first?[0] == "0", "\(table)")
    }
    // Nor by way of a partition, nor by writing.
    for statement in [
      "SELECT * FROM tollbook.material_0", "DELETE FROM tollbook.entry",
      "UPDATE tollbook.entry SET confidential = false",
      "INSERT INTO tollbook.push (author) VALUES ('x')",
    ] {
      #expect(throws: DeskProblem.self) { try connection.ask(statement) }
    }
    // The coder's own archive, and another coder's, have all of it.
    let ben = try archive("ben")
    try sync(ben)
    #expect(try export(ben) == export(ana))
    #expect(try export(ben).values.filter { $0.contains(canary) }.count == count * 3 / 4)
  }

  @Test func whatIsFlaggedLaterIsHiddenFromThenOn() throws {
    try server.sql(
      "CREATE ROLE later\(getpid()) LOGIN; GRANT tollbook_reader TO later\(getpid())", at: address)
    let ana = try archive("ana")
    try ana.store([MadeDesk.dossier(1)], source: Self.source)
    try ana.remark(incident: 1, "the source's name")
    try sync(ana)
    try ana.set(confidential: true, incident: 1, notes: true)
    try sync(ana)
    let name = String(address.split(separator: "/").last ?? "")
    let reader = try archive("reader")
    try sync(reader, at: server.address(name, user: "later\(getpid())"))
    #expect(try reader.dossier(key: "incident-1")?.judgement.note == "")
    try ana.set(confidential: false, incident: 1, notes: true)
    try sync(ana)
    let other = try archive("other")
    try sync(other, at: server.address(name, user: "later\(getpid())"))
    #expect(try other.dossier(key: "incident-1")?.judgement.note == "the source's name")
  }

  @Test func aDecisionIsSeenWithinASecond() throws {
    let (ana, ben) = (try archive("ana"), try archive("ben"))
    try ana.store([MadeDesk.dossier(1)], source: Self.source)
    try sync(ana)
    try sync(ben)
    let desk = try ServerDesk(address)
    try desk.listen()
    let start = ContinuousClock.now
    try ana.star(incident: 1, on: true)
    try sync(ana)
    #expect(try desk.wait(5_000))
    try sync(ben)
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(try ben.dossier(key: "incident-1")?.judgement.isStarred == true)
  }

  @Test func whoIsThereIsTold() throws {
    let (ana, ben) = (try archive("ana"), try archive("ben"))
    try sync(ana)
    try sync(ben)
    let desk = try ServerDesk(address)
    #expect(try desk.present() == ["ana", "ben"])
    desk.part("ben")
    #expect(try desk.present() == ["ana"])
  }

  @Test func bytesOfSourcesComeOnDemand() throws {
    let (ana, ben) = (try archive("ana"), try archive("ben"))
    try ana.store([MadeDesk.dossier(1)], source: Self.source)
    let sha256 = try ana.store(evidence: [0, 1, 2, 255])
    try ana.keep([
      ("report-1-0", Capture(bytes: [], address: "p", moment: 1, means: "import"), sha256)
    ])
    try sync(ana)
    try sync(ben)
    #expect(try ben.evidence(sha256) == nil)
    let desk = try ServerDesk(address)
    #expect(try ServerSync(ben, desk).fetch(bytes: sha256))
    #expect(try ben.evidence(sha256) == [0, 1, 2, 255])
  }

  @Test func aPasswordInAnAddressIsRefusedAndNeverShown() throws {
    let secret = "hunter2"
    let addresses = [
      "postgresql://ana:\(secret)@localhost/desk", "postgresql://localhost/desk?password=\(secret)",
      "postgresql://ana:\(secret)@local host:x/desk",
    ]
    for address in addresses {
      let problem = try #require(throws: DeskProblem.self) { try ServerDesk(address) }
      #expect(problem == .secretInAddress || problem == .badAddress)
      #expect(!problem.description.contains(secret))
    }
  }

  @Test func whatIsNoDeskOrNotThereIsSaid() throws {
    let empty = try server.database()
    #expect(throws: DeskProblem.noDesk(place: empty)) { try ServerDesk(empty) }
    let nowhere = "postgresql://owner@%2Ftmp%2Fnowhere-at-all/desk"
    guard
      case .unreachable = #expect(throws: DeskProblem.self, performing: { try ServerDesk(nowhere) })
    else {
      Issue.record("It is not there")
      return
    }
    #expect(throws: DeskProblem.self) { try ServerDesk.make(at: address, isSpread: false) }
  }
}
