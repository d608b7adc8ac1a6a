import ArgumentParser
import Browser
import Files
import Foundation
import Articles
import NewsModel

/// `tollbook feeds read`: a feed as it is read, touching no archive.
struct FeedsReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Show a saved feed as it is read, without touching an archive.")

  @Argument(help: "A feed, or - for standard input.", completion: .file())
  var path: String

  @Option(help: "Where it came from, to resolve addresses in it by.")
  var address: String?

  @OptionGroup var rows: RowOptions

  func run() async throws {
    let bytes: [UInt8]
    do {
      bytes = try GivenFile.bytes(path, allowsStandardInput: true)
    } catch {
      throw Failure(reading: path, error)
    }
    do {
      let feed = try FeedReader.read(bytes, address: address)
      Words.say(Self.head(feed))
      try Self.table(feed).print(rows, orSay: "The feed has no entries.")
    } catch let problem as FeedProblem {
      throw Failure(.badData, "\(path): \(problem).")
    }
  }

  private static func head(_ feed: Feed) -> String {
    let facts = [
      feed.title ?? "(no title)", feed.version, feed.language, feed.link,
      FigureText.counted(feed.entries.count, "entry", plural: "entries"),
    ]
    return facts.compactMap(\.self).joined(separator: " · ")
  }

  private static func table(_ feed: Feed) -> DataTable {
    DataTable(
      columns: [
        .init("published", .init(title: "PUBLISHED, UTC")), .init("updated"),
        .init("title", .init(title: "TITLE", yields: true)), .init("authors"), .init("link"),
        .init("id"), .init("source"), .init("language"), .init("summary"), .init("content"),
        .init("feedTitle"), .init("feedLink"), .init("feedVersion"),
      ],
      rows: feed.entries.map { entry in
        [
          .text(entry.published.map { FeedText.minute($0.seconds) }),
          .text(entry.updated.map { FeedText.minute($0.seconds) }), .text(entry.title),
          .text(entry.authors.joined(separator: "; ")), .text(entry.link), .text(entry.id),
          .text(entry.source), .text(entry.language), .text(entry.summary), .text(entry.content),
          .text(feed.title), .text(feed.link), .text(feed.version),
        ]
      })
  }
}
