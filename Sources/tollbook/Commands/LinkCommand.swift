import Archive
import ArgumentParser
import Foundation
import Interchange
import NewsModel

/// `tollbook link`: which reports speak of the same incident, and why.
struct LinkCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say which incident each article would join, how surely, and why.",
    discussion: """
      A PATH is an article, a folder of articles, or - for JSON Lines on standard input: \
      {"id","text","title","published"}, one article on each line. A sure link is one that import \
      makes by itself; a proposed one waits for you.
      """)

  @Argument(help: "Articles, folders of articles, or - for JSON Lines on standard input.")
  var paths: [String]

  @Flag(help: "Print what would be linked, and store nothing.")
  var dryRun = false

  @Option(help: "table for reading, jsonl for one JSON object for each article.")
  var format = Format.table

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard dryRun else {
      throw ValidationError("link stores nothing yet: add --dry-run, or use import.")
    }
  }

  func run() async throws {
    var importer = Importer(
      into: try database.openToLook(), format: format(of: paths), isDryRun: true)
    let summary = try importer.run(paths: paths)
    let entries = summary.entries.filter(\.isMain)
    switch format {
    case .jsonl:
      var output = DataOutput()
      var writer = JSONWriter()
      for entry in entries {
        writer.removeAll()
        LinkLine(entry).write(to: &writer)
        try output.write(writer.bytes)
      }
      try output.flush()
    case .table: try DataOutput.print(LinkTable.text(of: entries, width: OutputWidth.columns))
    }
    for problem in summary.problems { Words.say("tollbook: \(problem.sentence)") }
    if let worst = summary.problems.first {
      throw EndedWithComplaints(code: worst.isMissing ? .noInput : .badData)
    }
  }

  /// What stands on standard input are lines of articles.
  private func format(of paths: [String]) -> ImportFormat? { paths == ["-"] ? .articles : nil }
}
