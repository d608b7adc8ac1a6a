import Articles
import Foundation
import NewsModel

/// Completes a feed's short entries by the pages that they lead to, where the site's `robots.txt` lets programs in.
final class PageDownload: @unchecked Sendable {
  private let client: WebClient
  private let lock = NSLock()
  // Touched with the lock held.
  private var robots: [AddressParts: Result<RobotRules, WebProblem>] = [:]
  private var failures: [AddressParts: Int] = [:]

  /// A server that has failed so often is left alone: each page may cost a minute.
  private static let mostFailures = 3

  init(client: WebClient) { self.client = client }

  /// Completes an article by its page.
  ///
  /// - Parameters:
  ///   - article: the entry.
  ///   - link: the page's address.
  ///   - root: the feed's address, whose host may lie in a local network.
  /// - Returns: the article with its page's text, where the page has more; the article as it is where the page cannot be
  ///   had.
  func completed(_ article: ArticleMaterial, from link: String, root: String) -> ArticleMaterial {
    guard let (page, capture) = try? page(at: link, root: root),
      page.text.count > article.text.count
    else { return article }
    var completed = article
    completed.capture = capture
    completed.text = page.text
    completed.title = article.title ?? page.title
    completed.origin = article.origin ?? page.origin
    completed.published = article.published ?? page.published
    completed.language = article.language ?? page.language
    return completed
  }

  /// - Throws: `WebProblem`, `ArticleReadError`, `ReadingFault`.
  private func page(at link: String, root: String) throws -> (CleanArticle, Capture)? {
    guard WebAddress.isWeb(link), let place = AddressParts(link),
      lock.withLock({ failures[place] ?? 0 }) < PageDownload.mostFailures,
      try isAllowed(link, root: root)
    else { return nil }
    let answer: WebAnswer
    do {
      answer = try client.get(WebClient.Wish(address: link, root: root))
    } catch {
      lock.withLock { failures[place, default: 0] += 1 }
      throw error
    }
    guard (200...299).contains(answer.status),
      answer.headers["content-type"]?.contains("html") ?? true
    else { return nil }
    let page = try GuardedReading.run(link) {
      try ArticleReader.read(bytes: answer.bytes, name: link)
    }
    return (page, Captures.ofAnswer(answer))
  }

  /// Whether the site's `robots.txt` lets programs read a page.
  ///
  /// - Throws: `WebProblem` where its server does not say.
  func isAllowed(_ link: String, root: String) throws -> Bool {
    guard let place = AddressParts(link) else { return false }
    let known = lock.withLock { robots[place] }
    let rules = known ?? Result { () throws(WebProblem) in try self.rules(of: place, root: root) }
    lock.withLock { robots[place] = rules }
    return try rules.get().allows(AddressParts.path(of: link))
  }

  /// RFC 9309, 2.3.1: without the file everything is allowed; where the server fails, nothing.
  private func rules(of place: AddressParts, root: String) throws(WebProblem) -> RobotRules {
    let address = "\(place.scheme)://\(place.host):\(place.port)/robots.txt"
    let answer = try client.get(WebClient.Wish(address: address, limit: 500_000, root: root))
    switch answer.status {
    case 200...299:
      return RobotRules(text: String(decoding: answer.bytes, as: UTF8.self), agent: "tollbook")
    case 500...599: throw WebProblem("robots.txt cannot be had")
    default: return .none
    }
  }
}
