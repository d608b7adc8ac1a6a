internal import Foundation

/// What the first bytes of a file say about it.
enum FileHeader: Equatable {
  case empty
  case notSQLite
  /// `isLogged` where it is read with a write-ahead log.
  case sqlite(application: Int32, isLogged: Bool)

  /// Reads the first hundred bytes: the magic string, the versions for writing and reading at offset 18, and the
  /// application id at offset 68 (sqlite.org/fileformat2).
  init(path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ArchiveError.noPermission(path: path)
    }
    defer { try? file.close() }
    guard let bytes = try file.read(upToCount: 100), !bytes.isEmpty else {
      self = .empty
      return
    }
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      self = .notSQLite
      return
    }
    let application = bytes[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    self = .sqlite(
      application: Int32(bitPattern: application), isLogged: bytes[18] == 2 && bytes[19] == 2)
  }
}
