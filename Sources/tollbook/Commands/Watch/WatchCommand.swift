import ArgumentParser
import Archive
import Foundation
import NewsModel

/// `tollbook watch`: filters with names that tell what is new.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Say what is new about the incidents of a named filter.",
    discussion: """
      tollbook watch add sahel country:mali,niger 'killed>=10' keeps a filter; tollbook watch sahel --since 1h says what has \
      come since: new incidents, wider spreads of the killed, new claims. Without --since it is what has come since the \
      watch was last asked so. Exit code 0 where something has come, 1 where nothing has, and then not a word: for cron, \
      mail and scripts. Without a name it lists the watches.
      """,
    subcommands: [
      WatchShowCommand.self, WatchAddCommand.self, WatchListCommand.self, WatchRemoveCommand.self,
    ],
    defaultSubcommand: WatchShowCommand.self)

  /// The words that name subcommands, and therefore no watch.
  static let reserved: Set<String> = ["add", "list", "remove", "show", "help"]
}

/// `tollbook watch add`.
struct WatchAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Watch a filter under a name, from now on.")

  @Argument(help: "The watch's name.")
  var name: String

  @Argument(parsing: .allUnrecognized, help: "The filter; tollbook help filters has its words.")
  var filter: [String] = []

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    guard !name.isEmpty, name.count <= 80, !WatchCommand.reserved.contains(name) else {
      throw ValidationError("A watch cannot be called '\(name)'.")
    }
    let parsed = try FilterArguments.parse(filter, of: Self.self)
    guard parsed != .all else {
      throw ValidationError("Give the filter behind the name, such as country:mali 'killed>=10'.")
    }
    let store = try database.open(for: .fill)
    // A name in the filter that nothing goes by is told now, not at night by cron.
    let count = try await store.count(parsed)
    let watch = Watch(name: name, text: filter.joined(separator: " "), seen: WatchClock.now)
    try store.save(watch)
    Words.say("\(name) watches \(FigureText.counted(count, "incident")): \(watch.text)")
  }
}

/// `tollbook watch list`.
struct WatchListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the watches with their filters.")

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    try await WatchRows.list(database.open()).print(rows, orSay: WatchRows.none)
  }
}

/// `tollbook watch remove`.
struct WatchRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget watches.")

  @Argument(help: "Names of watches.")
  var names: [String]

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    for name in names { _ = try WatchRows.find(name, try await store.watches()) }
    for name in names {
      try store.remove(watch: name)
      Words.say("\(name) is watched no longer.")
    }
  }
}
