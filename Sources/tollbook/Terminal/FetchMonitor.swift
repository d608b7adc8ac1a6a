import Browser
import Foundation
import Imports

/// Between the thread that fetches feeds and the event loop: how far it has come, and whether it is to end.
final class FetchMonitor: @unchecked Sendable {
  private let lock = NSLock()
  // Guarded by `lock`.
  private var progress: FetchProgress?
  private var isStopped = false
  private var wake: @Sendable () -> Void = {}

  /// Has something called whenever there is progress.
  func onProgress(_ wake: @escaping @Sendable () -> Void) { lock.withLock { self.wake = wake } }

  /// A fetch begins.
  func begin(_ count: Int) {
    lock.withLock {
      isStopped = false
      progress = FetchProgress(done: 0, count: count)
    }
    lock.withLock { wake }()
  }

  /// A feed is done.
  func note(_ fetch: FeedFetch) {
    lock.withLock {
      progress?.done += 1
      progress?.name = fetch.feed.name
      progress?.new += fetch.new
    }
    lock.withLock { wake }()
  }

  /// Ends the fetch that is under way.
  func stop() { lock.withLock { isStopped = true } }

  /// Whether the fetch is to end.
  var mustStop: Bool { lock.withLock { isStopped } }

  /// How far the fetch has come; nil before the first.
  var latest: FetchProgress? { lock.withLock { progress } }
}
