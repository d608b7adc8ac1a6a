import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Import and fetch obey the user's rules.
@Suite("Rules at import")
struct RulesAtImportTests {
  private static let attack = ArticleMaterial(
    name: "attack",
    text:
      "Gunmen attacked the market in Gao, Mali, on 3 May 2024 and killed 12 people, the mayor said.",
    title: "Attack on a market in Gao", outlet: "River Press", published: Day(iso: "2024-05-04"))
  private static let budget = ArticleMaterial(
    name: "budget", text: "The parliament of Mali has passed a budget for roads and schools.",
    title: "Budget passed", outlet: "River Press", published: Day(iso: "2024-05-04"))

  private func summary(_ rules: String) throws -> (ImportSummary, incidents: Int, aside: Int) {
    let store = try IncidentStore.inMemory()
    var importer = Importer(into: store)
    importer.needsFigures = true
    importer.rules = try IntakeRules(rules)
    let summary = try importer.run(articles: [Self.attack, Self.budget], name: "a test")
    return (summary, try store.count(.all), try store.asideArticles(limit: 9).count)
  }

  @Test func withoutRulesTheGateDecides() throws {
    let (summary, incidents, aside) = try summary("")
    #expect(summary.leftOut.isEmpty)
    #expect(incidents == 1)
    #expect(aside == 1)
  }

  @Test func whatIsDroppedIsNeitherIncidentNorAside() throws {
    let (summary, incidents, aside) = try summary("drop.words = budget\ndrop.countries = Mali")
    #expect(summary.leftOut.map(\.name) == ["attack", "budget"])
    #expect(summary.leftOut.map(\.rule) == ["drop.countries: Mali", "drop.words: budget"])
    #expect(incidents == 0)
    #expect(aside == 0)
  }

  @Test func whatIsKeptPassesTheGate() throws {
    let (_, incidents, aside) = try summary("keep.outlets = river press")
    #expect(incidents == 2)
    #expect(aside == 0)
  }
}
