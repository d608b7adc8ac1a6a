import Archive
import Foundation
import NewsModel

/// Fetches feeds, several at once, and brings their new entries into the archive.
///
/// What is stored of one feed is stored before its entries count as seen: a fetch that is killed loses nothing, and the
/// same entry again changes nothing.
public struct FeedFetcher {
  /// How many servers are asked at once.
  static let atOnce = 8

  private let store: IncidentStore
  private let client: WebClient
  private let pages: PageDownload?
  private let clock: @Sendable () -> Int
  private let isCancelled: @Sendable () -> Bool
  /// Whether the bytes of pages and feeds are kept as evidence.
  public var keepsBytes = true
  /// The user's rules for what comes in.
  public var rules = IntakeRules()

  /// - Parameters:
  ///   - store: the archive.
  ///   - version: the program's version, which servers are told.
  ///   - readsPages: whether short entries are completed by their pages.
  ///   - pause: seconds between two questions to one host.
  ///   - isCancelled: asked now and then; true ends the fetch.
  public init(
    into store: IncidentStore, version: String, readsPages: Bool = true, pause: Double = 1,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.store = store
    client = WebClient(
      userAgent: "tollbook/\(version) (news archive; reads feeds)", pause: pause,
      isCancelled: isCancelled)
    pages = readsPages ? PageDownload(client: client) : nil
    clock = { Int(Date().timeIntervalSince1970) }
    self.isCancelled = isCancelled
  }

  /// Fetches feeds.
  ///
  /// - Parameters:
  ///   - feeds: the feeds; paused ones, too.
  ///   - progress: told of each when it is stored.
  /// - Returns: what each came to, in the order in which the servers answered.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public func fetch(
    _ feeds: [FeedSubscription], progress: (FeedFetch) -> Void = { _ in }
  ) throws -> [FeedFetch] {
    let fetched = Handover<FetchedFeed>(room: 4)
    let turns = FeedTurns(feeds)
    let download = FeedDownload(store: store, client: client, pages: pages, now: clock())
    let workers = min(Self.atOnce, feeds.count)
    let ends = Countdown(workers)
    let isCancelled = isCancelled
    for _ in 0..<workers {
      Thread.detachNewThread {
        do {
          while !isCancelled(), let feed = turns.next() {
            guard fetched.put(try download.fetch(feed)) else { break }
          }
          if ends.isLast() { fetched.finish() }
        } catch {
          fetched.finish(error)
        }
      }
    }
    if workers == 0 { fetched.finish() }
    defer { fetched.close() }
    var results: [FeedFetch] = []
    while let one = try fetched.next() {
      let result = try keep(one)
      results.append(result)
      progress(result)
    }
    return results
  }

  /// Stores what a feed brought and that its entries were seen, as one step.
  private func keep(_ fetched: FetchedFeed) throws -> FeedFetch {
    var result = FeedFetch(feed: fetched.feed, problem: fetched.problem)
    result.isUnchanged = fetched.isUnchanged
    result.new = fetched.feed.newEntries
    guard !fetched.articles.isEmpty else {
      try store.update(result.feed, seen: fetched.keys, at: clock())
      return result
    }
    var importer = Importer(into: store)
    importer.needsFigures = true
    importer.keepsBytes = keepsBytes
    importer.rules = rules
    _ = try importer.run(articles: fetched.articles, name: fetched.feed.name) { summary in
      result.add(summary)
      try store.update(result.feed, seen: fetched.keys, at: clock())
    }
    return result
  }
}

extension FeedFetch {
  /// Takes what the articles of a feed came to.
  fileprivate mutating func add(_ summary: ImportSummary) {
    let mains = summary.entries.filter(\.isMain)
    incidents = mains.count { $0.fate == .new }
    joined = mains.count { $0.fate == .joined }
    aside = summary.asideAdded
    leftOut = summary.leftOut.count
    feed.kept += incidents + joined
    feed.aside += aside
    if let first = summary.problems.first { problem = first.sentence }
  }
}

/// Hands out feeds to threads, each once.
private final class FeedTurns: @unchecked Sendable {
  private let lock = NSLock()
  private var rest: ArraySlice<FeedSubscription>

  init(_ feeds: [FeedSubscription]) { rest = feeds[...] }

  func next() -> FeedSubscription? { lock.withLock { rest.popFirst() } }
}

/// Tells the last of several threads that it is.
private final class Countdown: @unchecked Sendable {
  private let lock = NSLock()
  private var count: Int

  init(_ count: Int) { self.count = count }

  func isLast() -> Bool {
    lock.withLock {
      count -= 1
      return count == 0
    }
  }
}
