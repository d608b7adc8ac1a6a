internal import Foundation
internal import GRDB

/// Damaged archives, and derived data that is out of step.
extension IncidentStore {
  /// Saves what can be saved of a damaged archive into a new one, which appears under its name when it is whole. The damaged
  /// file is only read.
  ///
  /// - Parameters:
  ///   - damaged: the archive, in whatever state.
  ///   - path: where the new archive is made; nothing may stand there.
  ///   - author: who decides in the new archive.
  /// - Returns: what was saved, and what was not.
  /// - Throws: `ArchiveError`: the file is missing, may not be read, or has nothing of an archive; there is no room.
  public static func repair(
    _ damaged: String, into path: String, author: String = Author.ofSystem
  ) throws -> RepairReport {
    try UnfinishedFile.make(at: path) { unfinished in
      let file = try DamagedFile(path: damaged)
      let store = try IncidentStore(path: unfinished, author: author)
      let report = try store.write { db in
        var salvage = try Salvage(db, from: file)
        guard salvage.reader.isArchive else { throw ArchiveError.notAnArchive(path: damaged) }
        try salvage.run()
        return salvage.report
      }
      try store.close()
      return report
    }
  }

  /// Makes indices, full text, packed columns and counts anew from what is stored: for an archive whose pages are sound.
  ///
  /// - Throws: `ArchiveError`; then nothing has changed.
  public func mendDerivedTables() throws {
    try write { db in
      try db.execute(sql: "REINDEX")
      try DerivedTables(db: db).rebuild()
    }
  }
}
