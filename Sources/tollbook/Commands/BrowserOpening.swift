import Archive
import Browser
import Exports
import Foundation
import Imports
import NewsModel
import TextUI

/// Opens what a browser needs: the archive and, beside it on another thread, its terminal.
struct BrowserOpening: Sendable {
  private let wishes: BrowserWishes
  private let config: Config
  private let filterText: String?
  private let filter: Filter

  /// Reads the config.
  ///
  /// - Throws: `Failure` where it is wrong, and what is wrong with the filter: both are told before a first archive is made.
  init(_ wishes: BrowserWishes) throws {
    self.wishes = wishes
    config = try Config.read()
    filterText = wishes.filter ?? config.filter
    filter = try FilterParser.parse(filterText ?? "")
  }

  /// What was opened.
  struct Opened: Sendable {
    let store: IncidentStore
    /// The archive itself, where `store` is a copy for blind coding.
    let archive: IncidentStore
    let source: ArchiveAnswers
    let monitor: FetchMonitor
    let blind: BlindDesk?
    /// What the title line calls the archive.
    let name: String
    let isReadOnly: Bool
    let lacksGroupNames: Bool
    /// The browser's first state on a screen of a size.
    let state: @Sendable (Size) -> BrowserState
  }

  /// Browses in the terminal until the user quits.
  ///
  /// The archive is opened and the first rows are read on another thread, while this one learns its terminal and does
  /// once, unseen, what drawing them takes: types are made and pages of the program are loaded when they are first used.
  @MainActor
  func browse() throws {
    try Terminal.require()
    // What is wrong with an archive that is there hardly ever has to be told.
    let isThere = FileManager.default.fileExists(atPath: wishes.place.path)
    if !isThere { try Terminal.prepare() }
    let (session, result) = (Handover<SessionMemory?>(), Handover<Result<Begun, any Error>>())
    let size = Terminal.expectedSize
    OwnThread.run { result.give(Result { try begin(size, session) }) }
    let file = SessionFile(archive: wishes.place.path)
    session.give(!wishes.isFresh && wishes.filter == nil ? file.read() : nil)
    try Terminal.prepare()
    BrowserLoop.rehearse(size, config.settings)
    let early = isThere ? try stage() : nil
    let (opened, browser) = try result.take().get()
    defer { opened.blind?.close() }
    let (store, lacksGroupNames) = (opened.store, opened.lacksGroupNames)
    try TerminalSession.run(
      on: try early ?? stage(), store: store, archive: opened.archive, source: opened.source,
      session: file,
      monitor: opened.monitor, isShared: opened.blind == nil && !opened.isReadOnly,
      importing: opened.source.importing, begun: browser
    ) {
      // A first start shows the incidents before it learns the other names of a thousand groups.
      // Should it end before, the next start does it.
      if lacksGroupNames { try? SampleArchive.registerNames(in: store) }
    }
  }

  private func stage() throws -> TerminalStage {
    try TerminalStage(title: "tollbook – \(name)", wishes: config.wishes)
  }

  private var isBlind: Bool { wishes.isBlind || config.isBlind }

  /// What the title line calls the archive.
  private var name: String {
    let path = wishes.place.path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name + (isBlind ? " (blind)" : "")
  }

  private typealias Begun = (opened: Opened, browser: BegunBrowser)

  private func begin(_ size: Size, _ session: Handover<SessionMemory?>) throws -> Begun {
    let opened = try open()
    var state = opened.state(size)
    if let memory = session.take().map({ SessionResumption($0, in: opened.store) }) {
      state.resume(memory.memory, cursor: memory.cursor, marks: memory.marks, ids: memory.ids)
    }
    return (opened, BegunBrowser(state, answeredFrom: opened.store))
  }

  /// Opens the archive.
  ///
  /// - Throws: `ArchiveError`, or `Failure` where it says more.
  func open() throws -> Opened {
    let isReadOnly = wishes.isReadOnly || wishes.place.mayNotBeWritten
    let opened = try archive(isReadOnly: isReadOnly)
    let blind = try isBlind ? blindDesk(opened.store) : nil
    if blind != nil { opened.store.openRest() }
    let store = blind?.copy ?? opened.store
    let (name, path) = (name, wishes.place.path)
    let monitor = FetchMonitor()
    let isSample = (try? store.holdsOnlyTheSample()) == true
    let notice =
      isReadOnly && !wishes.isReadOnly
      ? "\(path) or its folder may not be written: it is open for reading only." : nil
    return Opened(
      store: store, archive: opened.store,
      source: ArchiveAnswers(
        store: store, opensLinks: !wishes.isPlayed, monitor: monitor, blind: blind),
      monitor: monitor, blind: blind, name: name, isReadOnly: isReadOnly,
      lacksGroupNames: opened.lacksGroupNames
    ) { size in
      BrowserState(
        size: size, archiveName: name, formats: DocumentFormat.all, author: store.author,
        isReadOnly: isReadOnly, isSample: isSample, notice: notice, filter: filter,
        filterText: filterText, settings: config.settings)
    }
  }

  /// Opens the archive; where only `--readonly` keeps it from being mended, that is said.
  private func archive(isReadOnly: Bool) throws -> ArchiveOpener.Opened {
    do {
      return try wishes.place.opened(
        for: isReadOnly ? .readStrictly : .change, forScreen: !wishes.isPlayed)
    } catch let error as ArchiveError where wishes.isReadOnly {
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
