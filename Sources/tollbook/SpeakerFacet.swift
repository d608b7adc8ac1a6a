import Archive
import NewsModel

extension IncidentStore {
  /// How many incidents of a filter each kind of speaker stands behind, most frequent first. An incident counts for
  /// every kind whose figures it has.
  ///
  /// - Throws: `ArchiveError`; `CancellationError` when the task is cancelled.
  func speakers(_ filter: Filter) async throws -> [FacetCount] {
    var counts: [FacetCount] = []
    for kind in SpeakerKind.allCases {
      try Task.checkCancellation()
      let term = Filter.speaker(kind)
      let count = try await count(filter == .all ? term : .and([filter, term]))
      guard count > 0 else { continue }
      counts.append(FacetCount(value: kind.rawValue, label: kind.rawValue, count: count))
    }
    return counts.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
  }
}
