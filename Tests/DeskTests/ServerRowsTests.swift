import Archive
import Datasets
@testable import Desk
import NewsModel
import TestSupport
import Testing

@Suite(
  "Datasets that go straight to a server", .serialized,
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct ServerRowsTests {
  private let desk: MadeServerDesk

  init() throws { desk = try MadeServerDesk() }

  @Test func aReleaseGoesInOnceAndComesAsIfItHadBeenImported() throws {
    let rows = Array(1...3_000)
    let sent = try desk.send(rows)
    #expect(sent.added == 3_000 && sent.updated == 0 && sent.unchanged == 0)
    let again = try desk.send(rows)
    #expect(again.added == 0 && again.updated == 0 && again.unchanged == 3_000)
    let (ana, ben) = (try desk.archive("ana"), try desk.archive("ben"))
    try MadeRows.load(into: ana, rows: rows)
    #expect(try desk.sync(ben).taken.rows == 3_000)
    #expect(try desk.export(ben) == desk.export(ana))
    let ids = try [ana, ben].map { try #require(try $0.dossier(key: "ucdp-ged/7")).incident.id }
    #expect(try ben.row(of: ids[1])?.fields == ana.row(of: ids[0])?.fields)
    // Whoever has imported the same brings nothing.
    #expect(try desk.sync(ana).rowsSent == 0)
    #expect(try desk.sync(ben).isIdle)
  }

  @Test func eachDeskTakesItsSliceOfIt() throws {
    try desk.send((1...40).map { $0 })
    let ben = try desk.archive("ben")
    try desk.sync(ben, slice: "killed>=37")
    // Row 35 has 35 to 37 dead.
    #expect(try ben.count(.all) == 6)
    try desk.send([100, 2])
    #expect(try desk.sync(ben).taken.rows == 1)
    #expect(try ben.count(.all) == 7)
  }

  @Test func aLaterReleaseGoesOverAnEarlierOneAndNeverTheOtherWay() throws {
    try desk.send([1, 2])
    let later = try desk.send([1, 2, 3], version: "25.1", more: 10)
    #expect(later.added == 3)
    #expect(try desk.row("ucdp-ged/2")?.killedHigh == 14)
    try desk.send([1, 2, 4], version: "23.1", more: 50)
    #expect(try desk.row("ucdp-ged/2")?.killedHigh == 14)
    #expect(try desk.row("ucdp-ged/4")?.killedHigh == 56)
    let ben = try desk.archive("ben")
    try desk.sync(ben)
    #expect(try ben.count(.all) == 4)
    let dossier = try #require(try ben.dossier(key: "ucdp-ged/2"))
    #expect(dossier.reports[0].outlet == "UCDP GED 25.1")
  }

  @Test func ofRowsWithOneIDTheFirstOfTheFileStays() throws {
    let release = MadeRows.release("24.1")
    let server = try ServerDesk(desk.address)
    let rows = try ServerRows(server.connection, author: "keeper", release)
    func line(_ number: Int, more: Int) throws -> [UInt8] {
      let cells = MadeRows.cells(number, more: more)
      let codebook = try #require(DatasetTable.codebook(for: release))
      return ServerRows.line(
        SharedRow(cells: cells), try codebook.dossier(of: cells), revision: nil)
    }
    let first = try rows.bring([line(1, more: 0), line(1, more: 5), line(2, more: 0)])
    #expect(first.added == 2 && first.updated == 0 && first.unchanged == 1)
    // Another lot of the same file.
    #expect(try rows.bring([line(2, more: 7)]).updated == 0)
    #expect(try desk.row("ucdp-ged/1")?.killedHigh == 3)
    #expect(try desk.row("ucdp-ged/2")?.killedHigh == 4)
    // Another file goes over it, unless its row was revised before.
    #expect(try desk.send([2], more: 7).updated == 1)
  }

  @Test func whatIsDecidedAboutARowStaysDecidedForTheWhole() throws {
    try desk.send([1, 2])
    let ana = try desk.archive("ana")
    try desk.sync(ana)
    let id = try #require(try ana.dossier(key: "ucdp-ged/1")).incident.id
    try ana.correct([.init(name: "country", value: "\"BFA\"")], incident: id)
    try desk.sync(ana)
    #expect(try desk.row("ucdp-ged/1")?.country == "BFA")
    try desk.send([1, 2], version: "25.1", more: 10)
    let row = try #require(try desk.row("ucdp-ged/1"))
    #expect(row.country == "BFA" && row.killedHigh == 13)
    #expect(try desk.row("ucdp-ged/2")?.country == "MLI")
  }

  @Test func aConfidentialRowIsNoReaders() throws {
    try desk.send([1, 2])
    let ana = try desk.archive("ana")
    try desk.sync(ana)
    let id = try #require(try ana.dossier(key: "ucdp-ged/1")).incident.id
    try ana.set(confidential: true, incident: id)
    try desk.sync(ana)
    // A later release of it is as confidential.
    try desk.send([1, 2], version: "25.1", more: 10)
    let theirs = try desk.user("reader")
    let reader = try desk.archive("reader")
    try desk.sync(reader, at: theirs)
    #expect(try desk.export(reader).keys.sorted() == ["ucdp-ged/2"])
    let connection = try PostgresConnection(theirs)
    let rows = try connection.ask("SELECT DISTINCT incident_key FROM tollbook.row")
    #expect(rows == [["ucdp-ged/2"]])
  }

  @Test func onlyKeepersImportThere() throws {
    let coder = try desk.user("coder")
    #expect(throws: DeskProblem.needs(.keeper, what: "import datasets there")) {
      try desk.send([1], at: coder)
    }
    let keeper = try desk.user("keeper")
    #expect(try desk.send([1], at: keeper).added == 1)
  }

  @Test func aLotThatFailsLeavesNothing() throws {
    let rows = try ServerRows(
      ServerDesk(desk.address).connection, author: "keeper", MadeRows.release("24.1"))
    #expect(throws: DeskProblem.self) { try rows.bring([Array("torn\n".utf8)]) }
    #expect(try ServerDesk(desk.address).counts().allSatisfy { $0.count == 0 })
    #expect(try desk.send([1]).added == 1)
  }

  @Test func theLotAfterOneThatFailedMakesTheReleaseKnownAnew() throws {
    let release = MadeRows.release("24.1")
    let rows = try ServerRows(
      ServerDesk(desk.address).connection, author: "keeper", release)
    let codebook = try #require(DatasetTable.codebook(for: release))
    let lines = try [1, 2].map { number in
      let cells = MadeRows.cells(number, more: 0)
      return ServerRows.line(
        SharedRow(cells: cells), try codebook.dossier(of: cells), revision: nil)
    }
    // The lot fails after its release has been met.
    try desk.server.sql(
      "ALTER TABLE tollbook.incident ADD CONSTRAINT none CHECK (false)", at: desk.address)
    #expect(throws: DeskProblem.self) { try rows.bring(lines) }
    try desk.server.sql("ALTER TABLE tollbook.incident DROP CONSTRAINT none", at: desk.address)
    #expect(try rows.bring(lines).added == 2)
    let known = try PostgresConnection(desk.address).ask(
      "SELECT count(*) FROM tollbook.row JOIN tollbook.release ON number = release")
    #expect(known == [["2"]])
    // Of this stream's pushes none is older than the first that is there.
    #expect(try rows.bring(lines).unchanged == 2)
    #expect(try desk.sync(desk.archive("ben")).taken.rows == 2)
  }
}
