internal import Foundation

/// A file that appears under its name when it is whole, readable by its owner only.
enum UnfinishedFile {
  /// Makes a file under another name beside its own, and gives it its name. What a program has left that was killed
  /// meanwhile is taken away.
  ///
  /// - Parameters:
  ///   - path: where the file is to stand.
  ///   - replacing: whether a file that stands there is replaced; one that a program has open never is.
  ///   - body: fills the file at the path that it is given; the file is there and empty.
  /// - Returns: what the body returned.
  /// - Throws: `ArchiveError`, and what the body throws; then there is no new file.
  static func make<Value>(
    at path: String, replacing: Bool = false, _ body: (String) throws -> Value
  ) throws -> Value {
    if access(path, F_OK) == 0 {
      guard replacing else { throw ArchiveError.exists(path: path) }
      // A log beside it would be taken for the new file's.
      guard !FileState(path: path).hasCompanion else { throw ArchiveError.locked(path: path) }
    }
    let prefix = path + ".part-"
    removeAbandoned(prefix)
    let unfinished = prefix + "\(getpid())"
    remove(unfinished)
    defer { remove(unfinished) }
    let made = open(unfinished, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw ArchiveError.noPermission(path: path) }
    close(made)
    let value: Value
    do {
      value = try body(unfinished)
    } catch let error as ArchiveError {
      throw error.about(path, insteadOf: unfinished)
    }
    if replacing {
      guard rename(unfinished, path) == 0 else { throw ArchiveError.noPermission(path: path) }
      return value
    }
    guard link(unfinished, path) == 0 || (errno != EEXIST && rename(unfinished, path) == 0) else {
      throw ArchiveError.exists(path: path)
    }
    return value
  }

  /// Takes away what programs have left that no longer run.
  private static func removeAbandoned(_ prefix: String) {
    let url = URL(fileURLWithPath: prefix)
    let folder = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(url.lastPathComponent) {
      let digits = name.dropFirst(url.lastPathComponent.count).prefix { $0.isNumber }
      guard let process = Int32(digits), kill(process, 0) != 0, errno == ESRCH else { continue }
      unlink(folder.appendingPathComponent(name).path)
    }
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }
}
