public import NewsModel

/// Two datasets side by side.
extension IncidentStore {
  /// The datasets of the archive, those with most incidents first.
  public func datasets() throws -> [DatasetSource] {
    try read { try DatasetShelf(db: $0, setCache: setCache).sources() }
  }

  /// The datasets of the archive, interrupted when the task is cancelled.
  public func datasets() async throws -> [DatasetSource] {
    try await read { [setCache] in try DatasetShelf(db: $0, setCache: setCache).sources() }
  }

  /// A run of at most `limit` incidents that two datasets both have, behind the first `offset` ones of the query's order,
  /// with what all of them come to.
  public func datasetPairs(
    _ query: DatasetPairQuery, offset: Int, limit: Int
  ) throws -> DatasetPairPage {
    try read {
      try DatasetPairReader(db: $0, setCache: setCache).page(query, offset: offset, limit: limit)
    }
  }

  /// A run of incidents that two datasets both have, interrupted when the task is cancelled.
  public func datasetPairs(
    _ query: DatasetPairQuery, offset: Int, limit: Int
  ) async throws -> DatasetPairPage {
    try await read { [setCache] in
      try DatasetPairReader(db: $0, setCache: setCache).page(query, offset: offset, limit: limit)
    }
  }
}
