import Archive
import Browser
import CNcurses
import Foundation
import TextUI

/// The browser in a terminal: the event loop between keys, answers and the screen.
///
/// Idle, it sleeps in `poll` and costs nothing. All keys that have come are taken before the next
/// drawing, so held keys never queue up; and a drawing waits a moment for quick answers, so that
/// most keys make one frame.
final class TerminalSession {
  /// What the watch of the archive wakes the loop with.
  private static let archiveByte = UInt8(ascii: "d")
  /// What a fetch of feeds wakes it with.
  private static let fetchByte = UInt8(ascii: "f")
  /// What the desk wakes it with.
  private static let deskByte = UInt8(ascii: "s")
  /// What an import wakes it with.
  private static let importByte = UInt8(ascii: "i")
  /// How long a drawing waits for answers, in milliseconds: half a frame.
  private static let grace: Int32 = 8
  /// The same before the first screen, so that it has rows on it.
  private static let firstGrace: Int32 = 30
  /// While keys keep coming, a screen is shown at least this often.
  private static let frame = Duration.milliseconds(16)

  private let terminal: Terminal
  private let engine: BrowserEngine
  private let pipe: WakePipe
  private let deskNews = DeskNews()
  private let archiveNews: ArchiveNewsDesk
  private var refresh = RefreshPause()
  private let importing: ImportDesk
  private let monitor: FetchMonitor
  private var decoder: KeyDecoder
  private let clock = ContinuousClock()
  private var lastShown: ContinuousClock.Instant
  private var isOver = false

  /// Browses until the user quits.
  ///
  /// - Parameters:
  ///   - stage: the terminal.
  ///   - store: the archive, which others may write into meanwhile.
  ///   - archive: the archive, too, but where `store` is a copy for blind coding.
  ///   - source: who answers the browser's questions.
  ///   - file: where the session is kept for next time.
  ///   - monitor: what the source tells of a fetch of feeds.
  ///   - isShared: whether the archive is kept at its desk meanwhile, where it has one.
  ///   - importing: imports that the browser asks for.
  ///   - begun: the browser before its first screen.
  ///   - later: what is to be done beside it once the first screen is there.
  /// Runs on the main actor's thread, which the questions' tasks never need: a loop on one of theirs would leave them
  /// none where there is one processor.
  ///
  /// - Throws: `Failure` with code 74 when something that the user decided could not be
  ///   stored, or the archive is no longer at its path.
  @MainActor
  static func run(
    on stage: TerminalStage, store: IncidentStore, archive: IncidentStore,
    source: any AnswerSource, session file: SessionFile, monitor: FetchMonitor,
    isShared: Bool = false,
    importing: ImportDesk, begun: BegunBrowser, later: @escaping @Sendable () -> Void = {}
  ) throws {
    let session = TerminalSession(
      on: stage, source: source, monitor: monitor, importing: importing,
      news: ArchiveNewsDesk(store), begun: begun)
    let (pipe, news) = (session.pipe, session.archiveNews)
    importing.onProgress { pipe.wake(Self.importByte) }
    session.engine.refusal = ArchiveError.replaced(path: archive.path).description
    session.begin()
    // What follows takes the archive and a processor, which the first screen had for itself.
    DispatchQueue.global().async {
      store.openRest()
      later()
    }
    let watch = ArchiveWatch(store, begun: news.begin) {
      if news.look() { pipe.wake(Self.archiveByte) }
    }
    let desk = isShared ? session.meet(store) : nil
    withExtendedLifetime(watch) { session.loop() }
    desk?.close()
    session.dropReply()
    session.terminal.close()
    file.write(session.engine.state.memory)
    let lost = session.engine.finish(within: .seconds(1), session.pipe)
    if archive.mode == .readWrite, !archive.isInPlace {
      var all = session.engine.refused
      all.formUnion(lost)
      throw Failure(
        .inputOutput, all.sentence(ofGone: archive.path, isWhole: takeLogAlong(archive)))
    }
    guard lost.isEmpty else { throw Failure(.inputOutput, lost.sentence) }
  }

  /// Something that still reads or writes must not keep the program from ending.
  private static func takeLogAlong(_ archive: IncidentStore) -> Bool {
    let isWhole = Handover<Bool>()
    OwnThread.run { isWhole.give(archive.takeLogAlong()) }
    return isWhole.take(within: .seconds(1)) ?? false
  }

  private init(
    on stage: TerminalStage, source: any AnswerSource, monitor: FetchMonitor,
    importing: ImportDesk, news: ArchiveNewsDesk, begun: BegunBrowser
  ) {
    self.monitor = monitor
    archiveNews = news
    let said = getenv("ESCDELAY").flatMap { Int32(String(cString: $0)) }
    decoder = KeyDecoder(escapePatience: said ?? stage.escapePatience ?? 50)
    self.importing = importing
    (pipe, terminal) = (stage.pipe, stage.terminal)
    engine = BrowserEngine(begun, source: source, mailbox: Mailbox(waking: pipe))
    if terminal.size != begun.state.size { engine.receive([.resized(terminal.size)]) }
    lastShown = clock.now
    if engine.state.settings.followsGround { decoder.awaitsGround = terminal.askGround() }
    let pipe = pipe
    monitor.onProgress { pipe.wake(Self.fetchByte) }
  }

