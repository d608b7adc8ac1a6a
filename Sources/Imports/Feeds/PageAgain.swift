import Archive
import Articles
import Foundation
import NewsModel

/// Asks again for pages that reports were fetched from: one that has changed is a new version beside the old one.
public struct PageAgain {
  /// What it came to.
  public struct Outcome: Sendable {
    public var asked = 0
    public var changed = 0
    /// Why a page could not be had, in sentences.
    public var problems: [String] = []
  }

  private let store: IncidentStore
  private let client: WebClient
  private let pages: PageDownload

  /// - Parameters:
  ///   - store: the archive.
  ///   - version: the program's version, which servers are told.
  ///   - pause: seconds between two questions to one host.
  public init(into store: IncidentStore, version: String, pause: Double = 1) {
    self.store = store
    client = WebClient(
      userAgent: "tollbook/\(version) (news archive; reads feeds)", pause: pause)
    pages = PageDownload(client: client)
  }

  /// Asks for the pages of reports that were fetched since a moment.
  ///
  /// - Parameters:
  ///   - moment: in seconds since 1970.
  ///   - progress: told of each page that was asked for, with how many there are.
  /// - Returns: what it came to.
  /// - Throws: `ArchiveError`.
  public func run(since moment: Int, progress: (Int, Int) -> Void = { _, _ in }) throws -> Outcome {
    var outcome = Outcome()
    let known = try store.fetchedPages(since: moment)
    for page in known {
      outcome.asked += 1
      do {
        if let article = try changed(page) {
          var importer = Importer(into: store)
          let summary = try importer.run(articles: [article], name: page.address)
          if !importer.editions.found.isEmpty { outcome.changed += 1 }
          outcome.problems += summary.problems.map(\.sentence)
        }
      } catch let problem as WebProblem {
        outcome.problems.append("\(page.address): \(problem.description).")
      } catch let error as ArticleReadError {
        outcome.problems.append(error.description)
      } catch let fault as ReadingFault {
        outcome.problems.append(fault.description)
      }
      progress(outcome.asked, known.count)
    }
    return outcome
  }

  /// The page as an article, nil where its bytes are the same.
  private func changed(_ page: FetchedPage) throws -> ArticleMaterial? {
    guard try pages.isAllowed(page.address, root: page.address) else { return nil }
    let answer = try client.get(
      WebClient.Wish(
        address: page.address, etag: page.mark("etag"), lastModified: page.mark("last-modified"),
        root: page.address))
    if answer.status == 304 { return nil }
    guard (200...299).contains(answer.status) else {
      throw WebProblem("its server answered \(answer.status)")
    }
    guard answer.headers["content-type"]?.contains("html") ?? true,
      ContentDigest.hexadecimal(ContentDigest.sha256(answer.bytes)) != page.sha256
    else { return nil }
    let found = try GuardedReading.run(page.address) {
      try ArticleReader.read(bytes: answer.bytes, name: page.address)
    }
    guard !found.text.isEmpty else { return nil }
    let report = page.report
    var article = ArticleMaterial(
      name: page.address, id: report.link, text: found.text, title: report.title,
      outlet: report.outlet, origin: found.origin, published: report.published,
      language: report.language ?? found.language, link: report.link)
    article.capture = Captures.ofAnswer(answer)
    return article
  }
}
