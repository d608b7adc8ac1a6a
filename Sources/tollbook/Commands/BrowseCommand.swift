import Archive
import ArgumentParser
import Browser
import Exports
import Files
import Foundation
import Imports
import NewsModel
import TextUI

/// `tollbook browse`: the browser; what `tollbook` alone does.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse incidents in the terminal (the default command).",
    discussion: "With no archive yet, it opens the sample archive that ships with the program.")

  @Option(help: ArgumentHelp("Begin with this filter.", valueName: "expr"))
  var filter: String?

  @Flag(help: "Begin without the last session's filter, order, cursor and marks.")
  var fresh = false

  @Flag(help: "Look at the sample that ships with the program, in an archive of its own.")
  var sample = false

  @Flag(help: "Change nothing in the archive.")
  var readonly = false

  @Flag(
    help:
      "Code blind: others' decisions are neither applied nor shown; yours go into the archive all the same."
  )
  var blind = false

  @Option(
    help: ArgumentHelp(
      "Play keys from a file instead of the keyboard, and print the screen.", valueName: "file"))
  var script: String?

  @Option(help: ArgumentHelp("With --script: draw the last screen into a file.", valueName: "file"))
  var svg: String?

  @Flag(help: "Replace an existing file of --svg.")
  var force = false

  @OptionGroup var database: DatabaseOptions

  /// The browser as it is mostly started, without arguments or with an archive alone. Its options are set here: parsing
  /// looks at every option's type by its name, which takes as long as reading the first rows. Nil for all other
  /// arguments.
  static func plain(_ arguments: ArraySlice<String>) -> BrowseCommand? {
    let rest = arguments.first == "browse" ? arguments.dropFirst() : arguments
    let isPlain =
      rest.isEmpty || (rest.count == 2 && rest.first == "--database" && rest.last?.first != "-")
    guard isPlain else { return nil }
    var options = DatabaseOptions()
    options.database = rest.last
    var command = BrowseCommand()
    command.database = options
    command.filter = nil
    command.script = nil
    command.svg = nil
    command.fresh = false
    command.sample = false
    command.readonly = false
    command.blind = false
    command.force = false
    return command
  }

  func validate() throws {
    if svg != nil && script == nil { throw ValidationError("--svg goes with --script.") }
    if force && svg == nil { throw ValidationError("--force goes with --svg.") }
    if sample && database.database != nil {
      throw ValidationError("--sample has an archive of its own, without --database.")
    }
  }

  func run() async throws {
    var command = self
    if sample { command.database.database = DatabaseOptions.samplePath }
    try await command.browse()
  }

  private func browse() async throws {
    // A wrong filter and a missing terminal are told before a first archive is made.
    let config = try Config.read()
    let filter = filter ?? config.filter
    let parsed = try FilterParser.parse(filter ?? "")
    if script == nil, isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 {
      _ = try Terminal(title: nil)
    }
    let isReadOnly = readonly || database.mayNotBeWritten
    let opened = try open(isReadOnly: isReadOnly)
    let desk = try blind || config.isBlind ? blindDesk(opened.store) : nil
    defer { desk?.close() }
    let store = desk?.copy ?? opened.store
    let name =
      URL(fileURLWithPath: database.path).lastPathComponent + (desk == nil ? "" : " (blind)")
    let monitor = FetchMonitor()
    let source = ArchiveAnswers(
      store: store, opensLinks: script == nil, monitor: monitor, blind: desk)
    let resumes = !fresh && self.filter == nil && script == nil
    let session = SessionFile(archive: database.path)
    let memory = resumes ? session.read().map { SessionResumption($0, in: store) } : nil
    let isSample = (try? store.holdsOnlyTheSample()) == true
    let notice =
      isReadOnly && !readonly
      ? "\(database.path) or its folder may not be written: it is open for reading only." : nil
    let makeState = { @MainActor @Sendable (size: Size) in
      var state = BrowserState(
        size: size, archiveName: name, formats: DocumentFormat.all, author: store.author,
        isReadOnly: isReadOnly, isSample: isSample, notice: notice, filter: parsed,
        filterText: filter,
        settings: config.settings)
      if let memory {
        state.resume(
          memory.memory, cursor: memory.cursor, marks: memory.marks, ids: memory.ids)
      }
      return state
    }
    guard let script else {
      // A first start shows the incidents before it learns the other names of a thousand groups.
      // Should it end before, the next start does it.
      if opened.lacksGroupNames {
        DispatchQueue.global().async { try? SampleArchive.registerNames(in: store) }
      }
      return try await TerminalSession.run(
        title: "tollbook – \(name)", store: store, source: source, session: session,
        monitor: monitor, isShared: desk == nil && !isReadOnly, wishes: config.wishes,
        importing: source.importing,
        makeState: makeState)
    }
    try await play(script, of: name, from: source, makeState: makeState)
  }

  /// Plays the keys of a file and prints each screen, or draws the last as a picture.
  private func play(
    _ script: String, of name: String, from source: ArchiveAnswers,
    makeState: @escaping @MainActor @Sendable (Size) -> BrowserState
  ) async throws {
    let keys: String
    do {
      keys = try GivenFile.text(script)
    } catch {
      throw Failure(reading: script, error)
    }
    let isDrawn = svg != nil
    let last = try await ScriptPlayer(keys).play(source: source, makeState: makeState) { screen in
      if !isDrawn { try DataOutput.print(ScriptPlayer.text(screen)) }
    }
    if let svg, let last {
      let file = try WholeFile(path: svg, overwrite: force)
      try file.write(Array(ScreenSVG.document(last, title: "tollbook: \(name)").utf8))
      try file.finish()
    }
  }

  /// Opens the archive; where only `--readonly` keeps it from being mended, that is said.
  private func open(isReadOnly: Bool) throws -> ArchiveOpener.Opened {
    do {
      return try database.opened(
        for: isReadOnly ? .readStrictly : .change, groupNamesLater: script == nil)
    } catch let error as ArchiveError where readonly {
      switch error {
      case .olderVersion, .interrupted:
        throw Failure(.badData, "\(error.description) --readonly keeps it as it is.")
      default: throw error
      }
    }
  }

  private func blindDesk(_ store: IncidentStore) throws -> BlindDesk {
    do {
      return try BlindDesk(store)
    } catch let error as CocoaError {
      throw Failure(creating: NSTemporaryDirectory(), error)
    }
  }
}
