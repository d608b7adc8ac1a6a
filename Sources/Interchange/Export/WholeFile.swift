import Foundation

/// A file that comes into being whole or not at all: written beside its place under another name, put on the disk, and
/// then given its name in one step.
///
/// Without `overwrite` the last step is a hard link, which fails when the name is taken: an existing file is never lost,
/// not even to another program that writes it at the same moment.
public final class WholeFile {
  /// Why the file could not be written.
  public enum Problem: Error, Equatable, CustomStringConvertible {
    /// There is a file already.
    case exists(String)
    case isFolder(String)
    case cannotCreate(String, reason: String)
    case cannotWrite(String, reason: String)

    public var description: String {
      switch self {
      case .exists(let path): "\(path) exists already"
      case .isFolder(let path): "\(path) is a folder"
      case .cannotCreate(let path, let reason): "\(path) cannot be created: \(reason)"
      case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
      }
    }
  }

  private let path: String
  private let overwrite: Bool
  private let draft: String
  private let descriptor: Int32
  private var isFinished = false
  private var pending: [UInt8] = []

  /// Begins a file.
  ///
  /// - Throws: `Problem` when the name is taken or the folder takes no file.
  public init(path: String, overwrite: Bool) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw Problem.isFolder(path) }
      if !overwrite { throw Problem.exists(path) }
    }
    let url = URL(fileURLWithPath: path)
    let name = ".\(url.lastPathComponent).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part"
    self.path = path
    self.overwrite = overwrite
    draft = url.deletingLastPathComponent().appendingPathComponent(name).path
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw Problem.cannotCreate(path, reason: WholeFile.reason()) }
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(draft) }
  }

  /// Adds bytes.
  ///
  /// - Throws: `Problem.cannotWrite` (a full disk).
  public func write(_ bytes: [UInt8]) throws {
    pending += bytes
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Gives the file its name.
  ///
  /// - Throws: `Problem`; then there is no new file.
  public func finish() throws {
    try flush()
    guard fsync(descriptor) == 0 else { throw problem() }
    if overwrite {
      guard rename(draft, path) == 0 else { throw problem() }
    } else if link(draft, path) == 0 {
      unlink(draft)
    } else if errno == EEXIST {
      throw Problem.exists(path)
    } else {
      // File systems without hard links (FAT): look once more, then rename.
      guard access(path, F_OK) != 0 else { throw Problem.exists(path) }
      guard rename(draft, path) == 0 else { throw problem() }
    }
    isFinished = true
    syncFolder()
  }

  private func flush() throws {
    var start = 0
    while start < pending.count {
      let count = pending.withUnsafeBytes { bytes in
        Foundation.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if count < 0, errno != EINTR { throw problem() }
      start += max(0, count)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts the folder's new entry on the disk; a file system that can't do it has the file all the same.
  private func syncFolder() {
    let folder = open((draft as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func problem() -> Problem { .cannotWrite(path, reason: WholeFile.reason()) }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
