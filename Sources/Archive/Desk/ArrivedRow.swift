public import Datasets
public import NewsModel

/// A row that came from a desk, ready to be stored. Making one costs more than storing it, so a stream of them is made on
/// another thread than the one that stores.
public final class ArrivedRow: Sendable {
  let entry: DatasetEntry
  /// The release that no longer has it, in JSON; nil while it is there.
  let gone: String?

  /// - Parameters:
  ///   - row: the row as it travels.
  ///   - release: what it is of.
  ///   - codebook: the release's.
  /// - Throws: `RowProblem` for what can be no row of the release.
  public init(
    _ row: SharedRow, of release: DatasetRelease, by codebook: any Codebook
  ) throws(RowProblem) {
    guard row.cells.count == release.columns.count else {
      throw RowProblem("a row has not as many cells as its release has columns")
    }
    entry = DatasetEntry(
      fields: row.cells, dossier: try codebook.dossier(of: row.cells),
      revision: codebook.revision(of: row.cells), notedClaims: row.noted ?? [])
    gone = row.gone
  }
}
