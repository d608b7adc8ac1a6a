import Archive
@testable import Desk
import NewsModel
import TestSupport
import Testing

@Suite(
  "Incidents outside the slice", .serialized,
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct ServerLoanTests {
  private let desk: MadeServerDesk

  init() throws { desk = try MadeServerDesk() }

  /// Six incidents, every other one in Mali, a note on each; and ben, whose slice is Mali.
  private func prepared() throws -> (ana: IncidentStore, ben: IncidentStore) {
    let (ana, ben) = (try desk.archive("ana"), try desk.archive("ben"))
    try ana.store((0..<6).map { MadeDesk.dossier($0) }, source: MadeServerDesk.source)
    for id in 1...6 { try ana.remark(incident: Int64(id), "note \(id)") }
    try desk.sync(ana)
    try desk.sync(ben, slice: "country:mali")
    return (ana, ben)
  }

  private func fetch(
    _ store: IncidentStore, _ filter: Filter? = nil, keys: [String] = []
  ) throws -> DeskExchange {
    let server = try ServerDesk(desk.address)
    let known = try server.join(store, slice: nil)
    return try ServerSync(store, server).fetch(filter, keys: keys, known)
  }

  @Test func oneComesWholeAndTheRestStaysAway() throws {
    let (ana, ben) = try prepared()
    #expect(try ben.dossier(key: "incident-1") == nil)
    _ = try fetch(ben, keys: ["incident-1"])
    #expect(try desk.export(ben).keys.sorted() == [0, 1, 2, 4].map { "incident-\($0)" })
    #expect(try desk.export(ben)["incident-1"] == desk.export(ana)["incident-1"])
    // What comes later to one that is not pinned does not come here.
    try ana.star(incident: 2, on: true)
    try desk.sync(ana)
    try desk.sync(ben)
    #expect(try ben.dossier(key: "incident-1")?.judgement.isStarred == false)
  }

  @Test func aPinnedOneStaysUpToDate() throws {
    let (ana, ben) = try prepared()
    let known = try #require(try ben.desks().first)
    _ = try fetch(ben, keys: ["incident-1", "no'such"])
    try ben.pin("incident-1", at: known.id)
    try ben.pin("no'such", at: known.id)
    try ana.star(incident: 2, on: true)
    try ana.star(incident: 4, on: true)
    try desk.sync(ana)
    #expect(try desk.sync(ben).taken.entries == 1)
    #expect(try ben.dossier(key: "incident-1")?.judgement.isStarred == true)
    #expect(try ben.dossier(key: "incident-3") == nil)
    try ben.pin("incident-1", at: known.id, false)
    #expect(try ben.pins(of: known.id) == ["no'such"])
    try ana.star(incident: 2, on: false)
    try desk.sync(ana)
    #expect(try desk.sync(ben).taken.entries == 0)
    try ben.leave(desk: known.id)
    #expect(try ben.pins(of: known.id) == [])
  }

  @Test func aFilterBringsItsIncidentsIntoAnArchiveOfTheirOwn() throws {
    let (ana, _) = try prepared()
    let loan = try desk.archive("loan")
    _ = try fetch(loan, FilterParser.parse("country:bfa"))
    let all = try desk.export(ana)
    #expect(try desk.export(loan) == all.filter { $0.value.contains("BFA") })
    #expect(try loan.count(.all) == 3)
    // Nothing, and all.
    let none = try desk.archive("none")
    _ = try fetch(none, FilterParser.parse("country:bfa killed>=9000"))
    #expect(try none.count(.all) == 0)
    _ = try fetch(none, FilterParser.parse(""))
    #expect(try desk.export(none) == all)
  }

  @Test func aValueOfASliceIsAValueWhateverStandsInIt() throws {
    let (_, ben) = try prepared()
    for text in ["place:\"$1::x\" place:\"'); DROP\"", "place:\"\\\\'\" source:\"$2::text\""] {
      #expect(try desk.sync(ben, slice: text).taken.entries == 0)
    }
  }
}
