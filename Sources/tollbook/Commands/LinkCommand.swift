import Archive
import ArgumentParser
import Foundation
import Glibc
import Exports
import Imports
import NewsModel

/// `tollbook link`: which reports speak of the same incident, and why.
struct LinkCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, jsonl, csv }

  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say which incident each article would join, or which incidents may be one, and why.",
    discussion: """
      A PATH is an article, a folder of articles, or - for JSON Lines on standard input: \
      {"id","text","title","published"}, one article on each line. With --dry-run, each is told \
      with the incident that it would join; a sure link is one that import makes by itself, a \
      proposed one waits for you.

      Without a PATH each report of the archive is told with its incident, and the archive is searched for events that two of its datasets, or a dataset \
      and the articles, both have. They are never joined by themselves: the pairs are proposed, \
      and you decide in the browser (P, then Tab).
      """)

  @Argument(help: "Articles, folders of articles, or - for JSON Lines on standard input.")
  var paths: [String] = []

  @Flag(help: "Print what would be linked, and store nothing.")
  var dryRun = false

  @Option(
    help:
      "table for reading; json, jsonl or csv for programs, with a row for each report and each pair."
  )
  var format = Format.table

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !paths.isEmpty && !dryRun {
      throw ValidationError("link stores no articles: add --dry-run, or use import.")
    }
  }

  func run() async throws {
    if paths.isEmpty { return try linkArchive() }
    try showArticles()
  }

  /// Proposes pairs of the archive's incidents.
  private func linkArchive() throws {
    let isWatched = isatty(STDERR_FILENO) == 1
    let store = try database.open(for: dryRun ? .read : .change)
    let proposals = try ArchiveLinker.proposals(in: store) { count in
      if isWatched { Words.progress("\(FigureText.grouped(count)) compared") }
    }
    if isWatched { Words.endProgress() }
    switch format {
    case .json, .jsonl, .csv: try print(proposals, and: store)
    case .table: try DataOutput.print(LinkTable.text(of: proposals, width: OutputWidth.columns))
    }
    if !dryRun { try store.propose(proposals) }
    let pairs = FigureText.counted(proposals.count, "pair")
    Words.say(dryRun ? "\(pairs) would be proposed." : "\(pairs) proposed: decide with P, Tab.")
  }

  /// A row for each report that was imported by name, and one for each proposed pair.
  private func print(_ proposals: [LinkProposal], and store: IncidentStore) throws {
    var output = try LinkOutput(format)
    try store.forEachReportLink { link, incident, proposed in
      try output.add(LinkLine(link, incident: incident, proposed: proposed))
    }
    for proposal in proposals { try output.add(LinkLine(proposal)) }
    try output.finish()
  }

  /// Tells where articles would go.
  private func showArticles() throws {
    var importer = Importer(
      into: try database.openToLook(), format: format(of: paths), isDryRun: true)
    let summary = try importer.run(paths: paths)
    let entries = summary.entries.filter(\.isMain)
    switch format {
    case .json, .jsonl, .csv:
      var output = try LinkOutput(format)
      for entry in entries { try output.add(LinkLine(entry)) }
      try output.finish()
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
