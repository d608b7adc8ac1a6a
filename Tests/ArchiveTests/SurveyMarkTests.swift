@testable import Archive
import Foundation
import GRDB
import NewsModel
import Testing

/// What a desk's survey looks at: what was imported or decided since the last one.
struct SurveyMarkTests {
  private static func archive() throws -> IncidentStore {
    let store = try IncidentStore.inMemory(author: "ana")
    try store.store(
      [SampleDossiers.bamako, SampleDossiers.abidjan, SampleDossiers.undated],
      source: SampleDossiers.source)
    return store
  }

  /// What the next survey looks at: nothing where all was looked at, nil for all.
  private static func open(_ store: IncidentStore) throws -> Set<String>? {
    try store.read { db in
      let (now, last) = (try SurveyMark(now: db), try SurveyMark(stored: db))
      return now == last ? [] : try now.decided(since: last, db)
    }
  }

  private static func material(_ store: IncidentStore) throws -> Int {
    try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM material") ?? 0 }
  }

  @Test func allIsLookedAtOnceAndAfterEachImport() throws {
    let store = try Self.archive()
    #expect(try Self.open(store) == nil)
    try store.surveyMaterial()
    #expect(try Self.open(store) == [])
    let known = try Self.material(store)
    #expect(known > 0)
    var later = SampleDossiers.bamako
    later.incident.title = "Another title"
    try store.store([later], source: SampleDossiers.source)
    #expect(try Self.open(store) == nil)
    try store.surveyMaterial()
    #expect(try Self.material(store) == known + 1)
    #expect(try Self.open(store) == [])
  }

  @Test func afterADecisionItsIncidentAloneIs() throws {
    let store = try Self.archive()
    try store.surveyMaterial()
    let known = try Self.material(store)
    let bamako = try #require(try store.dossier(key: SampleDossiers.bamako.incident.key))
    try store.star(incident: bamako.incident.id, on: true)
    #expect(try Self.open(store) == [bamako.incident.key])
    try store.surveyMaterial()
    #expect(try Self.open(store) == [] && Self.material(store) == known)
  }

  @Test func whatIsDecidedOfManyIsNotLookedThroughOneByOne() throws {
    let store = try Self.archive()
    try store.surveyMaterial()
    let id = try #require(try store.dossier(key: SampleDossiers.bamako.incident.key)).incident.id
    for number in 0...500 { try store.remark(incident: id, "note \(number)") }
    #expect(try Self.open(store) == nil)
  }
}
