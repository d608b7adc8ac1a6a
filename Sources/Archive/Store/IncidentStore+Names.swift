internal import GRDB
public import NewsModel

/// Names that a filter asks for.
extension IncidentStore {
  /// Places, sources or tags that have what is typed of a name, else those that are nearly so, with how many incidents
  /// of the rest of the filter each leaves; interrupted when the task is cancelled.
  ///
  /// - Parameters:
  ///   - field: `place`, `source` or `tag`.
  ///   - typed: what is typed of a name.
  ///   - filter: the rest of the filter.
  /// - Returns: at most eight names, and whether none of them has what was typed.
  /// - Throws: `ArchiveError`.
  public func names(
    _ field: FilterField, like typed: String, under filter: Filter
  ) async throws -> (names: [FacetCount], isNear: Bool) {
    try await read { [setCache] in
      try NameFinder(db: $0, setCache: setCache).choice(field, typed, under: filter)
    }
  }

  /// The names of a filter that nothing in the archive goes by, with those that may have been meant.
  ///
  /// - Parameter filter: any filter; names that it leaves out do not count.
  /// - Returns: the names in the filter's order; none where all are known.
  /// - Throws: `ArchiveError`.
  public func missedNames(in filter: Filter) throws -> [MissedName] {
    try read { [setCache] in try NameFinder(db: $0, setCache: setCache).misses(of: filter) }
  }

  /// The same, interrupted when the task is cancelled.
  ///
  /// - Parameter filter: any filter; names that it leaves out do not count.
  /// - Returns: the names in the filter's order; none where all are known.
  /// - Throws: `ArchiveError`.
  public func missedNames(in filter: Filter) async throws -> [MissedName] {
    try await read { [setCache] in try NameFinder(db: $0, setCache: setCache).misses(of: filter) }
  }
}
