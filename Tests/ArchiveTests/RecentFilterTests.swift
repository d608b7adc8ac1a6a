@testable import Archive
import NewsModel
import Testing

/// Filters that count from now, and whether a deed was claimed.
struct RecentFilterTests {
  private func archive() throws -> IncidentStore {
    let store = try IncidentStore.inMemory(author: "ana")
    try store.store(
      [SampleDossiers.bamako, SampleDossiers.abidjan, SampleDossiers.undated],
      source: SampleDossiers.source)
    return store
  }

  private func count(_ text: String, _ store: IncidentStore) throws -> Int {
    try store.count(FilterParser.parse(text))
  }

  @Test func whatWasDecidedNowIsFoundAndWhatWasLongAgoIsNot() throws {
    let store = try archive()
    let id = try #require(try store.dossier(key: "bamako-2024-09-17")).incident.id
    try store.star(incident: id, on: true)
    #expect(try count("changed:2h", store) == 1 && count("changed:1d", store) == 1)
    #expect(try count("changed:last-year", store) == 0)
    try store.write {
      try $0.execute(sql: "UPDATE journal SET moment = '2024-01-01T00:00:00.000Z'")
    }
    #expect(try count("changed:2h", store) == 0 && count("changed:2024-01-01", store) == 1)
  }

  @Test func incidentsAreFoundByWhenTheyCame() throws {
    let store = try archive()
    try store.write {
      try $0.execute(sql: "UPDATE import SET moment = '2024-01-01T10:00:00Z'")
    }
    #expect(try count("added:2h", store) == 0 && count("added:2024-01-01", store) == 3)
    let more = Dossier(incident: Incident(key: "late", title: "Late"), reports: [])
    try store.store([SampleDossiers.bamako, more], source: SampleDossiers.source)
    #expect(try count("added:2h", store) == 1 && count("-added:2h", store) == 3)
    try store.make(Incident(key: "", title: "By phone"))
    #expect(try count("added:1h", store) == 2)
    _ = try store.undoLast()
    #expect(try count("added:1h", store) == 1)
  }

  @Test func datesOfIncidentsAreCountedFromToday() throws {
    let store = try archive()
    let today = Day(number: Moment.now / 86_400)
    let recent = Dossier(
      incident: Incident(key: "recent", title: "Now", date: DateSpan(today - 3)), reports: [])
    try store.store([recent], source: SampleDossiers.source)
    #expect(try count("date:7d", store) == 1 && count("date:1d", store) == 0)
    #expect(try count("date:9999d", store) == 3)
  }

  @Test func aDeedThatAGroupHasClaimedIsConceded() throws {
    let store = try archive()
    let claimed = try count("conceded:yes", store)
    #expect(claimed == 2)
    #expect(try count("conceded:no", store) == 1)
    let id = try #require(try store.dossier(key: "bamako-2024-09-17")).incident.id
    try store.correct(
      [.init(name: "groups", value: #"[{"name":"JNIM","role":"suspected","claimed":false}]"#)],
      incident: id)
    #expect(try count("conceded:yes", store) == 1)
  }
}
