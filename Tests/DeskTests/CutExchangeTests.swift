@testable import Archive
@testable import Desk
import GRDB
import NewsModel
import TestSupport
import Testing

@Suite(
  "An exchange that is cut off", .serialized,
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct CutExchangeTests {
  private let desk: MadeServerDesk

  init() throws { desk = try MadeServerDesk() }

  /// Exchanges with a lot for each decision.
  private func sync(_ store: IncidentStore) throws {
    let server = try ServerDesk(desk.address)
    var sync = ServerSync(store, server)
    sync.step = 1
    _ = try sync.run(server.join(store, slice: nil))
  }

  /// Breaks off whatever takes in an entry of that number.
  private func cut(_ store: IncidentStore, at number: Int) throws {
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER cut BEFORE INSERT ON journal WHEN new.number = \(number)
          BEGIN SELECT RAISE(ABORT, 'cut off'); END
          """)
    }
  }

  private func cursor(_ store: IncidentStore) throws -> Int {
    Int(try #require(try store.desks().first).cursor) ?? 0
  }

  @Test func itGoesOnFromWhereItWasAndNotFromItsBegin() throws {
    let (ana, ben) = (try desk.archive("ana"), try desk.archive("ben"))
    try ana.store([MadeDesk.dossier(1)], source: MadeServerDesk.source)
    for number in 1...6 {
      try ana.remark(incident: 1, "note \(number)")
      try desk.sync(ana)
    }
    let last = try cursor(ana)
    // The fifth decision is the one at which it breaks off.
    try cut(ben, at: 5)
    #expect(throws: (any Error).self) { try sync(ben) }
    let broken = try #require(try ben.desks().first)
    #expect(try ben.journalEntries().entries.count == 4)
    // All up to the push before the fourth's is here; the fourth's may have had more.
    #expect(broken.cursor == String(last - 3) && broken.moment == nil && broken.problem != nil)
    try ben.write { try $0.execute(sql: "DROP TRIGGER cut") }
    try sync(ben)
    #expect(try ben.journalEntries().entries.count == 6 && cursor(ben) == last)
    #expect(try desk.export(ana) == desk.export(ben))
  }

  @Test func whatWasRefusedIsAskedForAgainHoweverFarItCame() throws {
    let (ana, ben, cem) = (
      try desk.archive("ana"), try desk.archive("ben"), try desk.archive("cem")
    )
    try ana.store([MadeDesk.dossier(1)], source: MadeServerDesk.source)
    try ana.remark(incident: 1, "ana's")
    try desk.sync(ana)
    try desk.sync(cem)
    for number in 1...4 {
      try cem.tag(incident: 1, "tag \(number)", on: true)
      try desk.sync(cem)
    }
    try desk.server.sql(
      "UPDATE tollbook.entry SET body = replace(body, 'ana''s', 'forged')", at: desk.address)
    try cut(ben, at: 4)
    #expect(throws: (any Error).self) { try sync(ben) }
    #expect(try ben.journalEntries().entries.count == 3 && cursor(ben) == 0)
  }
}
