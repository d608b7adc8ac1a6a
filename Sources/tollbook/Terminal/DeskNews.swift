import Browser
import Foundation

/// Hands what the desk's thread has to say to the event loop; only the newest matters.
final class DeskNews: @unchecked Sendable {
  private let lock = NSLock()
  /// Guarded by `lock`.
  private var standing: DeskStanding?

  func post(_ standing: DeskStanding) { lock.withLock { self.standing = standing } }

  /// What came since the last call; nil for nothing.
  func drain() -> DeskStanding? {
    lock.withLock {
      defer { standing = nil }
      return standing
    }
  }
}
