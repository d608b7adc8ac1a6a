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
    try writing {
      try connections.load { db in
        let loader = try RowLoader(db, release: release, source: source)
        while let batch = try nextBatch() {
          for entry in batch { try loader.store(entry) }
        }
        return try loader.finish()
      }
    }
  }

  /// What `load` would do with the rows, counted without storing anything. What would be marked as gone is not.
  ///
  /// - Parameters:
  ///   - release: what the rows are and under which names their columns stand.
  ///   - nextBatch: gives the next rows, nil at the end.
  /// - Returns: what would be added, changed and left alone.
  /// - Throws: `ArchiveError`, and whatever `nextBatch` throws.
  public func compare(
    _ release: DatasetRelease, nextBatch: () throws -> [DatasetEntry]?
  ) throws -> ImportOutcome {
    try read { db in
      let comparison = try RowComparison(db, release)
      while let batch = try nextBatch() {
        for entry in batch { try comparison.add(entry) }
      }
      return comparison.outcome
    }
  }

  /// The row of a dataset that an incident is, as it came; nil for an incident that came with articles.
  public func row(of incident: Int64) throws -> DatasetRow? {
    try read { db in
      try StoredRow(incident: incident, db).map {
        DatasetRow(release: $0.release.release, fields: $0.fields, goneFrom: $0.goneFrom)
      }
    }
  }
}

/// A row of a dataset as it came.
public struct DatasetRow: Hashable, Sendable {
  public var release: DatasetRelease
  /// The cells in the order of the release's columns.
  public var fields: [String]
  /// What the dataset calls the release that no longer has the row; nil while it is there.
  public var goneFrom: String?
}
