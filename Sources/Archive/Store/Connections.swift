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

  init(_ writer: any DatabaseWriter, file: ArchiveFile) {
    self.writer = writer
    self.file = file
  }

  var current: any DatabaseWriter { lock.withLock { writer } }

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
