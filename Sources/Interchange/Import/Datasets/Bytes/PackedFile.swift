import Foundation

/// A file as it lies on disk: plain, packed with gzip, or a zip archive with tables in it.
struct PackedFile {
  /// One table's worth of bytes.
  struct Part: Sendable {
    var name: String
    var size: Int?
    var open: @Sendable () throws -> any ByteSource

    /// The first bytes, enough for a header and some rows.
    ///
    /// - Throws: `DatasetFileProblem`, and what reading throws.
    func head() throws -> [UInt8] {
      let source = try open()
      var head: [UInt8] = []
      while head.count < 1 << 16 {
        let block = try source.read()
        if block.isEmpty { break }
        head += block
      }
      return head
    }
  }

  private(set) var parts: [Part] = []

  /// Looks at a file and, where it is an archive, at its directory.
  ///
  /// - Throws: `DatasetFileProblem` for a damaged archive, and what opening and reading throw.
  init(path: String) throws {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let size = Int(try handle.seekToEnd())
    try handle.seek(toOffset: 0)
    let head = Array(try handle.read(upToCount: 4) ?? Data())
    if head.starts(with: PackedFile.zipMark) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      parts = try PackedFile.entries(of: handle, path: path)
    } else {
      let isPacked = head.starts(with: PackedFile.gzipMark)
      parts = [
        Part(name: path, size: size) {
          let file = FileBytes(try FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
          return try UTF16Bytes.utf8(
            isPacked ? try InflatedBytes(file, name: path, wrapping: .gzip) : file)
        }
      ]
    }
  }

  /// Standard input, of which `head` was read already.
  static func standardInput(_ head: [UInt8]) -> Part {
    let name = "standard input"
    return Part(name: name, size: nil) {
      if head.starts(with: zipMark) {
        throw DatasetFileProblem(
          "A zip archive cannot be read from standard input: its list of files stands at its end.")
      }
      let bytes = RewoundBytes(head, then: FileBytes(.standardInput))
      guard head.starts(with: gzipMark) else { return try UTF16Bytes.utf8(bytes) }
      return try UTF16Bytes.utf8(InflatedBytes(bytes, name: name, wrapping: .gzip))
    }
  }

  static let gzipMark: [UInt8] = [0x1F, 0x8B]
  static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private static func entries(of handle: FileHandle, path: String) throws -> [Part] {
    let directory = try ZipDirectory(handle, name: path)
    return try directory.dataEntries.map { entry in
      let name = path + "/" + entry.name
      if entry.isEncrypted {
        throw DatasetFileProblem("\(name) is encrypted: unpack it with its password first.")
      }
      guard entry.method == 0 || entry.method == 8 else {
        throw DatasetFileProblem("\(name) is packed in a way that is not read: unpack it first.")
      }
      return Part(name: name, size: entry.packedSize) {
        let own = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        let packed = try directory.open(entry, of: own)
        return try UTF16Bytes.utf8(
          entry.method == 0 ? packed : try InflatedBytes(packed, name: name, wrapping: .none))
      }
    }
  }
}
