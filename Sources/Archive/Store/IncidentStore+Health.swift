internal import Foundation
internal import GRDB

extension IncidentStore {
  /// Checks the file's pages and indices, the full-text index against the texts, and the analyst's decisions against what
  /// they are about. Reads the whole file.
  ///
  /// - Throws: `ArchiveError`.
  public func health() throws -> ArchiveHealth { try read { try ArchiveHealth($0) } }

  /// Decisions of the analyst that nothing answers to any more.
  ///
  /// - Throws: `ArchiveError`.
  public func orphanedDecisions() throws -> [OrphanedDecision] {
    try read { try OrphanReader(db: $0).all() }
  }

  /// Writes a whole copy of the archive as it is at one moment, while others may go on reading and writing it. The copy
  /// appears under its name when it is whole.
  ///
  /// - Parameter copy: where the copy is written; nothing may stand there.
  /// - Throws: `ArchiveError`.
  public func backup(to copy: String) throws {
    do {
      try UnfinishedFile.make(at: copy) { unfinished in
        try connections.reader().writer.unsafeRead { db in
          try db.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
        }
      }
    } catch {
      throw ArchiveError.translating(error, path: copy)
    }
  }
}
