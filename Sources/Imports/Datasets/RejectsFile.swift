import Files
import Foundation

/// Rejected rows as they came, under the header that they had: mended, the file can be imported. Its owner's alone (0600).
public final class RejectsFile {
  private let handle: FileHandle
  private var header: [UInt8]?

  /// Makes the file.
  ///
  /// - Throws: `WholeFile.Problem` when there is one already or it can't be made.
  public init(path: String) throws {
    if FileManager.default.fileExists(atPath: path) { throw WholeFile.Problem.exists(path) }
    guard
      FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw WholeFile.Problem.cannotCreate(path, reason: String(cString: strerror(errno)))
    }
    self.handle = handle
  }

  /// Saves a row; the header goes before the first one of each kind of table.
  ///
  /// - Throws: what writing throws.
  func save(_ row: [UInt8], header: [UInt8]) throws {
    if self.header != header {
      try handle.write(contentsOf: Data(header))
      self.header = header
    }
    guard !row.isEmpty else { return }
    try handle.write(contentsOf: Data(row))
    if row.last != 0x0A { try handle.write(contentsOf: Data([0x0A])) }
  }
}
