import NewsModel
import TextUI

/// What analysts decided differently without knowing of each other: one key settles it.
struct DisagreementsState: Equatable, Sendable {
  /// So many are asked for at once; settled ones make room for the next.
  static let page = 500

  /// Nil until the first answer.
  var rows: [Disagreement]?
  var cursor = ListCursor(context: 1)
  /// Asks anew; the rows stay until the answer.
  var isStale = false
}
