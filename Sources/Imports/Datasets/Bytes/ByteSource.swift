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
  /// True for a file that is whole and of a kind that is not read: in a folder it is passed over.
  var isForeign = false

  init(_ description: String) { self.description = description }

  /// A file of a kind that is not read.
  static func foreign(_ description: String) -> DatasetFileProblem {
    var problem = DatasetFileProblem(description)
    problem.isForeign = true
    return problem
  }
}
