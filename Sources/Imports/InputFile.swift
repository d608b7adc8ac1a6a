import Articles
import Files
import Foundation

/// A file or standard input that is to be read: its beginning is looked at once, and read again with the rest. What is
/// packed is unpacked.
public struct InputFile {
  /// What messages call it.
  public let name: String
  public let format: ImportFormat
  private let part: PackedFile.Part

  /// Opens a file, or standard input for `-`, and recognises what it holds.
  ///
  /// - Throws: `DatasetFileProblem` for what is packed in a way that is not read, and what opening or reading throws.
  public init(path: String, format: ImportFormat? = nil) throws {
    let file =
      path == "-" ? try PackedFile(standardInput: .standardInput) : try PackedFile(path: path)
    guard let part = file.parts.first, file.parts.count == 1 else {
      throw DatasetFileProblem(
        "\(RawPath.shown(path)) is an archive of \(file.parts.count) files: unpack it first.")
    }
    try self.init(part, format: format)
  }

  /// - Throws: what reading throws.
  init(_ part: PackedFile.Part, format: ImportFormat?) throws {
    name = part.name
    self.part = part
    self.format = try format ?? ImportFormat.recognise(part.head())
  }

  /// Its lines, from the first.
  ///
  /// - Throws: what reading throws.
  public func lines() throws -> LineReader { LineReader(try part.open()) }

  /// Its bytes from the first, in blocks.
  ///
  /// - Throws: what reading throws.
  func source() throws -> any ByteSource { try part.raw() }

  /// All of it as one article, without the page around it.
  ///
  /// - Throws: `ArticleReadError`, and what reading throws.
  public func article() throws -> CleanArticle {
    try ArticleReader.read(bytes: try bytes(upTo: ArticleReader.limit), name: name)
  }

  /// All of it as it is; of what is larger a little more than the limit, which is enough to tell.
  ///
  /// - Throws: what reading throws.
  func bytes(upTo limit: Int) throws -> [UInt8] {
    let whole = try part.raw()
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let block = try whole.read()
      if block.isEmpty { break }
      bytes += block
    }
    return bytes
  }
}
