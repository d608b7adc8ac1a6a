internal import Foundation

/// How an archive file lies on the disk at a moment. Whoever reads it without locks, as SQLite's `immutable` does, may trust
/// what was read as long as this stays the same.
struct FileState: Hashable {
  private var size: Int64
  private var inode: UInt64
  private var changed: [Int]
  /// Whether a program is writing, or was killed while it did: its log or journal stands beside the file.
  let hasCompanion: Bool

  /// Whether both are the same file, changed or not. One that is not there is none.
  func isSameFile(as other: FileState) -> Bool { size >= 0 && inode == other.inode }

  init(path: String) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    size = isThere ? Int64(status.st_size) : -1
    inode = isThere ? UInt64(status.st_ino) : 0
    changed = isThere ? [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)] : []
    hasCompanion = ["-wal", "-journal"].contains { access(path + $0, F_OK) == 0 }
  }
}
