import Archive
import Articles
import Browser
import Imports
import NewsModel

/// Feeds and what they bring, as the browser asks for them.
struct FeedDesk {
  let store: IncidentStore
  /// Told how a fetch goes on, and asked whether it is to end.
  var monitor: FetchMonitor?

  /// Fetches feeds, all that are not paused for nil.
  ///
  /// - Throws: `ArchiveError`.
  func fetch(_ ids: [Int64]?) throws -> Answer {
    let feeds = try store.feeds().filter { ids?.contains($0.id) ?? !$0.isPaused }
    guard !feeds.isEmpty else { return .failed("Every feed is paused: p fetches one again.") }
    let monitor = monitor
    var fetcher = FeedFetcher(
      into: store, version: ProgramVersion.number, isCancelled: { monitor?.mustStop ?? false })
    do {
      fetcher.rules = try RuleFile.read()
    } catch let failure as Failure {
      return .failed(failure.sentence)
    }
    monitor?.begin(feeds.count)
    let results = try fetcher.fetch(feeds) { monitor?.note($0) }
    if monitor?.mustStop == true {
      let done =
        "Stopped after \(FigureText.grouped(results.count)) of \(FigureText.grouped(feeds.count))"
      return .fetched(results.isEmpty ? done + "." : "\(done). \(FetchWords.sum(results))")
    }
    guard results.count == 1, let only = results.first else {
      return .fetched(FetchWords.sum(results))
    }
    return only.problem == nil ? .fetched(FetchWords.line(only)) : .failed(FetchWords.line(only))
  }

  /// Carries out a change; `changed` makes the answer of an incident's.
  ///
  /// - Throws: `ArchiveError`.
  func carryOut(
    _ change: ClaimChange, _ changed: (String, Int64) throws -> Answer
  ) throws -> Answer {
    switch change {
    case .keepAside(let keys):
      let made = try AsideKeeping.keep(keys, in: store)
      guard let first = made.first else { return said("Nothing was kept.") }
      return try changed(
        made.count == 1
          ? "An incident was made of it; u takes it back."
          : "\(FigureText.grouped(made.count)) incidents were made; one u takes them back.", first)
    case .dropAside(let keys):
      try store.drop(aside: keys)
      return said("\(FigureText.counted(keys.count, "article")) dropped; one u takes it back.")
    case .follow(let address): return try follow(address)
    case .pause(let id, let isPaused):
      guard var feed = try feed(id) else { return said("The feed is gone.") }
      feed.isPaused = isPaused
      if !isPaused { (feed.problem, feed.notBefore) = (nil, nil) }
      try store.update(feed)
      return said(isPaused ? "\(feed.name) is paused." : "\(feed.name) is fetched again.")
    case .unfollow(let id):
      guard let feed = try feed(id) else { return said("The feed is gone.") }
      try store.unfollow(feed: id)
      return said("\(feed.name) is followed no longer; its reports stay.")
    case .seeWatch(let name):
      try store.see(watch: name, at: WatchClock.now)
      return said("")
    case .removeWatch(let name):
      try store.remove(watch: name)
      return said("\(name) is watched no longer.")
    default: return .done("")
    }
  }

  private func feed(_ id: Int64) throws -> FeedSubscription? {
    try store.feeds().first { $0.id == id }
  }

  private func said(_ words: String) -> Answer { .changed(words, dossier: nil, row: nil) }

  private func follow(_ address: String) throws -> Answer {
    let address = address.contains("://") ? address : "https://" + address
    do {
      let feed = try FeedAddition(version: ProgramVersion.number).feed(at: address)
      return try store.follow([feed]) > 0
        ? said("\(feed.name) is followed; f fetches it.")
        : .failed("\(feed.name) is followed already.")
    } catch let problem as WebProblem {
      return .failed("\(address) cannot be followed: \(problem).")
    } catch let problem as FeedProblem {
      return .failed("\(address) cannot be followed: \(problem), and it names none.")
    }
  }
}
