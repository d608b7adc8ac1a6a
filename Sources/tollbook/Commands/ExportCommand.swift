import Archive
import ArgumentParser
import Exports
import NewsModel

/// `tollbook export`: incidents as a document.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write incidents with their reports and claims as a document.",
    discussion: """
      Without --output the document goes to standard output. A file is written whole or not at \
      all, and never over an existing one without --force. The format archive writes an archive of \
      its own that opens as any other, with what was imported, decided and kept as evidence.
      """)

  @Argument(help: "Incidents by number or key.")
  var ids: [String] = []

  @Option(help: "A filter, in place of numbers or keys.")
  var filter: String?

  @Option(help: "\(ExportTarget.purposes)")
  var format: ExportTarget

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @Flag(help: "Replace an existing file.")
  var force = false

  @Flag(help: "Leave out claims that nobody has accepted or edited.")
  var accepted = false

  @Flag(help: "Put a row of HXL hashtags below the head of csv.")
  var hxl = false

  @Flag(help: "End a brief with what each published rule took and left out.")
  var rules = false

  @Flag(help: "Ask the whole desk's server, not the archive.")
  var desk = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if ids.isEmpty == (filter == nil) {
      throw ValidationError("Give incidents by number or key, or a --filter.")
    }
    if format == .archive && (accepted || output == nil || output == "-") {
      throw ValidationError("--format archive needs --output, and takes no --accepted.")
    }
    if hxl && format != .document(.csv) { throw ValidationError("--hxl goes with --format csv.") }
    if rules && format != .document(.markdown) && format != .document(.html) {
      throw ValidationError("--rules goes with --format markdown or html.")
    }
  }

  func run() async throws {
    let filter = try self.filter.map { try FilterParser.parse($0) }
    guard desk else { return try write(database.open(), filter) }
    try DeskLoan.with(filter, keys: ids, database) { try write($0, filter) }
  }

  private func write(_ store: IncidentStore, _ filter: Filter?) throws {
    var context = ExportContext.program(filter: self.filter)
    context.onlyAccepted = accepted
    context.hxl = hxl
    context.withRules = rules
    guard let format = format.format else { return try writeArchive(store, filter) }
    let exporter = Exporter(format: format, context: context)
    let outcome =
      if let path = output, path != "-" {
        try exporter.write(toFile: path, overwrite: force) { try feed(store, filter, to: $0) }
      } else {
        try writeToStandardOutput(exporter) { try feed(store, filter, to: $0) }
      }
    report(outcome)
  }

  /// An archive of the incidents, which opens as any other.
  private func writeArchive(_ store: IncidentStore, _ filter: Filter?) throws {
    guard let output else { return }
    let outcome = try store.writeSubset(to: output, replacing: force) {
      try feed(store, filter, to: $0)
    }
    var said = Exporter.Outcome()
    (said.incidents, said.claims) = (outcome.incidents, outcome.claims)
    report(said)
  }

  private func feed(
    _ store: IncidentStore, _ filter: Filter?, to add: (Dossier) throws -> Void
  ) throws {
    if let filter, isWhole {
      try store.forEachWhole(filter) { try add($0) }
    } else if let filter {
      try store.forEachDossier(IncidentQuery(filter: filter)) { dossier in
        try add(chosen(dossier))
        return true
      }
    }
    for id in ids {
      let dossier = try store.dossier(named: id)
      try add(isWhole ? store.withSources(dossier) : chosen(dossier))
    }
  }

  /// Whether decisions go along, with what was imported beneath them.
  private var isWhole: Bool { (format == .document(.jsonl) || format == .archive) && !accepted }

  private func chosen(_ dossier: Dossier) -> Dossier {
    accepted ? dossier.keepingAccepted() : dossier
  }

  private func writeToStandardOutput(
    _ exporter: Exporter, feed: ((Dossier) throws -> Void) throws -> Void
  ) throws -> Exporter.Outcome {
    var output = DataOutput()
    let outcome = try withoutActuallyEscaping(feed) { feed in
      try exporter.write(to: { try output.write($0) }, feed: feed)
    }
    try output.flush()
    return outcome
  }

  private func report(_ outcome: Exporter.Outcome) {
    if !outcome.restricted.isEmpty {
      let names = outcome.restricted.joined(separator: " and ")
      Words.say("The terms of \(names) do not allow passing its rows on.")
    }
    if outcome.incidents == 0 { Words.say("No incident fits the filter.") }
    guard let output, output != "-" else { return }
    let incidents = FigureText.counted(outcome.incidents, "incident")
    Words.say(
      "Wrote \(incidents) with \(FigureText.counted(outcome.claims, "claim")) to \(output).")
  }
}
