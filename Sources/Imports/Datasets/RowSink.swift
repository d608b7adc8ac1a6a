import Archive
import Datasets
import NewsModel

/// Takes the rows of datasets in an archive's place.
public protocol RowSink: Sendable {
  /// A row as `take` takes it; called on a thread of its own.
  ///
  /// - Parameters:
  ///   - row: the row as it came, with claims that were read from its notes.
  ///   - dossier: what its codebook makes of it.
  ///   - revision: when its dataset revised it, as the codebook says.
  /// - Returns: what `take` is given.
  func line(_ row: SharedRow, _ dossier: Dossier, revision: Int?) -> [UInt8]

  /// Takes the rows of a release.
  ///
  /// - Parameters:
  ///   - release: what they are of.
  ///   - nextLines: gives the next rows, nil after the last ones.
  /// - Returns: what became of them.
  /// - Throws: why not all of them were taken, and what `nextLines` throws.
  func receive(
    _ release: DatasetRelease, _ nextLines: () throws -> [[UInt8]]?
  ) throws -> ImportOutcome
}
