import Archive
@testable import Desk
import NewsModel
import TestSupport
import Testing

@Suite(
  "Who may settle", .serialized,
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct ServerSettlingTests {
  private let desk: MadeServerDesk

  init() throws { desk = try MadeServerDesk() }

  /// Two coders who noted different things of one incident, and know of each other by now.
  private func prepared() throws -> (stores: [IncidentStore], addresses: [String]) {
    let stores = try ["ana", "ben"].map { try desk.archive($0) }
    let addresses = try [desk.user("coder"), desk.user("coder")]
    try stores[0].store([MadeDesk.dossier(1)], source: MadeServerDesk.source)
    for (store, address) in zip(stores, addresses) { try desk.sync(store, at: address) }
    try stores[0].remark(incident: 1, "as ana has it")
    try stores[1].remark(incident: 1, "as ben has it")
    for _ in 0..<2 {
      for (store, address) in zip(stores, addresses) { try desk.sync(store, at: address) }
    }
    return (stores, addresses)
  }

  @Test func aCoderHasOneOpinionMoreAndAReviewerSettles() throws {
    let (stores, addresses) = try prepared()
    let open = try #require(try stores[0].disagreements().first)
    #expect(throws: ArchiveError.needsReviewer) {
      try stores[0].settle(open, as: open.entries[0])
    }
    // Deciding it again leaves what ben has said.
    try stores[0].remark(incident: 1, "as ana has it now")
    try desk.sync(stores[0], at: addresses[0])
    try desk.sync(stores[1], at: addresses[1])
    for store in stores {
      let sides = try #require(try store.disagreements().first).sides
      #expect(sides.count == 2)
      #expect(sides.flatMap { $0.entries.map(\.author) }.sorted() == ["ana", "ben"])
    }
    let reviewer = try desk.archive("rea")
    let theirs = try desk.user("reviewer")
    try desk.sync(reviewer, at: theirs)
    let same = try #require(try reviewer.disagreements().first)
    try reviewer.settle(same, as: try #require(same.entries.last))
    try desk.sync(reviewer, at: theirs)
    for (store, address) in zip(stores, addresses) {
      try desk.sync(store, at: address)
      #expect(try store.disagreements().isEmpty)
    }
  }

  @Test func theServerRefusesItWhateverProgramBringsIt() throws {
    let (stores, addresses) = try prepared()
    // An archive that has not heard of its role.
    let known = try #require(try stores[0].desks().first)
    try stores[0].note(role: "", at: known.id)
    let open = try #require(try stores[0].disagreements().first)
    try stores[0].settle(open, as: open.entries[0])
    let lines = try stores[0].newEntries(for: known.id)
    #expect(lines.count == 1)
    let server = try ServerDesk(addresses[0])
    #expect(throws: DeskProblem.needs(.reviewer, what: "settle what analysts decided differently"))
    {
      try ServerPush(stores[0], server.connection).bring(material: [], entries: lines)
    }
    // It waits, with what is behind it, and that is told; all else goes on.
    try stores[0].star(incident: 1, on: true)
    let exchange = try desk.sync(stores[0], at: addresses[0])
    #expect(exchange.entriesSent == 0)
    #expect(exchange.taken.waiting.contains { $0.contains("only a reviewer") })
    try stores[1].star(incident: 1, on: true)
    #expect(try desk.sync(stores[1], at: addresses[1]).entriesSent == 1)
    #expect(try desk.sync(stores[0], at: addresses[0]).taken.entries == 1)
    // With the role it goes.
    try desk.server.sql(
      "GRANT tollbook_reviewer TO \(addresses[0].split(separator: "/")[1].split(separator: "@")[0])",
      at: desk.address)
    #expect(try desk.sync(stores[0], at: addresses[0]).entriesSent == 2)
  }

  @Test func whereNobodyDisagreesCodersDecideAsTheyLike() throws {
    let (stores, addresses) = try prepared()
    for store in stores.reversed() {
      try store.tag(incident: 1, "sahel", on: true)
      try store.star(incident: 1, on: true)
      try store.star(incident: 1, on: false)
    }
    for (store, address) in zip(stores, addresses) {
      let exchange = try desk.sync(store, at: address)
      #expect(exchange.entriesSent == 3 && exchange.taken.waiting.isEmpty)
    }
    try desk.sync(stores[0], at: addresses[0])
    // Over what two said alike.
    try stores[0].tag(incident: 1, "sahel", on: false)
    #expect(try desk.sync(stores[0], at: addresses[0]).entriesSent == 1)
  }
}
