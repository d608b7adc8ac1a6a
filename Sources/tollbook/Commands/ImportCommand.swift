import Archive
import ArgumentParser
import Foundation
import Glibc
import Interchange
import NewsModel

extension ImportFormat: ExpressibleByArgument {}

/// `tollbook import`: articles and incidents into the archive.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring articles and tollbook JSON Lines into the archive.",
    discussion: """
      A PATH is a file, a folder, or - for standard input; what it holds is recognised. Articles \
      (text, Markdown, HTML) become reports with proposed claims, and join the incident they speak \
      of. The same again changes nothing, and what you decided stays.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @Option(
    name: .customLong("as"),
    help: "What the files are: article, articles (article lines), jsonl (tollbook JSON Lines).")
  var format: ImportFormat?

  @Flag(help: "Print what would be done, and store nothing.")
  var dryRun = false

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = dryRun ? try database.openToLook() : try database.open(for: .fill)
    let isWatched = isatty(STDERR_FILENO) == 1
    var importer = Importer(into: store, format: format, isDryRun: dryRun) { count in
      if isWatched { Words.progress("\(FigureText.grouped(count)) read") }
    }
    let summary = try importer.run(paths: paths)
    if isWatched { Words.endProgress() }
    if dryRun { try DataOutput.print(listing(summary)) }
    tell(summary)
    if let worst = summary.problems.first {
      throw EndedWithComplaints(code: worst.isMissing ? .noInput : .badData)
    }
  }

  private func listing(_ summary: ImportSummary) -> String {
    summary.entries.map { entry in
      let figures = FigureText.counted(entry.claims, "figure")
      let line = "\(entry.fate.rawValue)\t\(entry.incident.key)\t\(figures)\t\(entry.name)"
      return line.split(separator: "\t").map {
        SafeText.visible(String($0), keepingLineBreaks: false)
      }
      .joined(separator: "\t") + "\n"
    }.joined()
  }

  private func tell(_ summary: ImportSummary) {
    for problem in summary.problems { Words.say("tollbook: \(problem.sentence)") }
    if summary.articles > 0 {
      let fates = Dictionary(grouping: summary.entries, by: \.fate).mapValues(\.count)
      let verb = dryRun ? "Would import" : "Imported"
      Words.say(
        "\(verb) \(FigureText.counted(summary.articles, "article")): "
          + "\(FigureText.counted(fates[.new] ?? 0, "new incident")), "
          + "\(FigureText.counted(fates[.joined] ?? 0, "report")) on known ones, "
          + "\(FigureText.counted(fates[.duplicate] ?? 0, "duplicate")) left alone.")
    }
    if summary.lines > 0 {
      let read = "Read \(FigureText.counted(summary.lines, "incident"))"
      let stored = summary.stored
      Words.say(
        dryRun
          ? read + "; nothing was stored."
          : read + ": \(FigureText.grouped(stored.added)) added, "
            + "\(FigureText.grouped(stored.updated)) updated, "
            + "\(FigureText.grouped(stored.unchanged)) unchanged.")
    }
  }
}
