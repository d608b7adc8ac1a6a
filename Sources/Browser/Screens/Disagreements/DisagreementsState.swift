import NewsModel
import TextUI

/// What analysts decided differently without knowing of each other: one key settles it.
struct DisagreementsState: Equatable, Sendable {
  /// So many are asked for at once; settled ones make room for the next.
  static let page = 500

  /// Nil until the first answer.
  private(set) var rows: [Disagreement]?
  var cursor = ListCursor(context: 1)
  /// Asks anew; the rows stay until the answer.
  var isStale = false

  mutating func take(_ found: [Disagreement]) {
    let place = current.map { [$0.incidentKey, $0.subject] }
    rows = found
    isStale = false
    cursor.setCount(found.count)
    if let index = found.firstIndex(where: { [$0.incidentKey, $0.subject] == place }) {
      cursor.select(index)
    }
  }

  /// Takes a settled one away; the next comes under the cursor.
  mutating func remove(_ settled: Disagreement) {
    rows?.removeAll { $0 == settled }
    cursor.setCount(rows?.count ?? 0)
  }
}
