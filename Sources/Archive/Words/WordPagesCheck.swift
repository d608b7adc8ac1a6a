internal import Foundation
internal import GRDB

/// Whether the pages of an archive's full-text index say what the index itself says: tried by one word of the newest
/// incident when words are first searched, and remembered while the archive is open.
final class WordPagesCheck: @unchecked Sendable {
  private let lock = NSLock()
  /// Guarded by `lock`; nil until it is tried.
  private var hasPassed: Bool?
  /// So many of the last incidents with the word are compared: a frequent word takes no longer than a rare one.
  private static let compared = 100

  func passes(_ pages: WordPages, _ reader: WordsReader) throws -> Bool {
    if let known = lock.withLock({ hasPassed }) { return known }
    let agrees = try WordPagesCheck.agree(pages, reader)
    lock.withLock { hasPassed = agrees }
    return agrees
  }

  private static func agree(_ pages: WordPages, _ reader: WordsReader) throws -> Bool {
    let title = try String.fetchOne(
      reader.db, sql: "SELECT title FROM incident WHERE id = (SELECT max(id) FROM incident)")
    let words = try WordTokenizer.shared().words(of: title ?? "")
    // The longest is the likeliest to be rare.
    guard let word = words.max(by: { $0.utf8.count < $1.utf8.count }) else { return true }
    let last = try reader.last(compared, with: word)
    return try pages.set(word)?.ids.suffix(compared).elementsEqual(last) ?? false
  }
}
