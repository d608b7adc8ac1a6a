import Archive
import NewsModel
import Testing

/// What analysts decide comes to the same, whatever came first: imports, joins, splits, corrections, or what takes them
/// back.
struct DecisionOrderTests {
  private static func dossier(
    _ key: String, place: String, reports: [String], title: String = "Attack"
  ) -> Dossier {
    Dossier(
      incident: Incident(
        key: key, title: title, date: DateSpan(Day(number: 19_000)), country: "MLI", place: place),
      reports: reports.map { report in
        Report(
          key: report, outlet: "Paper", title: "Report \(report)", text: "At least 3 died.",
          claims: [Claim(measure: .killed, bounds: Bounds(3), rule: "KilledCount")])
      })
  }

  private static let two = [
    dossier("a", place: "Gao", reports: ["a1", "a2", "shared"]),
    dossier("b", place: "Kidal", reports: ["b1", "b2", "shared"]),
  ]

  private static func archive(_ dossiers: [Dossier] = two) throws -> IncidentStore {
    let store = try IncidentStore.inMemory()
    try load(dossiers, store)
    return store
  }

  private static func load(_ dossiers: [Dossier], _ store: IncidentStore) throws {
    try store.store(dossiers, source: ImportSource(name: "test", format: "articles"))
  }

  private func id(_ key: String, _ store: IncidentStore) throws -> Int64 {
    try #require(try store.dossier(key: key)).incident.id
  }

  private func entries(_ store: IncidentStore) throws -> [JournalEntry] {
    try store.journal(JournalQuery(limit: 100)).map(\.entry)
  }

  private func split(_ report: String, from key: String, _ store: IncidentStore) throws -> Int64? {
    let dossier = try #require(try store.dossier(key: key))
    let found = try #require(dossier.reports.first { $0.key == report })
    return try store.split(report: found.id, from: dossier.incident.id)
  }

  private func listed(_ store: IncidentStore, _ filter: String = "") throws -> [String] {
    let query = IncidentQuery(filter: try FilterParser.parse(filter))
    return try store.page(query, .first, limit: 99).rows.map(\.key).sorted()
  }

  @Test func whatIsTakenOutOfJoinedIncidentsSaysWhatItCameWith() throws {
    let store = try Self.archive()
    let root = try id("a", store)
    try store.correct([.init(name: "place", value: "\"Bamako\"")], incident: root)
    try store.join([try id("b", store)], into: root)
    let child = try #require(try split("b1", from: "a", store))
    let made = try #require(try store.dossier(id: child))
    #expect(made.incident.place == "Kidal" && made.incident.title == "Report b1")
    #expect(made.incident.note == "taken out of: Attack" && made.uncorrected == nil)
    // The same where the entries come before what they are about.
    let other = try IncidentStore.inMemory(author: "ben")
    try other.merge(entries(store))
    try Self.load(Self.two.reversed(), other)
    #expect(try other.dossier(key: made.incident.key)?.incident.place == "Kidal")
    #expect(try listed(other) == listed(store) && listed(store).count == 2)
    #expect(try listed(other, "reports>=4") == ["a"] && listed(store, "reports>=4") == ["a"])
  }

