import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// What a watch tells: new incidents, wider spreads, new claims; and of which incidents it keeps silent.
@Suite("Watches")
struct WatchTests {
  private let store: IncidentStore
  private let start = Int(Date().timeIntervalSince1970) - 60

  init() throws { store = try IncidentStore.inMemory() }

  private func article(_ outlet: String, _ text: String) -> ArticleMaterial {
    ArticleMaterial(
      name: outlet, text: text, title: "Attack on a market in Gao", outlet: outlet,
      published: Day(iso: "2024-05-04"))
  }

  private func add(_ articles: ArticleMaterial...) throws {
    var importer = Importer(into: store)
    _ = try importer.run(articles: articles, name: "a test")
  }

  private func news(_ filter: String, since: Int? = nil) throws -> [WatchMatch] {
    try store.news(of: try FilterParser.parse(filter), since: since ?? start)
  }

  private static let first =
    "Gunmen attacked the market in Gao, Mali, on 3 May 2024 and killed 12 people, the mayor said."

  @Test func aNewIncidentIsTold() throws {
    try add(article("River Press", Self.first))
    let match = try #require(try news("country:MLI").first)
    #expect(match.kind == .incident)
    #expect(match.claims > 0)
    #expect(match.outlets == ["River Press"])
    #expect(try news("country:NER").isEmpty)
    #expect(try news("killed>=100").isEmpty)
    #expect(try news("country:MLI", since: start + 3600).isEmpty)
  }

  /// A moment after all that was stored: imports know seconds.
  private func pause() async throws -> Int {
    let now = Int(Date().timeIntervalSince1970)
    try await Task.sleep(for: .milliseconds(1100))
    return now + 1
  }

  @Test func anotherFigureWidensTheSpreadAndTheSameDoesNot() async throws {
    try add(article("River Press", Self.first))
    let later = try await pause()
    try add(
      article(
        "Desert Radio",
        "Gunmen attacked the market in Gao, Mali, on 3 May 2024 and killed 12 people, a doctor at the hospital said."
      ))
    var match = try #require(try news("country:MLI", since: later).first)
    #expect(match.kind == .claims)
    #expect(match.outlets == ["Desert Radio"])
    try add(
      article(
        "Third Post",
        "Gunmen attacked the market in Gao, Mali, on 3 May 2024 and killed 30 people, residents said."
      ))
    match = try #require(try news("country:MLI", since: later).first)
    #expect(match.kind == .spread)
    #expect(match.before?.high == 12)
    #expect(match.incident.killed?.high == 30)
    #expect(try news("country:MLI", since: later).count == 1)
  }

  @Test func aReportWithoutFiguresIsNoNews() async throws {
    try add(article("River Press", Self.first))
    let later = try await pause()
    try add(
      article(
        "Desert Radio", "The market in Gao, Mali, where gunmen attacked on 3 May 2024, is open."))
    #expect(try news("country:MLI", since: later).isEmpty)
  }

  @Test func watchesAreKeptByName() async throws {
    try store.save(Watch(name: "sahel", text: "country:MLI", seen: start))
    try store.save(Watch(name: "broken", text: "killed>=", seen: start))
    #expect(try await store.watches().map(\.name) == ["broken", "sahel"])
    #expect(try await store.watchedNews() == 0)
    try add(article("River Press", Self.first))
    #expect(try await store.watchedNews() == 1)
    try store.see(watch: "sahel", at: start + 3600)
    #expect(try await store.watchedNews() == 0)
    #expect(try await store.watches().last?.seen == start + 3600)
    try store.remove(watch: "sahel")
    try store.remove(watch: "broken")
    #expect(try await store.watches() == [])
  }
}
