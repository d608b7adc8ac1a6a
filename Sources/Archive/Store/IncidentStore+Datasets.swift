public import Datasets
internal import NewsModel

extension IncidentStore {
  /// Stores the rows of a release of a dataset, all or none: killed in the middle, nothing has changed.
  ///
  /// Rows are the same when the keys of their incidents are. A row that is known and unchanged is left alone; of a
  /// changed one the earlier state is kept. Rows of the dataset that this file would have to hold, going by the
  /// countries and years that it covers, and no longer holds, are marked as gone and stay.
  ///
  /// - Parameters:
  ///   - release: what the rows are and under which names their columns stand.
  ///   - source: how the import is recorded.
  ///   - nextBatch: gives the next rows, nil at the end; an error it throws undoes everything.
  /// - Returns: what was added, changed, left alone and marked.
  /// - Throws: `ArchiveError`, and whatever `nextBatch` throws.
  @discardableResult
  public func load(
    _ release: DatasetRelease, source: ImportSource, nextBatch: () throws -> [DatasetEntry]?
  ) throws -> ImportOutcome {
    try store(source: source) {
      try nextBatch()?.map { entry in
        var dossier = entry.dossier
        if !dossier.reports.isEmpty { dossier.reports[0].claims += entry.notedClaims }
        return dossier
      }
    }
  }
}
