import Foundation

/// A file or standard input that is to be read: its beginning is looked at once, and read again with the rest. What is
/// packed with gzip is unpacked.
public struct InputFile {
  /// What messages call it.
  public let name: String
  public let format: ImportFormat
  private let source: any ByteSource
  /// Its beginning, which was read already, as it lies there.
  let head: [UInt8]
  /// The same, unpacked.
  private let beginning: [UInt8]

  /// Opens a file, or standard input for `-`, and recognises what it holds.
  ///
  /// - Throws: `DatasetFileProblem` for what is packed in a way that is not read, and what opening or reading throws.
  public init(path: String, format: ImportFormat? = nil) throws {
    if path == "-" {
      try self.init(.standardInput, name: "standard input", format: format)
    } else {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      try self.init(handle, name: path, format: format)
    }
  }

  init(_ handle: FileHandle, name: String, format: ImportFormat?) throws {
    self.name = name
    head = Array(try handle.read(upToCount: 1 << 16) ?? Data())
    let bytes = RewoundBytes(head, then: FileBytes(handle))
    if head.starts(with: PackedFile.gzipMark) {
      source = try InflatedBytes(bytes, name: name, wrapping: .gzip)
    } else if head.starts(with: PackedFile.zipMark) {
      throw DatasetFileProblem("\(name) is a zip archive without a table: unpack it first.")
    } else {
      source = bytes
    }
    beginning = try source.read()
    let text = try UTF16Bytes.utf8(RewoundBytes(beginning, then: NoBytes())).read()
    self.format = format ?? ImportFormat.recognise(text)
  }

  private var whole: any ByteSource { RewoundBytes(beginning, then: source) }

  /// Its lines, from the first.
  ///
  /// - Throws: what reading throws.
  public func lines() throws -> LineReader { LineReader(try UTF16Bytes.utf8(whole)) }

  /// All of it as one article, without the page around it.
  ///
  /// - Throws: `ArticleReadError`, and what reading throws.
  public func article() throws -> CleanArticle {
    let whole = whole
    var bytes: [UInt8] = []
    // A little more than an article may have is enough to tell that it is too long.
    while bytes.count <= ArticleReader.limit {
      let block = try whole.read()
      if block.isEmpty { break }
      bytes += block
    }
    return try ArticleReader.read(bytes: bytes, name: name)
  }
}
