import Foundation

/// A file that comes into being whole or not at all: written beside its place without a name (or, where the file system
/// has no such files, under a hidden one), put on the disk, and then given its name in one step. A program that is killed
/// leaves nothing behind.
///
/// Without `overwrite` the last step is a hard link, which fails when the name is taken: an existing file is never lost,
/// not even to another program that writes it at the same moment. A new file is its owner's alone (0600), a replaced one
/// keeps its mode. A link is followed, so that it stays a link. Devices and pipes (`/dev/stdout`) are written as they are.
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
  /// The file's name until it is finished; nil while it has none.
  private var draft: String?
  private let descriptor: Int32
  /// Whether it is a device or a pipe, which is written to and not replaced.
  private let isDirect: Bool
  private var pending: [UInt8] = []

  /// Begins a file.
  ///
  /// - Throws: `Problem` when the name is taken or the folder takes no file.
  public init(path: String, overwrite: Bool) throws {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isThere, kind == S_IFDIR { throw Problem.isFolder(path) }
    self.overwrite = overwrite
    isDirect = isThere && kind != S_IFREG
    if isDirect {
      self.path = path
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      if isThere, !overwrite { throw Problem.exists(path) }
      self.path = isThere ? WholeFile.target(of: path) : path
      (descriptor, draft) = WholeFile.openDraft(beside: self.path)
      if isThere { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    if descriptor < 0 { throw Problem.cannotCreate(path, reason: WholeFile.reason()) }
  }

  deinit {
    close(descriptor)
    if let draft { unlink(draft) }
  }

  /// The file that a link leads to.
  private static func target(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Linux's `O_TMPFILE`, a macro that Swift does not take over.
  private static let withoutName: Int32 = 0o20000000 | O_DIRECTORY

  /// A file without a name in the folder of `path`, or one with a hidden name.
  private static func openDraft(beside path: String) -> (Int32, String?) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let nameless = open(folder, withoutName | O_WRONLY | O_CLOEXEC, 0o600)
    if nameless >= 0 { return (nameless, nil) }
    let draft = hiddenName(beside: path)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    return (descriptor, descriptor < 0 ? nil : draft)
  }

  private static func hiddenName(beside path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let name = ".\(url.lastPathComponent).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part"
    return url.deletingLastPathComponent().appendingPathComponent(name).path
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
    guard !isDirect else { return }
    guard fsync(descriptor) == 0 else { throw problem() }
    if overwrite {
      let draft = try namedDraft()
      guard rename(draft, path) == 0 else { throw problem() }
      self.draft = nil
    } else {
      try chooseFreeName()
    }
    syncFolder()
  }

  /// The draft under a hidden name, as only what has a name can replace a file.
  private func namedDraft() throws -> String {
    if let draft { return draft }
    let name = WholeFile.hiddenName(beside: path)
    guard linkNameless(to: name) else { throw problem() }
    draft = name
    return name
  }

  private func chooseFreeName() throws {
    guard let draft else {
      if linkNameless(to: path) { return }
      throw errno == EEXIST ? Problem.exists(path) : problem()
    }
    if link(draft, path) == 0 { return }
    guard errno != EEXIST else { throw Problem.exists(path) }
    // File systems without hard links (FAT): look once more, then rename.
    guard access(path, F_OK) != 0 else { throw Problem.exists(path) }
    guard rename(draft, path) == 0 else { throw problem() }
    self.draft = nil
  }

  private func linkNameless(to name: String) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
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
    let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func problem() -> Problem { .cannotWrite(path, reason: WholeFile.reason()) }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
