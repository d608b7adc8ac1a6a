internal import Foundation

/// How an archive file lies on the disk at a moment. Whoever reads it without locks, as SQLite's `immutable` does, may trust
/// what was read as long as this stays the same.
struct FileState: Hashable {
  private var size: Int64
  private var inode: UInt64
  private var changed: [Int]
  /// Whether a program is writing, or was killed while it did: its log or journal stands beside the file.
  let hasCompanion: Bool
  /// Whether nobody writes, nor has left anything to be taken up: no log or journal stands beside it, or an empty log
  /// without the index that every program at work keeps, which a full disk has left.
  let isAtRest: Bool
  /// The least that the index of a write-ahead log has, in bytes.
  private static let leastIndex = 32_768

  /// Whether both are the same file, changed or not. One that is not there is none.
  func isSameFile(as other: FileState) -> Bool { size >= 0 && inode == other.inode }

  init(path: String) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    size = isThere ? Int64(status.st_size) : -1
    inode = isThere ? UInt64(status.st_ino) : 0
    changed = isThere ? [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)] : []
    let log = FileState.size(path + "-wal")
    let hasJournal = FileState.size(path + "-journal") != nil
    hasCompanion = log != nil || hasJournal
    isAtRest =
      !hasCompanion
      || !hasJournal && log == 0 && (FileState.size(path + "-shm") ?? 0) < FileState.leastIndex
  }

  /// The bytes of a file, nil where there is none.
  private static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether there is no room left where a file is, or is to be.
  static func isDiskFull(at path: String) -> Bool {
    var status = statvfs()
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard statvfs(folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < UInt64(leastIndex)
  }
}
