import Archive
import ArgumentParser
import Imports
import NewsModel

/// `tollbook aside`: articles without violence, which wait for the analyst.
struct AsideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aside",
    abstract: "List the articles without violence that wait, and keep or drop them.",
    discussion: """
      What import and fetch find no violence in becomes no incident: it waits here. keep makes an incident of it, drop \
      says that it is none; the browser's u takes either back. NO is the number in the list.
      """,
    subcommands: [AsideListCommand.self, AsideKeepCommand.self, AsideDropCommand.self],
    defaultSubcommand: AsideListCommand.self)
}

/// `tollbook aside list`.
struct AsideListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what waits, the last that came first.")

  @Option(help: "At most so many.")
  var limit = 100

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() async throws {
    let found = try await database.open().asideArticles(limit: limit)
    if found.count > found.articles.count {
      Words.say("The last \(limit) of \(FigureText.grouped(found.count)); --limit takes more.")
    }
    try Self.table(found.articles).print(rows, orSay: "Nothing is kept aside.")
  }

  private static func table(_ articles: [AsideArticle]) -> DataTable {
    DataTable(
      columns: [
        .init("id", .init(title: "NO", isRight: true)),
        .init("published", .init(title: "PUBLISHED")),
        .init("source", .init(title: "FROM", yields: true)),
        .init("title", .init(title: "TITLE", yields: true)),
        .init("sentence", .init(title: "SPEAKS FOR VIOLENCE", yields: true)), .init("outlet"),
        .init("link"), .init("key"),
      ],
      rows: articles.map { article in
        [
          .number(Int(article.id)), .text(article.published?.iso), .text(article.source),
          .text(article.title), .text(article.sentence), .text(article.outlet),
          .text(article.link), .text(article.key),
        ]
      })
  }
}

/// `tollbook aside keep`.
struct AsideKeepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "Make incidents of articles that were kept aside.")

  @Argument(help: "Numbers of the list.")
  var numbers: [Int64]

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    for key in try Self.keys(numbers, in: store) {
      let id = try AsideKeeping.keep(key, in: store)
      Words.say("Incident \(id) was made of it.")
    }
  }

  /// - Throws: `Failure` for a number that no article has.
  static func keys(_ numbers: [Int64], in store: IncidentStore) throws -> [String] {
    try numbers.map { number in
      guard let key = try store.asideKey(number) else {
        throw Failure(
          .noInput, "no article is kept aside under \(number): tollbook aside lists them.")
      }
      return key
    }
  }
}

/// `tollbook aside drop`.
struct AsideDropCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Say of articles that they are no incidents, as one step.")

  @Argument(help: "Numbers of the list.")
  var numbers: [Int64]

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    let keys = try AsideKeepCommand.keys(numbers, in: store)
    try store.drop(aside: keys)
    Words.say("\(FigureText.counted(keys.count, "article")) dropped.")
  }
}
