internal import Foundation
internal import GRDB

/// The connections of an archive, which a big load trades for one of its own.
///
/// A write-ahead log would take every page of a big load twice, and as much room again beside the archive. With nobody
/// else at the file, the load writes into it and keeps a journal of the few pages that were there: killed, the next one
/// who opens the archive takes all of it back.
final class Connections: @unchecked Sendable {
  private let lock = NSRecursiveLock()
  /// Guarded by `lock`.
  private var writer: any DatabaseWriter
  private let file: ArchiveFile
  /// How the file lay there before it was opened without locks; nil where locks keep others away. Guarded by `lock`.
  private var unlocked: FileState?

  /// The file as it was when it was opened.
  private let opened: FileState

  /// - Parameters:
  ///   - file: the archive's file.
  ///   - asOne: begins with one connection for everything, where that can be; `openRest` brings the others.
  /// - Throws: `ArchiveError`, and what SQLite says.
  init(_ file: ArchiveFile, asOne: Bool = false) throws {
    self.file = file
    unlocked = Connections.unlocked(file)
    writer = try file.open(asOne: asOne)
    opened = FileState(path: file.path)
  }

  /// Opens what was left for later. Reads that are under way keep the one connection, and where no others can be had,
  /// everything does.
  func openRest() {
    lock.withLock {
      guard writer is DatabaseQueue, !file.path.isEmpty, let rest = try? file.open() else { return }
      writer = rest
    }
  }

  /// An archive in memory.
  init(_ writer: any DatabaseWriter) {
    self.writer = writer
    file = ArchiveFile(path: "", mode: .readWrite)
    opened = FileState(path: "")
  }

  private static func unlocked(_ file: ArchiveFile) -> FileState? {
    guard file.mode == .readOnly else { return nil }
    let state = FileState(path: file.path)
    return state.isAtRest ? state : nil
  }

  /// Whether the file that was opened still stands at its path.
  var isInPlace: Bool { FileState(path: file.path).isSameFile(as: opened) }

  var current: any DatabaseWriter { lock.withLock { writer } }

  /// A connection for reading that shows the file as it is now, and how it lies there where nothing keeps others from
  /// changing it.
  func reader() throws -> (writer: any DatabaseWriter, unlocked: FileState?) {
    try lock.withLock {
      if let unlocked, unlocked != FileState(path: file.path) {
        // Somebody else has written since. Reads that are under way keep the old connection.
        self.unlocked = Connections.unlocked(file)
        writer = try file.open()
      }
      return (writer, unlocked)
    }
  }

  /// Whether the file still lies there as it did.
  func isUnchanged(_ state: FileState?) -> Bool {
    state.map { $0 == FileState(path: file.path) } ?? true
  }

  /// Runs a big write in one transaction.
  func load<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try lock.withLock {
      guard !file.path.isEmpty, let queue = try alone() else {
        let value = try writer.write(body)
        shrinkLog()
        return value
      }
      writer = queue
      defer { try? queue.close() }
      do {
        let value = try queue.write(body)
        writer = try shared(queue)
        return value
      } catch {
        writer = try shared(queue)
        throw error
      }
    }
  }

  /// A connection that has the file for itself; nil where somebody else is at it.
  private func alone() throws -> DatabaseQueue? {
    try writer.close()
    do {
      let queue = try DatabaseQueue(path: file.path, configuration: file.loading)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 5000") }
      return queue
    } catch {
      writer = try file.open()
      guard (error as? DatabaseError)?.resultCode == .SQLITE_BUSY else { throw error }
      return nil
    }
  }

  /// Gives the file back to everybody.
  private func shared(_ queue: DatabaseQueue) throws -> any DatabaseWriter {
    try queue.close()
    return try file.open()
  }

  /// Readers in other programs may still need the log, so it shrinks when it can.
  private func shrinkLog() {
    do {
      try writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      // The next write, or the last one to close the archive, does it.
    }
  }
}
