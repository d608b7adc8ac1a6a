import Archive
import NewsModel
import Testing

@testable import Imports

/// What an import stores stands or falls together, and so does what is stored alongside.
@Suite("Imports in one step") struct OneStepTests {
  private struct Stop: Error {}

  private static let articles = [
    ArticleMaterial(
      name: "attack.txt", text: "Gunmen killed 11 people in Gao, Mali, on Monday, police said."),
    ArticleMaterial(
      name: "phones.txt", text: "Our editors have tried forty phones and name the best of them."),
  ]

  private func run(_ store: IncidentStore, alongside: (ImportSummary) throws -> Void) throws {
    var importer = Importer(into: store)
    _ = try importer.run(articles: Self.articles, name: "a test", alongside: alongside)
  }

  @Test func whatFailsAlongsideLeavesNothingOfTheArticles() throws {
    let store = try IncidentStore.inMemory()
    let feed = FeedSubscription(address: "https://example.org/feed", name: "Daily")
    #expect(throws: Stop.self) {
      try run(store) { summary in
        #expect(summary.asideAdded == 1)
        try store.follow([feed])
        // A step sees what it has stored so far.
        #expect(try store.count(.all) == 1)
        throw Stop()
      }
    }
    #expect(try store.count(.all) == 0)
    #expect(try store.asideArticles(limit: 9).count == 0)
    #expect(try store.feeds().isEmpty)

    try run(store) { _ in try store.follow([feed]) }
    #expect(try store.count(.all) == 1)
    #expect(try store.asideArticles(limit: 9).count == 1)
    #expect(try store.feeds().count == 1)
  }

  @Test func aStepWithinAStepIsPartOfIt() throws {
    let store = try IncidentStore.inMemory()
    let other = try IncidentStore.inMemory()
    let feed = FeedSubscription(address: "https://example.org/feed", name: "Daily")
    #expect(throws: Stop.self) {
      try store.inOneStep {
        try store.inOneStep { _ = try store.follow([feed]) }
        // Another archive is no part of it.
        try other.follow([feed])
        throw Stop()
      }
    }
    #expect(try store.feeds().isEmpty)
    #expect(try other.feeds().count == 1)
  }
}
