internal import Foundation
internal import GRDB

/// Opening of an archive file: whose file it is, in which mode, at which version.
struct ArchiveFile {
  var path: String
  var mode: IncidentStore.Mode

  /// Stands in the header of every archive: "toll".
  static let applicationID: Int32 = 0x746F_6C6C

  /// Opens, checks and, unless read only, migrates.
  ///
  /// - Parameter asOne: with a single connection for everything, where the file needs nothing but to be read: each
  ///   connection reads the whole schema before its first answer.
  /// - Returns: the connections.
  /// - Throws: `ArchiveError`, and what SQLite says.
  func open(asOne: Bool = false) throws -> any DatabaseWriter {
    let exists = FileManager.default.fileExists(atPath: path)
    let header = exists ? try requireArchive() : .empty
    switch mode {
    case .readWrite:
      // SQLite would open it to be read, and leave a log and an index beside it.
      if exists, access(path, W_OK) != 0 { throw ArchiveError.noPermission(path: path) }
      if asOne, case .sqlite(_, isLogged: true) = header {
        let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
        if try queue.read(state) == .current { return queue }
        try queue.close()
      }
      let pool = try DatabasePool(
        path: path, configuration: configuration(readOnly: false))
      if try pool.read(state) == .older { try Schema.update(pool) }
      return pool
    case .readOnly:
      guard exists else { throw ArchiveError.missing(path: path) }
      do {
        return try openReadOnly()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
        // The last one who wrote may have taken the log away that stood there a moment ago.
        return try again()
      }
    }
  }

  private func again() throws -> any DatabaseWriter {
    do {
      return try openReadOnly()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      guard FileState(path: path).hasCompanion, access(path, R_OK) == 0 else { throw error }
      throw ArchiveError.unreadLog(path: path)
    }
  }

  func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      if !readOnly {
        // A crash of the machine may lose the last change, never the archive.
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        try db.execute(sql: "PRAGMA secure_delete = OFF")
      }
      // Archives may come from anybody: nothing in the file is run, and pages are looked at before they are read.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA cache_size = -2000")
      // A log that a big write has blown up shrinks again.
      try db.execute(sql: "PRAGMA journal_size_limit = 33554432")
    }
    return configuration
  }

  /// For a big load that has the file for itself: sorting may use the disk and a second core.
  var loading: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    configuration.prepareDatabase { db in
      for pragma in [
        "synchronous = FULL", "secure_delete = OFF", "temp_store = FILE", "threads = 2",
      ] { try db.execute(sql: "PRAGMA \(pragma)") }
    }
    return configuration
  }

  private func requireArchive() throws -> FileHeader {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw ArchiveError.noPermission(path: path)
    }
    let header = try FileHeader(path: path)
    switch header {
    case .empty: return header
    case .notSQLite: throw ArchiveError.notAnArchive(path: path)
    case .sqlite(ArchiveFile.applicationID, _): return header
    case .sqlite:
      // The mark may still wait in the write-ahead log of a program that was killed: ask SQLite.
      let queue = try DatabaseQueue(
        path: readOnlyPath, configuration: configuration(readOnly: true))
      let isOurs = try queue.read { db in
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
        return application == ArchiveFile.applicationID || tables == 0
      }
      guard isOurs else { throw ArchiveError.notAnArchive(path: path) }
      return header
    }
  }

  /// Triggers, views and virtual tables that no tollbook makes would act when the archive is read or written.
  private func requireOwnTables(_ db: Database) throws {
    let foreign = try String.fetchOne(
      db,
      sql: """
        SELECT name FROM sqlite_master
        WHERE type NOT IN ('table', 'index', 'view')
          OR (type = 'view' AND name NOT IN ('incidents', 'reports', 'claims'))
          OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND name <> 'words')
        LIMIT 1
        """)
    if let foreign { throw ArchiveError.foreign(path: path, part: foreign) }
  }

  /// How the tables stand; throws where they are not tollbook's, or this program cannot bring them up to date.
  private func state(_ db: Database) throws -> SchemaState {
    try requireOwnTables(db)
    let state = try SchemaState(db)
    switch state {
    case .newer: throw ArchiveError.newerVersion(path: path)
    case .unreleased: throw ArchiveError.unreleasedVersion(path: path)
    case .current, .older: return state
    }
  }

  private func openReadOnly() throws -> any DatabaseWriter {
    let reader = try DatabasePool(
      path: readOnlyPath, configuration: configuration(readOnly: true))
    if try reader.read(state) == .older { throw ArchiveError.olderVersion(path: path) }
    return reader
  }

  /// With no log or journal beside it nobody is writing, and the file can be read without the files that SQLite
  /// would otherwise put next to it.
  private var readOnlyPath: String {
    if !FileState(path: path).isAtRest { return path }
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~/"))
    let escaped = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    return "file:\(escaped)?immutable=1"
  }
}
