import Archive
import Browser
import Desk
import Foundation

/// Keeps the archive at its desk while the browser is open: on a thread of its own, with a connection to the archive of its
/// own, so that nothing waits for it. What it brings in is seen as what any other program writes.
final class LiveDesk: @unchecked Sendable {
  /// How often a desk is asked that tells nothing itself, and how often a server is reported that we are here, in milliseconds.
  private static let folderPause = 5_000
  private static let serverPause = 20_000
  /// How long a desk that does not answer is left alone, in milliseconds.
  private static let offlinePause = 5_000
  /// How many decisions are taken in at once: keys that write wait for no more than these.
  private static let step = 200
  /// And how many rows of datasets.
  private static let rowStep = 1_500

  private let store: IncidentStore
  private let desk: JoinedDesk
  private let pipe: WakePipe
  private let report: @Sendable (DeskStanding) -> Void
  private let ended = DispatchSemaphore(value: 0)
  private let lock = NSLock()
  /// Guarded by `lock`.
  private var isOver = false
  /// What was reported last, nil before the first exchange; used on the desk's thread only.
  private var reported: DeskStanding?

  private enum Byte {
    static let changed = UInt8(ascii: "d")
    static let over = UInt8(ascii: "q")
  }

  /// Nil where the archive is shared at no desk.
  ///
  /// - Parameters:
  ///   - store: the browser's archive.
  ///   - report: reported on the desk's thread how the archive stands with it.
  init?(_ store: IncidentStore, report: @escaping @Sendable (DeskStanding) -> Void) {
    guard !store.path.isEmpty, let desk = try? store.desks().first,
      let own = try? IncidentStore(path: store.path, author: store.author),
      let pipe = try? WakePipe()
    else { return nil }
    self.store = own
    self.desk = desk
    self.pipe = pipe
    self.report = report
    let watch = ArchiveWatch(own) { pipe.wake(Byte.changed) }
    Thread.detachNewThread { [self] in
      withExtendedLifetime(watch) { run() }
      ended.signal()
    }
  }

  /// Ends it; what has not gone goes with the next exchange.
  func close() {
    lock.withLock { isOver = true }
    pipe.wake(Byte.over)
    // A server that does not answer keeps nobody from quitting.
    _ = ended.wait(timeout: .now() + .milliseconds(300))
  }

  private var isRunning: Bool { lock.withLock { !isOver } }

  private func run() {
    while isRunning {
      do {
        try ServerDesk.isAddress(desk.place) ? stayAtServer() : stayAtFolder()
      } catch {
        change {
          $0.isOffline = true
          $0.others = []
        }
        pause(Self.offlinePause)
      }
    }
  }

  private func stayAtFolder() throws {
    while isRunning {
      try note(FolderSync(store, folder: desk.place).run(), others: [])
      pause(Self.folderPause)
    }
  }

  private func stayAtServer() throws {
    let server = try ServerDesk(desk.place)
    defer { server.part(store.author) }
    try server.listen()
    var sync = ServerSync(store, server)
    (sync.step, sync.rowStep) = (Self.step, Self.rowStep)
    while isRunning {
      let exchange = try sync.run(desk)
      try note(exchange, others: server.present().filter { $0 != store.author })
      _ = try server.wait(Self.serverPause, wake: pipe.readEnd)
      _ = pipe.drain()
    }
  }

  private func note(_ exchange: DeskExchange, others: [String]) throws {
    let waiting = try store.waiting(for: desk.id)
    let slice = try store.desks().first { $0.id == desk.id }?.slice ?? ""
    change {
      $0.slice = slice
      $0.isOffline = false
      $0.others = others
      $0.waiting = waiting.entries + waiting.material
      $0.hasRefused = !exchange.taken.refused.isEmpty
    }
  }

  private func change(_ body: (inout DeskStanding) -> Void) {
    var standing = reported ?? DeskStanding()
    body(&standing)
    if standing.isOffline, let waiting = try? store.waiting(for: desk.id) {
      standing.waiting = waiting.entries + waiting.material
    }
    guard standing != reported else { return }
    reported = standing
    report(standing)
  }

  /// Waits so many milliseconds, or until something is decided here.
  private func pause(_ milliseconds: Int) {
    var watched = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
    poll(&watched, 1, Int32(milliseconds))
    _ = pipe.drain()
  }
}
