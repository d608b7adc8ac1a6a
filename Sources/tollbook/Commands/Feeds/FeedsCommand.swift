import ArgumentParser
import NewsModel

/// `tollbook feeds`: the feeds that the archive follows.
struct FeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List, add, pause or remove the feeds that the archive follows.",
    discussion: """
      Without a further word it lists them. tollbook fetch brings in what is new. NAME is a feed's name, a part of it that \
      no other feed has, its address or its number.
      """,
    subcommands: [
      FeedsListCommand.self, FeedsAddCommand.self, FeedsRemoveCommand.self, FeedsPauseCommand.self,
      FeedsResumeCommand.self, FeedsExportCommand.self, FeedsReadCommand.self,
    ],
    defaultSubcommand: FeedsListCommand.self)
}

/// `tollbook feeds list`.
struct FeedsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds with when they were fetched and what came.")

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let feeds = try await database.open().feeds()
    try FeedRows.table(feeds).print(
      rows, orSay: "No feeds are followed yet: tollbook feeds add URL follows one.")
  }
}

/// `tollbook feeds remove`.
struct FeedsRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Follow feeds no longer; what they brought stays.")

  @Argument(help: "Names, addresses or numbers of feeds.")
  var names: [String]

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    for feed in try FeedRows.find(names, among: try await store.feeds()) {
      try store.unfollow(feed: feed.id)
      Words.say("\(feed.name) is followed no longer; its reports stay.")
    }
  }
}

/// `tollbook feeds pause`.
struct FeedsPauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Leave feeds out of fetches until they are resumed.")

  @Argument(help: "Names, addresses or numbers of feeds.")
  var names: [String]

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await FeedRows.set(paused: true, names, database) }
}

/// `tollbook feeds resume`.
struct FeedsResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Fetch paused feeds again.")

  @Argument(help: "Names, addresses or numbers of feeds.")
  var names: [String]

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try await FeedRows.set(paused: false, names, database) }
}
