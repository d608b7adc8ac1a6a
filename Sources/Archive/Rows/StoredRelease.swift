internal import Datasets

/// A release as the archive knows it: what its rows are, and how to read them.
struct StoredRelease: Sendable {
  var release: DatasetRelease
  /// Nil where no codebook knows its format any more.
  var codebook: (any Codebook)?
  /// Row numbers of `cell_column`, in the order of the release's columns.
  var columns: [Int64]
}
