import Archive
import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Tells when another program has written into the archive. Asleep until the kernel says that the archive's folder has
/// changed, so idle it costs nothing.
final class ArchiveWatch: Sendable {
  /// Writes come in bursts; one look after this many microseconds is enough for all of them.
  private static let pause: UInt32 = 100_000

  private let descriptor: Int32
  private let store: IncidentStore

  /// Calls `begun` once and `changed` whenever somebody else has written since, on a thread of its own. Nil where the system
  /// cannot tell.
  init?(
    _ store: IncidentStore, begun: @escaping @Sendable () -> Void = {},
    changed: @escaping @Sendable () -> Void
  ) {
    #if os(Linux)
      let url = URL(fileURLWithPath: store.path)
      descriptor = inotify_init1(Int32(IN_CLOEXEC))
      self.store = store
      let events = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
      guard descriptor >= 0, !store.path.isEmpty else { return nil }
      guard inotify_add_watch(descriptor, url.deletingLastPathComponent().path, events) >= 0 else {
        close(descriptor)
        return nil
      }
      let name = url.lastPathComponent
      Thread.detachNewThread { [self] in
        // Each connection counts others' changes on its own.
        store.openRest()
        let version = try? store.foreignVersion()
        begun()
        listen(for: name, since: version, changed)
      }
    #else
      return nil
    #endif
  }

  private func listen(for name: String, since first: Int?, _ changed: @Sendable () -> Void) {
    var version = first
    while let names = nextNames() {
      guard names.contains(where: { $0.hasPrefix(name) }) else { continue }
      usleep(Self.pause)
      let now = try? store.foreignVersion()
      guard now != version else { continue }
      version = now
      changed()
    }
  }

  /// The names of the files that have changed since the last call; nil when no more will be told.
  private func nextNames() -> [String]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { return [] }
    guard count > 0 else { return nil }
    var names: [String] = []
    var start = 0
    // Four numbers of 32 bits, the last the length of the name behind them (inotify(7)).
    while start + 16 <= count {
      let length = (0..<4).reduce(0) { $0 | Int(buffer[start + 12 + $1]) << (8 * $1) }
      let end = min(count, start + 16 + length)
      names.append(String(decoding: buffer[(start + 16)..<end].prefix { $0 != 0 }, as: UTF8.self))
      start = end
    }
    return names
  }
}
