import Archive
@testable import Desk
import NewsModel
import TestSupport
import Testing

@Suite(
  "What a server counts", .serialized,
  .enabled(if: MadeServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct ServerTallyTests {
  private let desk: MadeServerDesk

  init() throws { desk = try MadeServerDesk() }

  private static let tallied = [
    "", "country:mali", "-country:mali", "country:unknown", "type:attack", "-type:attack",
    "killed>=5", "killed>9", "killed:unknown", "date:2022", "date:2021..2023", "date>=2023",
    "date:unknown", "country:mali killed>=10 date:2022", "country:mali or killed>=20",
    "-(country:mali date:2022)",
  ]
  private static let counted = [
    "killed>=7", "killed<=3", "date:2022-03", "reports>=2", "group:jnim",
  ]

  private func fill() throws {
    let store = try desk.archive("ana")
    var random = SeededRandom(seed: 5)
    for round in 0..<3 {
      let dossiers = (0..<120).map { number in
        var dossier = MadeDesk.dossier(number)
        dossier.incident.country = ["MLI", "BFA", nil][Int.random(in: 0..<3, using: &random)]
        dossier.incident.type = ["Attack", "Raid", nil][Int.random(in: 0..<3, using: &random)]
        let day = Day(number: 18_993 + Int.random(in: -400..<800, using: &random))
        let last = Day(number: day.number + Int.random(in: 0..<90, using: &random))
        dossier.incident.date =
          number % 9 == 0 ? nil : DateSpan(start: day, end: last, precision: .day)
        let killed = Int.random(in: 0..<40, using: &random)
        for index in dossier.reports.indices where round > 0 {
          for claim in dossier.reports[index].claims.indices {
            dossier.reports[index].claims[claim].bounds = Bounds(killed)
          }
        }
        return dossier
      }
      try store.store(dossiers, source: MadeServerDesk.source)
      try desk.sync(store)
    }
    try store.set(confidential: true, incident: 3)
    try desk.sync(store)
    try desk.server.sql(
      "DELETE FROM tollbook.incident WHERE incident_key LIKE '%7'", at: desk.address)
  }

  @Test func whatTheCountsDoNotKnowOfKilledIsCountedFromAnIndexAlone() throws {
    try fill()
    for address in [desk.address, try desk.user("reader")] {
      let connection = try ServerDesk(address).connection
      // Of so few incidents a server would read all.
      try connection.ask("SET enable_seqscan = off")
      try connection.ask("SET enable_bitmapscan = off")
      let plan = try connection.ask(
        "EXPLAIN (COSTS OFF) SELECT count(*) FROM tollbook.incident WHERE killed_high >= 7")
      let scans = plan.compactMap { $0[0] }.filter { $0.contains("Scan") }
      #expect(!scans.isEmpty)
      #expect(scans.allSatisfy { $0.contains("Index Only Scan") && $0.contains("killed_high") })
    }
  }

  @Test func countsAreThoseOfTheIncidents() throws {
    try fill()
    let names = try desk.archive("asker")
    let (server, reader) = (try ServerDesk(desk.address), try ServerDesk(desk.user("reader")))
    for text in Self.tallied + Self.counted {
      let filter = try FilterParser.parse(text)
      var sql = SliceSQL(names)
      let condition = try sql.condition(filter)
      for server in [server, reader] {
        let questions = try ServerQuestions(server, filter, names: names)
        #expect(questions.isTallied == Self.tallied.contains(text), "\(text)")
        let rows = try server.connection.ask(
          "SELECT count(*) FROM tollbook.incident WHERE \(condition)", sql.values)
        let count = try questions.count()
        #expect(String(count) == rows.first?[0], "\(text)")
        for (facet, value) in [
          (ServerQuestions.Facet.country, "country"), (.type, "kind"), (.group, "unnest(groups)"),
          (.year, "extract(year FROM date '1970-01-01' + nullif(day, -1000000))::text"),
        ] {
          let rows = try server.connection.ask(
            """
            SELECT \(value), count(*) FROM tollbook.incident WHERE \(condition) GROUP BY 1
            ORDER BY 2 DESC, 1
            """, sql.values
          ).filter { $0[0] != nil }
          let counts = try questions.facet(facet).map { [$0.value, String($0.count)] }
          #expect(counts == rows, "\(text) \(facet)")
        }
      }
    }
    #expect(try ServerQuestions(server, .all, names: names).count() == 108)
    #expect(try ServerQuestions(reader, .all, names: names).count() == 107)
  }

  @Test func nobodyButTheDeskCounts() throws {
    let keeper = try PostgresConnection(desk.user("keeper"))
    #expect(throws: DeskProblem.self) { try keeper.ask("UPDATE tollbook.tally SET n = 7") }
    #expect(throws: DeskProblem.self) { try keeper.ask("DELETE FROM tollbook.group_tally") }
  }
}
