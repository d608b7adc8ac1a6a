import Archive
import Foundation

/// A desk without a view of the others: a copy of the archive that has only the author's own decisions. What is decided
/// there is taken into the archive itself at once.
final class BlindDesk: @unchecked Sendable {
  let copy: IncidentStore
  private let original: IncidentStore
  private let folder: URL
  private let lock = NSLock()
  /// Up to where the copy's entries are in the archive. Guarded by `lock`.
  private var carried: Int64?

  /// - Parameter original: the archive, whose author codes blind.
  /// - Throws: `ArchiveError`, or `CocoaError` where no copy can be made.
  init(_ original: IncidentStore) throws {
    self.original = original
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tollbook-blind-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = folder.appendingPathComponent(URL(fileURLWithPath: original.path).lastPathComponent)
    do {
      try original.backup(to: file.path)
      copy = try IncidentStore(path: file.path, author: original.author)
      try copy.keepOnlyOwnDecisions()
      carried = try copy.journalEntries().last
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  /// Takes what was decided since into the archive; what could not be taken comes with the next.
  ///
  /// - Throws: `ArchiveError`.
  func carryOver() throws {
    try lock.withLock {
      let news = try copy.journalEntries(behind: carried)
      guard !news.entries.isEmpty else { return }
      try original.merge(news.entries)
      carried = news.last
    }
  }

  /// Gives a filter a name in the archive, too.
  func save(filter name: String, as text: String?) throws {
    try original.save(filter: name, as: text)
  }

  /// Takes what is left into the archive and throws the copy away.
  func close() {
    try? carryOver()
    try? FileManager.default.removeItem(at: folder)
  }
}
