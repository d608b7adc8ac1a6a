import Archive
import Foundation
import NewsModel

/// Hands what other programs have changed in the archive from the thread of its watch to the event loop.
final class ArchiveNewsDesk: @unchecked Sendable {
  private let store: IncidentStore
  private let lock = NSLock()
  /// Guarded by `lock`.
  private var news = ArchiveNews()
  /// Up to where the archive is known; used on the watch's thread only.
  private var mark: ArchiveMark?

  init(_ store: IncidentStore) { self.store = store }

  /// Begins to know the archive. Not before the first rows are asked for, which would wait for it.
  func begin() { mark = try? store.news(since: nil).mark }

  /// Looks what has changed since the last look. What cannot be read may be anything.
  ///
  /// - Returns: whether the browser shows any of it.
  func look() -> Bool {
    let found = try? store.news(since: mark)
    let fresh = mark == nil ? .whole : found?.news ?? .whole
    mark = found?.mark
    guard !fresh.isEmpty else { return false }
    lock.withLock { news.formUnion(fresh) }
    return true
  }

  /// What came since the last call.
  func drain() -> ArchiveNews {
    lock.withLock {
      defer { news = ArchiveNews() }
      return news
    }
  }
}