  @Test func whatIsTakenOutFollowsItsIncidentsImport() throws {
    let store = try Self.archive()
    let child = try #require(try split("b1", from: "b", store))
    try store.correct([.init(name: "title", value: "\"Ambush\"")], incident: child)
    try Self.load([Self.dossier("b", place: "Tessalit", reports: ["b2"], title: "Raid")], store)
    let made = try #require(try store.dossier(id: child)?.incident)
    #expect(made.place == "Tessalit" && made.note == "taken out of: Raid")
    #expect(made.title == "Ambush")
    #expect(try store.summary(id: child)?.place == "Tessalit")
    #expect(try listed(store, "place:tessalit").count == 2)
    #expect(try listed(store, "ambush") == [made.key] && listed(store, "raid").count == 2)
    _ = try store.undo()
    #expect(
      try listed(store, "ambush") == [] && store.dossier(id: child)?.incident.title != "Ambush")
  }

  @Test func aReportThatJoinedIncidentsShareLeavesAllOfThem() throws {
    let store = try Self.archive()
    try store.join([try id("b", store)], into: try id("a", store))
    let child = try #require(try split("shared", from: "a", store))
    #expect(try store.dossier(id: child)?.reports.map(\.key) == ["shared"])
    #expect(try store.dossier(key: "a")?.reports.map(\.key) == ["a1", "a2", "b1", "b2"])
    _ = try store.undo()
    #expect(try store.dossier(key: "a")?.reports.count == 5)
    // Apart, each keeps its own.
    _ = try store.undo()
    let first = try #require(try split("shared", from: "a", store))
    #expect(try store.dossier(key: "b")?.reports.map(\.key) == ["b1", "b2", "shared"])
    let second = try #require(try split("shared", from: "b", store))
    #expect(first != second && second != child)
    #expect(try store.dossier(id: second)?.incident.place == "Kidal")
  }

  @Test func whoeverJoinsInACircleLosesNothing() throws {
    let (store, other) = (try Self.archive(), try Self.archive())
    try store.decide(.joined, into: try id("a", store), from: try id("b", store))
    try other.decide(.joined, into: try id("b", other), from: try id("a", other))
    try store.merge(entries(other))
    try other.merge(entries(store))
    for store in [store, other] {
      #expect(try listed(store) == ["a"])
      #expect(try store.dossier(key: "a")?.reports.count == 5)
      #expect(try store.summary(id: id("a", store))?.reportCount == 5)
    }
  }

  @Test func whatTwoJoinElsewhereStandsOnce() throws {
    let dossiers = Self.two + [Self.dossier("c", place: "Menaka", reports: ["c1"])]
    let (store, other) = (try Self.archive(dossiers), try Self.archive(dossiers))
    try store.decide(.joined, into: try id("b", store), from: try id("c", store))
    try other.decide(.joined, into: try id("a", other), from: try id("c", other))
    try store.merge(entries(other))
    try other.merge(entries(store))
    for store in [store, other] {
      #expect(try listed(store) == ["a", "b"])
      #expect(try store.dossier(key: "a")?.reports.count == 4)
      #expect(try store.dossier(key: "b")?.reports.count == 3)
      #expect(try store.summary(id: id("b", store))?.reportCount == 3)
    }
  }

  @Test func whatWasJoinedToOneThatIsTakenBackStandsForItself() throws {
    let store = try Self.archive()
    let made = try store.make(Incident(key: "", title: "By phone"))
    let making = try #require(try entries(store).first { $0.words == "incident added" })
    try store.join([try id("b", store)], into: made)
    #expect(try listed(store).count == 2)
    _ = try store.takeBack(entry: try #require(making.hash))
    #expect(try listed(store) == ["a", "b"] && store.summary(id: id("b", store))?.reportCount == 3)
    let other = try Self.archive()
    try other.merge(entries(store))
    #expect(try listed(other) == ["a", "b"])
  }

  @Test func anImportCarriesOutWhatWasDecidedBefore() throws {
    let store = try Self.archive()
    try store.join([try id("b", store)], into: try id("a", store))
    _ = try split("a2", from: "a", store)
    let other = try IncidentStore.inMemory(author: "ben")
    try other.merge(entries(store))
    try Self.load([Self.two[1]], other)
    #expect(try listed(other) == ["b"])
    try Self.load([Self.two[0]], other)
    #expect(try listed(other) == listed(store))
    #expect(try other.summary(id: id("a", other))?.reportCount == 4)
    #expect(try store.summary(id: id("a", store))?.reportCount == 4)
    // More reports of the one that is joined count where it is shown.
    for store in [store, other] {
      try Self.load([Self.dossier("b", place: "Kidal", reports: ["b3"])], store)
      #expect(try store.summary(id: id("a", store))?.reportCount == 5)
    }
  }

  @Test func whoseWordsAReportPrintsIsSaidOnceForAllItsIncidents() throws {
    let store = try Self.archive()
    for (key, origin) in [("b", "AFP"), ("a", "Reuters")] {
      let dossier = try #require(try store.dossier(key: key))
      let shared = try #require(dossier.reports.first { $0.key == "shared" })
      try store.decide(origin: origin, report: shared.id, incident: dossier.incident.id)
    }
    let other = try Self.archive()
    try other.merge(entries(store))
    for store in [store, other] {
      for key in ["a", "b"] {
        let report = try store.dossier(key: key)?.reports.first { $0.key == "shared" }
        #expect(report?.origin == "Reuters")
      }
    }
  }
}
