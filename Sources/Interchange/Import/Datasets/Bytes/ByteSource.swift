/// Bytes that come in blocks: a file, standard input, or what is packed inside one of them.
protocol ByteSource: AnyObject {
  /// The next bytes, empty at the end.
  ///
  /// - Throws: `DatasetFileProblem` for what cannot be unpacked, and what reading throws.
  func read() throws -> [UInt8]
  /// How much of the file on disk has been read, for the progress of an import.
  var consumed: Int { get }
}

/// Why a file cannot be read or unpacked, in one sentence for the user.
public struct DatasetFileProblem: Error, CustomStringConvertible, Sendable, Equatable {
  public var description: String

  init(_ description: String) { self.description = description }
}
