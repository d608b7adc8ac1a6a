internal import GRDB

extension ArchiveError {
  /// The archive's own error for SQLite's; cancellation and errors of our own pass through unchanged.
  static func translating(_ error: any Error, path: String) -> any Error {
    if error is RowDecodingError || error is DecodingError {
      return ArchiveError.corrupted(path: path)
    }
    guard let error = error as? DatabaseError else { return error }
    if error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      return ArchiveError.interrupted(path: path)
    }
    switch error.resultCode {
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: return CancellationError()
    case .SQLITE_NOTADB: return ArchiveError.notAnArchive(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return ArchiveError.locked(path: path)
    case .SQLITE_FULL: return ArchiveError.diskFull(path: path)
    // What SQLite keeps beside the file has no room: it calls that a fault of the disk.
    case .SQLITE_IOERR where FileState.isDiskFull(at: path):
      return ArchiveError.diskFull(path: path)
    case .SQLITE_CORRUPT: return ArchiveError.corrupted(path: path)
    // One that we open to be read only is never written: this file may not be.
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY:
      return ArchiveError.noPermission(path: path)
    default:
      return ArchiveError.unreadable(
        path: path, reason: error.message ?? error.resultCode.description)
    }
  }
}
