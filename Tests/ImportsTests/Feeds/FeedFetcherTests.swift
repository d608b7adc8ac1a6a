import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Fetching from a server on this machine, a friendly one and a hostile one.
@Suite("Fetching feeds", .serialized)
struct FeedFetcherTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Sahel Post</title>
    <item><guid>1</guid><title>Eleven killed in Gao</title><link>/one</link>
    <pubDate>Tue, 17 Sep 2024 06:05:00 GMT</pubDate>
    <description>Gunmen killed 11 people in Gao, Mali, on Monday, police said.</description></item>
    <item><guid>2</guid><title>The best phones of the year</title><link>/two</link>
    <description>Our editors have tried forty phones and name the best for every purse.</description></item>
    </channel></rss>
    """

  private func fetch(
    _ server: LocalServer, path: String = "/feed", into store: IncidentStore, pages: Bool = false
  ) throws -> FeedFetch {
    try store.follow([FeedSubscription(address: server.address + path, name: "Sahel Post")])
    let fetcher = FeedFetcher(into: store, version: "test", readsPages: pages, pause: 0)
    return try #require(try fetcher.fetch(try store.feeds()).first)
  }

  @Test func bringsNewEntriesInOnceAndKeepsTheRestAside() throws {
    let server = try LocalServer { request, piece in
      guard piece == 0 else { return nil }
      if request.headers["if-none-match"] == "\"a\"" {
        return LocalServer.whole("304 Not Modified")
      }
      return LocalServer.whole("200 OK", ["ETag: \"a\"", "Last-Modified: now"], Self.feed)
    }
    let store = try IncidentStore.inMemory()
    let first = try fetch(server, into: store)
    #expect(first.new == 2)
    #expect(first.incidents == 1)
    #expect(first.aside == 1)
    #expect(first.problem == nil)
    #expect(try store.count(.all) == 1)
    let waiting = try store.asideArticles(limit: 10)
    #expect(waiting.articles.map(\.title) == ["The best phones of the year"])
    #expect(waiting.articles.first?.source == "Sahel Post")

    let second = try fetch(server, into: store)
    #expect(second.isUnchanged)
    #expect(server.requests.last?.headers["if-modified-since"] == "now")
    #expect(server.requests.last?.headers["user-agent"]?.hasPrefix("tollbook/test") == true)
    // Without its mark the server sends all of it again: nothing in it is new.
    var feed = try #require(try store.feeds().first)
    (feed.etag, feed.lastModified) = (nil, nil)
    try store.update(feed)
    #expect(try fetch(server, into: store).new == 0)
    #expect(try store.count(.all) == 1)
  }

  @Test func completesShortEntriesByTheirPagesWhereRobotsMay() throws {
    let words = String(
      repeating: "Witnesses said the attackers came at dawn on motorcycles. ", count: 20)
    let server = try LocalServer { request, piece in
      guard piece == 0 else { return nil }
      switch request.path {
      case "/robots.txt":
        return LocalServer.whole("200 OK", [], "User-agent: *\nDisallow: /two\n")
      case "/one":
        return LocalServer.whole(
          "200 OK", ["Content-Type: text/html"],
          "<html><body><article><h1>Eleven killed in Gao</h1><p>Gunmen killed 11 people in Gao, Mali, "
            + "and wounded 23 others on Monday, police said.</p><p>\(words)</p></article></body></html>"
        )
      case "/two": return LocalServer.whole("200 OK", ["Content-Type: text/html"], "<p>secret</p>")
      default: return LocalServer.whole("200 OK", [], Self.feed)
      }
    }
    let store = try IncidentStore.inMemory()
    #expect(try fetch(server, into: store, pages: true).incidents == 1)
    let paths = server.requests.map(\.path)
    #expect(paths.contains("/one"))
    #expect(!paths.contains("/two"))
    let report = try #require(try store.dossier(id: 1)?.reports.first)
    #expect(report.text.contains("wounded 23 others"))
    #expect(report.title == "Eleven killed in Gao")
  }

  @Test func entriesWithoutAWordAreNoNews() throws {
    let server = try LocalServer { _, piece in
      piece > 0
        ? nil
        : LocalServer.whole(
          "200 OK", [],
          "<rss version='2.0'><channel><item></item><item><guid>1</guid></item></channel></rss>")
    }
    let result = try fetch(server, into: try IncidentStore.inMemory())
    #expect(result.new == 0 && result.problem == nil)
  }

  @Test(arguments: [("/robots.txt", 1), ("/page", 4)])
  func leavesAServerAloneThatFailsAtItsPages(_ failing: String, asked: Int) throws {
    let items = (1...20).map {
      "<item><guid>\($0)</guid><title>Number \($0)</title><link>/page\($0)</link></item>"
    }
    let feed = "<rss version='2.0'><channel>\(items.joined())</channel></rss>"
    let server = try LocalServer { request, piece in
      guard piece == 0 else { return nil }
      if request.path.hasPrefix(failing) {
        return Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n".utf8)
      }
      return request.path == "/feed"
        ? LocalServer.whole("200 OK", [], feed) : LocalServer.whole("404 Not Found")
    }
    let store = try IncidentStore.inMemory()
    let result = try fetch(server, into: store, pages: true)
    #expect(result.new == 20)
    #expect(result.problem == nil)
    #expect(server.requests.count { $0.path != "/feed" } == asked)
  }

  @Test(arguments: [
    ("/404", "not there (404)"), ("/500", "trouble (500)"), ("/page", "no feed"),
    ("/loop", "never arrives"), ("/file", "leads nowhere"), ("/half", "transfer closed"),
    ("/private", "local network"), ("/name", "local network"), ("/endless", "too large"),
    ("/garbage", "Received HTTP/0.9"), ("/nothing", "Empty reply"),
    ("/picture", "no feed"), ("/bomb", "too large"), ("/packed", "content unencoding"),
    ("/trickle", "no answer in time"),
  ])
  func aHostileServerEndsInOneSentence(_ path: String, words: String) throws {
    let server = try LocalServer(Self.hostile)
    let store = try IncidentStore.inMemory()
    let result = try fetch(server, path: path, into: store)
    #expect(result.problem?.contains(words) == true, "\(result.problem ?? "no problem")")
    #expect(try store.feeds().first?.problem == result.problem)
    #expect(try store.count(.all) == 0)
  }

  private static func hostile(_ request: LocalServer.Request, _ piece: Int) -> [UInt8]? {
    if request.path == "/endless" {
      let head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>"
      return piece == 0 ? Array(head.utf8) : [UInt8](repeating: 0x20, count: 262_144)
    }
    if request.path == "/trickle" {
      // A byte a second for ever.
      if piece > 0 { Thread.sleep(forTimeInterval: 1) }
      return piece == 0 ? Array("HTTP/1.1 200 OK\r\n\r\n<rss>".utf8) : [0x20]
    }
    guard piece == 0 else { return nil }
    switch request.path {
    case "/404": return LocalServer.whole("404 Not Found")
    case "/500": return LocalServer.whole("500 Internal Server Error")
    case "/page": return LocalServer.whole("200 OK", [], "<html><body>words</body></html>")
    case "/loop": return LocalServer.whole("302 Found", ["Location: /loop"])
    case "/file": return LocalServer.whole("302 Found", ["Location: file:///etc/passwd"])
    case "/half":
      return Array("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><channel>".utf8)
    case "/picture":
      let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 12\r\n\r\n"
      return Array(head.utf8) + [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    case "/bomb":
      let packed = Packing.gzip([UInt8](repeating: 0x20, count: 30_000_000))
      return packedAnswer(packed, count: packed.count)
    case "/packed":
      return packedAnswer([UInt8](repeating: 7, count: 400), count: 400)
    case "/private": return LocalServer.whole("302 Found", ["Location: http://127.0.0.1:9/"])
    case "/name": return LocalServer.whole("302 Found", ["Location: http://localhost:9/"])
    case "/garbage": return Array("\u{1B}[2J no http at all".utf8)
    default: return []
    }
  }

  private static func packedAnswer(_ packed: [UInt8], count: Int) -> [UInt8] {
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(count)\r\n\r\n"
    return Array(head.utf8) + packed
  }

  /// What a hostile answer says takes nothing of what came before; and a wrong type is no reason to refuse a feed.
  @Test func nothingIsLostByAHostileAnswer() throws {
    let server = try LocalServer { request, piece in
      guard piece == 0 else { return nil }
      let isFirst = request.headers["if-none-match"] == nil
      return isFirst
        ? LocalServer.whole("200 OK", ["ETag: \"a\"", "Content-Type: image/png"], Self.feed)
        : Array("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><channel>".utf8)
    }
    let store = try IncidentStore.inMemory()
    #expect(try fetch(server, into: store).new == 2)
    #expect(try fetch(server, into: store).problem?.contains("transfer closed") == true)
    #expect(try store.count(.all) == 1)
    #expect(try store.asideArticles(limit: 10).count == 1)
    #expect(try store.feeds().first?.etag == "\"a\"")
  }

  @Test func aServerSaysWhenItWantsToBeAskedAgain() throws {
    let server = try LocalServer { request, piece in
      guard piece == 0 else { return nil }
      return request.path == "/gone"
        ? LocalServer.whole("410 Gone") : LocalServer.whole("429 Too Many", ["Retry-After: 7200"])
    }
    let store = try IncidentStore.inMemory()
    #expect(try fetch(server, into: store).problem?.contains("429") == true)
    let again = try fetch(server, into: store)
    #expect(again.problem?.contains("another 2 hours") == true)
    #expect(again.isUnchanged)
    #expect(server.requests.count == 1)
    let other = try IncidentStore.inMemory()
    _ = try fetch(server, path: "/gone", into: other)
    #expect(try other.feeds().first?.isPaused == true)
  }

  @Test func aFeedThatMovedForGoodIsAskedThereFromThenOn() throws {
    let server = try LocalServer { request, piece in
      guard piece == 0 else { return nil }
      return request.path == "/feed"
        ? LocalServer.whole("301 Moved", ["Location: /new"])
        : LocalServer.whole("200 OK", [], Self.feed)
    }
    let store = try IncidentStore.inMemory()
    #expect(try fetch(server, into: store).new == 2)
    #expect(try store.feeds().first?.address == server.address + "/new")
  }

  /// A page that has changed is a second version; one that has not is none, and where robots may not nobody asks.
  @Test func pagesAreAskedForAgain() throws {
    let said = Said()
    let server = try LocalServer { request, piece in
      guard piece == 0 else { return nil }
      switch request.path {
      case "/robots.txt": return LocalServer.whole("200 OK", [], "User-agent: *\nDisallow: /two\n")
      case "/one":
        return LocalServer.whole("200 OK", ["Content-Type: text/html"], said.page)
      default: return LocalServer.whole("200 OK", [], Self.feed)
      }
    }
    let store = try IncidentStore.inMemory()
    _ = try fetch(server, into: store, pages: true)
    let again = PageAgain(into: store, version: "test", pause: 0)
    var outcome = try again.run(since: 0)
    #expect(outcome.asked == 1)
    #expect(outcome.changed == 0)
    said.count = 23
    outcome = try again.run(since: 0)
    #expect(outcome.changed == 1)
    #expect(outcome.problems == [])
    let reports = try #require(try store.dossier(id: 1)).reports
    #expect(reports.map { $0.edition?.number } == [1, 2])
    #expect(try store.captures(ofReport: reports[1].key).count == 1)
    // The newest version is the one that is asked for, and it is as it was.
    outcome = try again.run(since: 0)
    #expect(outcome.asked == 1)
    #expect(outcome.changed == 0)
  }

  /// What the server of that test says now.
  private final class Said: @unchecked Sendable {
    private let lock = NSLock()
    private var dead = 11
    var count: Int {
      get { lock.withLock { dead } }
      set { lock.withLock { dead = newValue } }
    }
    var page: String {
      let words = String(
        repeating: "<p>Witnesses said the attackers came at dawn on motorcycles.</p>", count: 20)
      return
        "<html><body><h1>Killed in Gao</h1><p>Gunmen killed \(count) people in Gao, Mali, on Monday, police said.</p>\(words)</body></html>"
    }
  }

  @Test func keepingAnArticleMakesAnIncidentThatOneUndoTakesBack() throws {
    let store = try IncidentStore.inMemory()
    let article = AsideArticle(
      key: "article:x", title: "A quiet day", text: "Nothing happened.", source: "test")
    #expect(try store.setAside([article, article]) == 1)
    let kept = try AsideKeeping.keep("article:x", in: store)
    #expect(try store.count(.all) == 1)
    #expect(try store.asideArticles(limit: 5).count == 0)
    #expect(try store.dossier(id: kept)?.reports.first?.text == "Nothing happened.")
    _ = try store.undo()
    #expect(try store.count(.all) == 0)
    #expect(try store.asideArticles(limit: 5).count == 1)
    try store.drop(aside: ["article:x"])
    #expect(try store.asideArticles(limit: 5).count == 0)
    // The same article again stays dropped.
    #expect(try store.setAside([article]) == 0)
    #expect(try store.asideArticles(limit: 5).count == 0)
    _ = try store.undo()
    #expect(try store.asideArticles(limit: 5).count == 1)
  }
}