  /// An answer about the ground that comes late would be typed into the shell.
  private func dropReply() {
    guard decoder.awaitsGround, terminal_wait(STDIN_FILENO, -1, 50) & 1 != 0 else { return }
    _ = readKeys()
  }

  /// Keeps the archive at its desk; what the desk has to say comes by the pipe.
  private func meet(_ store: IncidentStore) -> LiveDesk? {
    let (pipe, news) = (pipe, deskNews)
    return LiveDesk(store) { standing in
      news.post(standing)
      pipe.wake(Self.deskByte)
    }
  }

  /// Shows the first screen.
  private func begin() {
    // What follows the cursor mostly comes right behind the first rows, and one drawing costs less than two.
    waitForAnswers(Self.firstGrace) { self.engine.state.hasRows }
    waitForAnswers(Self.grace)
    show()
  }

  private func loop() {
    while !isOver {
      let patience = decoder.patience
      let ready = terminal_wait(
        STDIN_FILENO, pipe.readEnd, patience ?? refresh.left(clock.now) ?? -1)
      if ready & 4 != 0 { return }
      let keys =
        ready & 1 != 0 ? readKeys() : ready == 0 && patience != nil ? decoder.flush() : []
      if ready & 2 != 0 { readNews() }
      if !keys.isEmpty { refresh.press(clock.now) }
      engine.receive(keys.map { .key($0) })
      engine.receiveAnswers()
      takeInChanges()
      grantWishes()
      if !keys.isEmpty { waitForAnswers(Self.grace) }
      if terminal_wait(STDIN_FILENO, -1, 0) == 0 || clock.now - lastShown > Self.frame { show() }
    }
  }

  /// Takes in what others have changed, when it is time.
  private func takeInChanges() {
    guard refresh.left(clock.now) == 0 else { return }
    refresh.end()
    engine.receive([.archiveNews(archiveNews.drain())])
  }

  private func show() {
    guard !isOver else { return }
    terminal.show(engine.screen)
    lastShown = clock.now
  }

  /// Everything that can be read now.
  private func readKeys() -> [Key] {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    // The terminal is gone.
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { isOver = true }
    let awaited = decoder.awaitsGround
    let keys = decoder.feed(buffer[..<max(0, count)])
    if awaited, let isLight = decoder.isGroundLight { engine.receive([.ground(isLight: isLight)]) }
    return keys
  }

  /// Takes answers for some milliseconds, or until there are none to come, they are enough, or the next key is here.
  private func waitForAnswers(_ milliseconds: Int32, until isEnough: () -> Bool = { false }) {
    let end = clock.now + .milliseconds(Int64(milliseconds))
    while engine.isWaitingForKeys, !isOver, !isEnough() {
      let left = (end - clock.now) / .milliseconds(1)
      guard left > 0 else { return }
      let ready = terminal_wait(STDIN_FILENO, pipe.readEnd, Int32(left.rounded(.up)))
      if ready & 2 != 0 { readNews() }
      engine.receiveAnswers()
      grantWishes()
      if ready & 5 != 0 { return }
    }
  }

  /// What signals have told us.
  private func readNews() {
    let news = pipe.drain()
    if news.contains(UInt8(ascii: "z")) { suspend() }
    if news.contains(UInt8(ascii: "c")) { terminal.repaint() }
    if news.contains(Self.archiveByte) { refresh.begin(clock.now) }
    if news.contains(Self.deskByte), let standing = deskNews.drain() {
      engine.receive([.desk(standing)])
    }
    if news.contains(Self.importByte), let words = importing.drain() {
      engine.receive([.importing(words)])
    }
    if news.contains(Self.fetchByte), let progress = monitor.latest {
      engine.receive([.fetching(progress)])
    }
    if news.contains(UInt8(ascii: "w")) { engine.receive([.resized(terminal.fit())]) }
  }

  private func grantWishes() {
    for wish in engine.drainWishes() {
      switch wish {
      case .quit: isOver = true
      case .suspend: suspend()
      case .repaint: terminal.repaint()
      case .stopImport: importing.stop()
      case .copy(let text): terminal.copy(text)
      case .run(let errand): run(errand)
      case .stopFetching: monitor.stop()
      case .ask: break
      }
    }
  }

  /// Gives the terminal to another program and takes it again.
  private func run(_ errand: Errand) {
    terminal.close()
    let outcome = ErrandRunner.run(errand)
    terminal.repaint()
    engine.receive([
      .resized(terminal.fit()), .returned(text: outcome.text, problem: outcome.problem),
    ])
  }

  private func suspend() {
    terminal.suspend()
    engine.receive([.resized(terminal.fit())])
  }
}
