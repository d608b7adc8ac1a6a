import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// A page that has changed when it is read again is a new version beside the old one.
@Suite("Editions of a page")
struct EditionTests {
  private let store: IncidentStore

  init() throws { store = try IncidentStore.inMemory() }

  private func add(
    _ text: String, title: String = "Attack on a market in Gao",
    link: String = "https://r.example/gao/market"
  ) throws -> ImportSummary {
    var importer = Importer(into: store)
    return try importer.run(
      articles: [
        ArticleMaterial(
          name: link, text: text, title: title, outlet: "River Press",
          published: Day(iso: "2024-05-04"), link: link)
      ], name: "a test")
  }

  private static let first =
    "Gunmen attacked the market in Gao, Mali, on 3 May 2024 and killed 12 people, the mayor said. Others fled over the river to the northern bank."

  @Test func aChangedPageIsASecondReportOnTheSameIncident() throws {
    _ = try add(Self.first)
    let summary = try add(Self.first.replacing("12", with: "20"))
    #expect(summary.entries.first?.fate == .joined)
    #expect(try store.count(.all) == 1)
    let dossier = try #require(try store.dossier(id: 1))
    #expect(dossier.reports.count == 2)
    #expect(dossier.reports.map { $0.edition?.number } == [1, 2])
    #expect(dossier.reports.map { $0.edition?.count } == [2, 2])
    // Every claim stays, and says by its report from which version it is.
    #expect(dossier.reports.flatMap(\.claims).compactMap(\.bounds.low) == [12, 20])
    let earlier = try store.earlierEdition(of: dossier.reports[1].key)
    #expect(earlier?.text.contains("killed 12") == true)
    #expect(try store.earlierEdition(of: dossier.reports[0].key) == nil)
  }

  @Test func theSameWordsAgainAreNoVersion() throws {
    _ = try add(Self.first)
    #expect(try add(Self.first).entries.first?.fate == .duplicate)
    #expect(try store.dossier(id: 1)?.reports.first?.edition == nil)
  }

  @Test func aThirdReadingCountsOn() throws {
    for count in ["12", "20", "31"] { _ = try add(Self.first.replacing("12", with: count)) }
    #expect(try store.dossier(id: 1)?.reports.map { $0.edition?.number } == [1, 2, 3])
  }

  @Test func whatNoLongerTellsOfViolenceIsNotSetAside() throws {
    _ = try add(Self.first)
    _ = try add(
      "The market in Gao is open, the mayor said. Others fled over the river to the northern bank, and are back."
    )
    #expect(try store.asideArticles(limit: 5).count == 0)
    #expect(try store.dossier(id: 1)?.reports.count == 2)
  }

  @Test func anotherArticleAtTheAddressIsNone() throws {
    _ = try add(Self.first)
    _ = try add(
      "Soldiers shot dead three protesters in Lagos, Nigeria, on 9 June 2024, witnesses said.",
      title: "Protest in Lagos")
    #expect(try store.count(.all) == 2)
    #expect(try store.dossier(id: 1)?.reports.first?.edition == nil)
    // A front page is another page every hour.
    _ = try add(Self.first, link: "https://r.example/")
    _ = try add(Self.first.replacing("12", with: "14"), link: "https://r.example/")
    #expect(try store.dossier(id: 1)?.reports.allSatisfy { $0.edition == nil } == true)
  }

  @Test func keptBytesAreReadAgain() throws {
    let page =
      "<html><body><nav>Home</nav><article><h1>Attack</h1><p>\(Self.first)</p></article></body></html>"
    let article = SourceBytes.article(Array(page.utf8), address: "https://r.example/a", text: "")
    #expect(article?.text.contains("killed 12") == true)
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    #expect(
      SourceBytes.article(Array(block.utf8), address: "https://r.example/a", text: "")?.text
        == article?.text)
    let feed =
      "<rss version='2.0'><channel><title>F</title><item><title>One</title><description>First words.</description></item><item><title>Two</title><description>Second words.</description></item></channel></rss>"
    let entry = SourceBytes.article(
      Array(feed.utf8), address: "https://r.example/f", text: "Two\n\nSecond words.")
    #expect(entry?.title == "Two")
    #expect(entry?.setAside == ["1 other entry of the feed"])
    #expect(SourceBytes.article([0, 1, 2], address: "x", text: "") == nil)
  }
}
