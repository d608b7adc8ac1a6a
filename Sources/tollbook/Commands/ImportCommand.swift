import Archive
import ArgumentParser
import Datasets
import Files
import Foundation
import Glibc
import Imports
import NewsModel

extension ImportFormat: ExpressibleByArgument {}

/// Which of two numbers before a year is the day.
enum WrittenDayOrder: String, ExpressibleByArgument, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"

  var order: ColumnMap.DayOrder { self == .dayFirst ? .dayFirst : .monthFirst }
}

/// `tollbook import`: articles, incidents and datasets into the archive.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring datasets, articles and tollbook JSON Lines into the archive.",
    discussion: """
      A PATH is a file, a folder, or - for standard input; what it holds is recognised. Rows of \
      UCDP GED, ACLED, GTD and GDELT (plain, gzip or zip) become incidents with the figures that \
      their codebooks define; a table of your own needs a column map. Articles (text, Markdown, \
      HTML) become reports with proposed claims, and join the incident they speak of. The same \
      again changes nothing, and what you decided stays.
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String] = []

  @Option(
    name: .customLong("as"),
    help: """
      What the files are: ucdp-ged, ucdp-actors, acled, gtd, gdelt, csv (with --map), article, \
      articles (article lines), jsonl (tollbook JSON Lines).
      """)
  var format: ImportFormat?

  @Flag(help: "Print what would be done, and store nothing.")
  var dryRun = false

  @Flag(help: "Make incidents of articles without violence too, which are kept aside otherwise.")
  var all = false

  @Flag(help: "Do not keep the bytes of articles as evidence.")
  var withoutBytes = false

  @Option(help: ArgumentHelp("The column map (TOML) of a table of your own.", valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "Write a column map for a table, to be corrected, to standard output.", valueName: "table"))
  var mapTemplate: String?

  @Option(
    help: ArgumentHelp("Save rejected rows as they came, with their header.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Leave the words of ACLED's notes alone: faster, without proposed figures.")
  var withoutNotes = false

  @Option(help: "The release of a dataset, where its file's name does not say it.")
  var release: String?

  @Option(
    help: ArgumentHelp(
      "How days such as 03/04/2024 are to be read, where a table does not show it.",
      valueName: "day-first|month-first"))
  var dayOrder: WrittenDayOrder?

  @Option(help: ArgumentHelp("The sheet of a workbook, by name or number.", valueName: "sheet"))
  var sheet: String?

  @Flag(help: "Bring datasets straight to the desk's server, not into the archive.")
  var desk = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if desk && dryRun { throw ValidationError("--desk and --dry-run exclude each other.") }
    if paths.isEmpty && mapTemplate == nil {
      throw ValidationError("Name a file, a folder, or - for standard input.")
    }
  }

  func run() async throws {
    if let mapTemplate {
      return try DataOutput.print(
        try ColumnMapTemplate.template(forTableAt: mapTemplate, sheet: sheet))
    }
    let columnMap = try map.map { try ColumnMapFile.read(try text(of: $0), name: $0) }
    let isFirst = database.database == nil && !FileManager.default.fileExists(atPath: database.path)
    let rules = try RuleFile.read()
    let store =
      dryRun
      ? try database.openToLook() : try database.open(for: desk ? .read : .fill)
    let isWatched = isatty(STDERR_FILENO) == 1
    var tables = try tableOptions(isWatched: isWatched)
    if desk { tables.sink = try DeskRowSink(store) }
    var importer = Importer(
      into: store, format: format, isDryRun: dryRun, includesAll: all, map: columnMap,
      tables: tables
    ) { count in
      if isWatched { Words.progress("\(FigureText.grouped(count)) read") }
    }
    importer.keepsBytes = !withoutBytes
    importer.rules = rules
    let summary = try importer.run(paths: paths)
    if isWatched { Words.endProgress() }
    if dryRun { try DataOutput.print(listing(summary)) }
    ImportWords.say(summary, isDryRun: dryRun)
    if !dryRun && !desk { try reportOrphans(store) }
    if isFirst, !dryRun {
      Words.say("The sample archive can still be looked at: tollbook browse --sample.")
    }
    if let worst = summary.problems.first {
      throw EndedWithComplaints(code: worst.isMissing ? .noInput : .badData)
    }
    if summary.datasets.contains(where: { $0.rejectedCount > 0 }) {
      throw EndedWithComplaints(code: .badData)
    }
  }

  /// A decision whose claim an import has changed applies to nothing: that is said, never passed over.
  private func reportOrphans(_ store: IncidentStore) throws {
    let count = try store.orphanedDecisions().count
    guard count > 0 else { return }
    Words.say(
      "\(FigureText.counted(count, "decision")) no longer find what was decided about; tollbook check lists them."
    )
  }

  private func tableOptions(isWatched: Bool) throws -> Importer.TableOptions {
    var options = Importer.TableOptions()
    options.readsNotes = !withoutNotes
    options.version = release
    options.sheet = sheet
    options.dayOrder = dayOrder?.order
    options.rejects = try rejects.map { try RejectsFile(path: $0) }
    if isWatched {
      let bar = ImportBar()
      options.progress = { bar.show($0) }
    }
    return options
  }

  private func text(of path: String) throws -> String {
    do {
      return try GivenFile.text(path)
    } catch {
      throw Failure(reading: path, error)
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
      + summary.withoutViolence.map { name in
        "aside\t\tno violence\t\(SafeText.visible(name, keepingLineBreaks: false))\n"
      }.joined()
      + summary.leftOut.map { name, rule in
        [rule, name].map { SafeText.visible($0, keepingLineBreaks: false) }
          .reduce("left out\t") { $0 + "\t" + $1 } + "\n"
      }.joined()
  }
}
