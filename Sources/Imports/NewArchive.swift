import Archive
import Foundation

/// Makes an archive file that is whole or not there: killed at any moment, the next start finds none and makes it anew.
enum NewArchive {
  /// Whether an archive stands at a path; an empty file is none yet.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Makes an archive under another name beside its own, fills it, and gives it its name. Where another program has made
  /// one in the meantime, that one stays.
  ///
  /// - Throws: `ArchiveError`, `CocoaError` when its folder cannot be made, and what `fill` throws.
  static func make(at path: String, _ fill: (IncidentStore) throws -> Void) throws {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let prefix = ".\(url.lastPathComponent).new-"
    removeAbandoned(in: folder, prefix)
    let unfinished = folder.appendingPathComponent(prefix + "\(getpid())").path
    defer { remove(unfinished) }
    // Archives hold what may not leave the room: only their owner reads them.
    let isMade = FileManager.default.createFile(
      atPath: unfinished, contents: nil, attributes: [.posixPermissions: 0o600])
    // Nobody knows the other name.
    if !isMade, !FileManager.default.isWritableFile(atPath: folder.path) {
      throw ArchiveError.noPermission(path: path)
    }
    do {
      let store = try IncidentStore(path: unfinished)
      try fill(store)
      try store.close()
    } catch let error as ArchiveError {
      throw error.about(path, insteadOf: unfinished)
    }
    try publish(unfinished, as: path)
  }

  private static func publish(_ unfinished: String, as path: String) throws {
    // An empty file holds nothing that could be lost.
    if !isThere(path) { unlink(path) }
    if link(unfinished, path) == 0 || errno == EEXIST { return }
    // File systems without hard links.
    guard !isThere(path), rename(unfinished, path) == 0 else {
      throw ArchiveError.noPermission(path: path)
    }
  }

  /// What programs have left that were killed while they made an archive.
  private static func removeAbandoned(in folder: URL, _ prefix: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      remove(folder.appendingPathComponent(name).path)
    }
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }
}
