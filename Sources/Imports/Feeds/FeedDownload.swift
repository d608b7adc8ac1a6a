import Articles
import Archive
import Foundation
import NewsModel

/// Asks one feed's server, reads the answer and completes short entries by their pages.
struct FeedDownload {
  /// An entry with fewer characters is completed by its page.
  static let shortest = 600
  /// The most pages that are asked for in one fetch of one feed.
  static let mostPages = 40

  let store: IncidentStore
  let client: WebClient
  let pages: PageDownload?
  /// In seconds since 1970.
  let now: Int

  /// - Throws: `ArchiveError`.
  func fetch(_ feed: FeedSubscription) throws -> FetchedFeed {
    var result = FetchedFeed(feed: feed)
    if let moment = feed.notBefore, moment > now {
      result.problem = "its server does not want to be asked for another \(Self.span(moment - now))"
      result.isUnchanged = true
      return result
    }
    result.feed.fetched = now
    result.feed.newEntries = 0
    do {
      let answer = try client.get(
        WebClient.Wish(
          address: feed.address, etag: feed.etag, lastModified: feed.lastModified,
          limit: FeedReader.limit, root: feed.address))
      try read(answer, into: &result)
    } catch let problem as WebProblem {
      fail(problem.description, &result)
      result.feed.notBefore = problem.retryAfter.map { now + $0 }
    } catch let problem as FeedProblem {
      fail(problem.description, &result)
    } catch let fault as ReadingFault {
      fail(fault.description, &result)
    }
    return result
  }

  private func fail(_ words: String, _ result: inout FetchedFeed) {
    result.problem = words
    result.feed.problem = words
  }

  private func read(_ answer: WebAnswer, into result: inout FetchedFeed) throws {
    result.feed.notBefore = answer.retryAfter.map { now + $0 }
    switch answer.status {
    case 200...299: break
    case 304:
      result.isUnchanged = true
      result.feed.problem = nil
      return
    case 410:
      result.feed.isPaused = true
      return fail("it is gone for good (410), and paused", &result)
    default: return fail(Self.words(answer.status), &result)
    }
    let address = result.feed.address
    let feed = try GuardedReading.run(address) {
      try FeedReader.read(answer.bytes, address: answer.address, charset: answer.charset)
    }
    result.feed.problem = nil
    result.feed.etag = answer.headers["etag"]
    result.feed.lastModified = answer.headers["last-modified"]
    result.feed.site = feed.link ?? result.feed.site
    if let moved = answer.movedTo { result.feed.address = moved }
    try readEntries(of: feed, Captures.ofAnswer(answer), into: &result)
  }

  private func readEntries(
    of feed: Feed, _ capture: Capture, into result: inout FetchedFeed
  ) throws {
    result.keys = feed.entries.map(\.key)
    let unseen = try store.unseen(result.keys, of: result.feed.id)
    var left = Self.mostPages
    var taken: Set<String> = []
    for entry in feed.entries where unseen.contains(entry.key) && taken.insert(entry.key).inserted {
      guard var article = FeedArticles.article(entry, of: feed, name: result.feed.name) else {
        continue
      }
      article.outlet = result.feed.name
      article.capture = capture
      if left > 0, article.text.count < Self.shortest, let pages, let link = article.link {
        left -= 1
        article = pages.completed(article, from: link, root: result.feed.address)
      }
      result.articles.append(article)
    }
    // Feeds have the newest first; what is stored last is listed first.
    result.articles.reverse()
    result.feed.newEntries = result.articles.count
  }

  private static func words(_ status: Int) -> String {
    switch status {
    case 401, 403: "its server does not let us in (\(status))"
    case 404: "it is not there (404)"
    case 429: "its server is asked too often (429)"
    case 500...599: "its server has trouble (\(status))"
    default: "its server answered \(status)"
    }
  }

  /// "3 minutes", "2 hours".
  private static func span(_ seconds: Int) -> String {
    if seconds < 3600 { return FigureText.counted((seconds + 59) / 60, "minute") }
    return FigureText.counted((seconds + 3599) / 3600, "hour")
  }
}
