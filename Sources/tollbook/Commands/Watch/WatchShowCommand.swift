import ArgumentParser
import Archive
import Foundation
import NewsModel

/// `tollbook watch NAME`: what is new.
struct WatchShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Say what is new; the word show can be left out.",
    shouldDisplay: false)

  @Argument(help: "The watch's name; without one the watches are listed.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "What has come in this time, such as 15m, 1h, 7d; else since it was last asked without.",
      valueName: "time"))
  var since: String?

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let since, FetchCommand.seconds(since) == nil {
      throw ValidationError("--since takes a time from 1m on, such as 15m, 1h or 7d.")
    }
    if since != nil, name == nil { throw ValidationError("--since needs the name of a watch.") }
  }

  func run() async throws {
    guard let name else {
      return try await WatchRows.list(database.open()).print(rows, orSay: WatchRows.none)
    }
    let now = WatchClock.now
    let store = try database.open(for: since == nil ? .change : .read)
    let watch = try WatchRows.find(name, try await store.watches())
    let start = since.flatMap(FetchCommand.seconds).map { now - $0 } ?? watch.seen ?? 0
    let found = try news(of: watch, since: start, in: store)
    if since == nil { try store.see(watch: watch.name, at: now) }
    guard !found.isEmpty else {
      if rows.format == .json { try DataOutput.print("[]\n") }
      throw NothingNew()
    }
    try WatchRows.news(found).print(rows, orSay: "")
  }

  private func news(of watch: Watch, since: Int, in store: IncidentStore) throws -> [WatchMatch] {
    try store.news(of: try FilterParser.parse(watch.text), since: since)
  }
}

/// A watch has nothing to say: the exit code says so, and nothing else does.
struct NothingNew: Error {}

/// The present moment.
enum WatchClock {
  /// In seconds since 1970.
  static var now: Int { Int(Date().timeIntervalSince1970) }
}
