import Browser
import NewsModel

/// Feeds of the fake world, and what they brought.
extension FakeWorld {
  static let someAside = [
    AsideArticle(
      key: "article:1", title: "The best phones of the year", outlet: "Sahel Post",
      published: Day(iso: "2024-09-18"), link: "https://sahel.example/phones",
      text: "Our editors have tried forty phones.", source: "Sahel Post"),
    AsideArticle(
      key: "article:2", title: "Team shot down in the cup", outlet: "River Press",
      text: "The home side was shot down by a late goal.",
      sentence: "The home side was shot down by a late goal.", source: "River Press"),
  ]

  static let someFeeds = [
    FeedSubscription(
      id: 1, address: "https://sahel.example/feed.xml", name: "Sahel Post",
      site: "https://sahel.example/", fetched: 1_726_640_100, newEntries: 3, kept: 41, aside: 212),
    FeedSubscription(
      id: 2, address: "https://river.example/rss", name: "River Press", folder: "Coast",
      fetched: 1_726_640_100, problem: "its server has trouble (503)", kept: 7, aside: 90),
    FeedSubscription(
      id: 3, address: "https://quiet.example/atom", name: "Quiet Times", isPaused: true),
  ]

  mutating func carryOutOnFeeds(_ change: ClaimChange) -> Answer {
    switch change {
    case .keepAside(let keys), .dropAside(let keys): decide(keys)
    case .follow(let address):
      guard address.hasPrefix("http") else {
        return .failed("\(address) cannot be followed: it is no feed, and it names none.")
      }
      feeds.append(FeedSubscription(id: 9, address: address, name: "New Feed"))
    case .pause(let id, let isPaused):
      for index in feeds.indices where feeds[index].id == id { feeds[index].isPaused = isPaused }
    case .unfollow(let id): feeds.removeAll { $0.id == id }
    case .seeWatch: watchedNews = 0
    case .removeWatch(let name): savedFilters.removeAll { $0.name == name && $0.isWatch }
    default: break
    }
    return .changed("Done.", dossier: nil, row: nil)
  }

  /// A report as its bytes came.
  func source(of report: String, _ text: String) -> ReportSource {
    ReportSource(
      report: report,
      capture: CaptureRecord(
        sha256: String(repeating: "0a", count: 32), size: 4_211,
        address: "https://dawn.example/bamako", moment: 1_726_640_100,
        headers: "content-type: text/html", means: "fetch", author: "ana"),
      text: text, setAside: ["Share on Facebook", "Forty killed in May"],
      changes: TextChange.between(
        text + "\nIt was quiet. The end.", text + "\nIt was loud. The end."))
  }

  private mutating func decide(_ keys: [String]) {
    decidedAside.append(aside.filter { keys.contains($0.key) })
    aside.removeAll { keys.contains($0.key) }
  }
}
