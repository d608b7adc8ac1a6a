import Archive
import Browser
import Foundation
import NewsModel

/// Feeds as rows and by their names.
enum FeedRows {
  static func table(_ feeds: [FeedSubscription]) -> DataTable {
    DataTable(
      columns: [
        .init("id", .init(title: "NO", isRight: true)),
        .init("name", .init(title: "FEED", yields: true)), .init("folder"),
        .init("fetched", .init(title: "FETCHED, UTC")),
        .init("new", .init(title: "NEW", isRight: true)),
        .init("kept", .init(title: "REPORTS", isRight: true)),
        .init("aside", .init(title: "ASIDE", isRight: true)),
        .init("state", .init(title: "STATE", yields: true)), .init("address"), .init("site"),
      ],
      rows: feeds.map { feed in
        [
          .number(Int(feed.id)), .text(feed.name), .text(feed.folder),
          .text(feed.fetched.map(FeedText.minute)), .number(feed.newEntries), .number(feed.kept),
          .number(feed.aside), .text(feed.problem ?? (feed.isPaused ? "paused" : "")),
          .text(feed.address), .text(feed.site),
        ]
      })
  }

  /// The feeds that words name.
  ///
  /// - Throws: `Failure` for a word that names none, or several.
  static func find(_ words: [String], among feeds: [FeedSubscription]) throws -> [FeedSubscription]
  {
    try words.map { word in
      let exact = feeds.filter {
        $0.address == word || String($0.id) == word || $0.name.lowercased() == word.lowercased()
      }
      let found =
        exact.isEmpty
        ? feeds.filter {
          NameFolding.words($0.name).contains(NameFolding.words(word)) || $0.address.contains(word)
        } : exact
      guard let first = found.first else {
        throw Failure(
          .usage, "no feed is called '\(word)': tollbook feeds lists those that are followed.")
      }
      guard found.count == 1 else {
        let names = found.prefix(5).map { "\($0.id) \($0.name)" }.joined(separator: ", ")
        throw Failure(.usage, "'\(word)' is said of several feeds (\(names)): take the number.")
      }
      return first
    }
  }

  static func set(paused: Bool, _ names: [String], _ database: DatabaseOptions) async throws {
    let store = try database.open(for: .change)
    for var feed in try find(names, among: try await store.feeds()) {
      feed.isPaused = paused
      if !paused { (feed.problem, feed.notBefore) = (nil, nil) }
      try store.update(feed)
      Words.say("\(feed.name) is \(paused ? "paused" : "fetched again").")
    }
  }
}
