internal import GRDB
public import NewsModel

/// Pages that were read again and had changed.
extension IncidentStore {
  /// The last report that came from an address, without its claims; nil where none did.
  public func latestReport(at link: String) throws -> Report? {
    try read { try EditionTable(db: $0).latest(at: link) }
  }

  /// Says which reports are next readings of pages that earlier reports came from.
  ///
  /// - Parameter editions: the keys of both.
  /// - Throws: `ArchiveError`.
  public func keep(editions: [(report: String, after: String)]) throws {
    guard !editions.isEmpty else { return }
    try write { db in
      for edition in editions { try EditionTable(db: db).add(edition.report, after: edition.after) }
    }
  }

  /// The pages that reports were fetched from since a moment, the newest reading of each.
  ///
  /// - Parameter moment: in seconds since 1970.
  /// - Returns: the pages in the order of their reports.
  /// - Throws: `ArchiveError`.
  public func fetchedPages(since moment: Int) throws -> [FetchedPage] {
    try read { try EditionTable(db: $0).fetchedPages(since: moment) }
  }

  /// What a page said when it was read the time before; nil for a first reading.
  public func earlierEdition(of report: String) throws -> Report? {
    try read { try EditionTable(db: $0).earlier(than: report) }
  }
}
