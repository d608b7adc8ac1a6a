internal import GRDB
internal import NewsModel

/// The archive: one database file with everything that was imported and what the analyst decided about it.
///
/// It migrates as it opens, so no instance with an old schema can exist. Every write is one transaction. Several
/// programs may use one file at the same time; each sees what the others have finished.
public final class IncidentStore: Sendable {
  /// How a file is opened.
  public enum Mode: Hashable, Sendable {
    /// Made when it is missing, migrated when it is old.
    case readWrite
    /// Nothing is written, neither to the file nor beside it.
    case readOnly
  }

  /// The file's path, empty for an archive in memory.
  public let path: String
  public let mode: Mode
  /// Who decides here, as the journal names it.
  public let author: String
  let connections: Connections
  var database: any DatabaseWriter { connections.current }
  /// Shared by all connections.
  let setCache: IncidentSetCache
  let deskMarks = DeskMarks()

  private init(path: String, mode: Mode, author: String, connections: Connections) {
    setCache = .ofArchive()
    self.author = author
    self.path = path
    self.mode = mode
    self.connections = connections
  }

  /// Opens an archive file.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - mode: whether it may be written.
  ///   - author: who decides here, as the journal names it.
  ///   - asOne: begins with one connection, which is opened soonest: everything waits for everything else, until
  ///     `openRest` is called.
  /// - Throws: `ArchiveError`: not an archive, of a newer version, locked, damaged, not permitted, missing
  ///   (`.readOnly` only).
  public convenience init(
    path: String, mode: Mode = .readWrite, author: String = Author.ofSystem, asOne: Bool = false
  ) throws {
    do {
      self.init(
        path: path, mode: mode, author: author,
        connections: try Connections(ArchiveFile(path: path, mode: mode), asOne: asOne))
    } catch {
      throw ArchiveError.translating(error, path: path)
    }
  }

  /// Opens the connections that `asOne` has left for later.
  public func openRest() { connections.openRest() }

  /// An empty archive that lives as long as this value: for tests and for material that may touch no disk.
  public static func inMemory(author: String = Author.ofSystem) throws -> IncidentStore {
    let file = ArchiveFile(path: "", mode: .readWrite)
    let database = try DatabaseQueue(configuration: file.configuration(readOnly: false))
    try Schema.update(database)
    return IncidentStore(
      path: "", mode: .readWrite, author: author, connections: Connections(database))
  }
}

extension IncidentStore {
  /// The number of the newest step of the schema that this program knows; an archive of a greater one was written by a
  /// newer program.
  public static var schemaVersion: Int { Schema.version }
}
