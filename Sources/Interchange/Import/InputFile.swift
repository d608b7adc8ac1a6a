import Foundation

/// A file or standard input that is to be read: its beginning is looked at once, and read again with the rest.
public struct InputFile {
  /// What messages call it.
  public let name: String
  public let format: ImportFormat
  private let handle: FileHandle
  /// Its beginning, which was read already.
  let head: Data

  /// Opens a file, or standard input for `-`, and recognises what it holds.
  ///
  /// - Throws: what opening or reading throws.
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
    self.handle = handle
    head = try handle.read(upToCount: 1 << 16) ?? Data()
    self.format = format ?? ImportFormat.recognise(Array(head))
  }

  /// Its lines, from the first.
  public func lines() -> LineReader { LineReader(handle, head: head) }

  /// All of it as one article, without the page around it.
  ///
  /// - Throws: `ArticleReadError`, and what reading throws.
  public func article() throws -> CleanArticle {
    var bytes = Array(head)
    // A little more than an article may have is enough to tell that it is too long.
    while bytes.count <= ArticleReader.limit,
      let block = try handle.read(upToCount: 1 << 18), !block.isEmpty
    {
      bytes += block
    }
    return try ArticleReader.read(bytes: bytes, name: name)
  }
}
