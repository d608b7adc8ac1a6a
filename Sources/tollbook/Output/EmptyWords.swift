import Archive
import NewsModel

/// What an empty answer says on standard error, so that nobody takes it for a fault.
enum EmptyWords {
  static func incidents(_ filter: Filter) -> String {
    filter == .all ? "The archive holds no incident." : "No incident fits the filter."
  }

  /// The same, and which names of the filter nothing goes by.
  ///
  /// - Parameters:
  ///   - filter: the filter that leaves nothing.
  ///   - store: the archive that was asked.
  /// - Returns: one or more sentences.
  static func incidents(_ filter: Filter, in store: IncidentStore) -> String {
    let missed = (try? store.missedNames(in: filter)) ?? []
    return ([incidents(filter)] + missed.map(\.sentence)).joined(separator: " ")
  }

  static func places(_ filter: Filter) -> String {
    filter == .all
      ? "The archive holds no incident with a place." : "No incident with a place fits the filter."
  }
}
