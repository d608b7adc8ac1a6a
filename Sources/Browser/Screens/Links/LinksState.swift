import NewsModel
import TextUI

/// Pairs of incidents that may be one, the likeliest first: the analyst joins them or keeps them apart.
struct LinksState: Equatable, Sendable {
  /// So many are asked for at once; decided ones make room for the next.
  static let page = 200

  /// Nil until the first answer, and after a change that may bring pairs back.
  var rows: [ProposedLink]?
  var cursor = ListCursor()

  mutating func receive(_ links: [ProposedLink]) {
    rows = links
    cursor.setCount(links.count)
  }

  /// Takes a decided pair away, and every other one of the incident that is no longer one of its own.
  mutating func remove(_ link: ProposedLink, _ decision: LinkDecision) {
    remove { $0 == link || decision == .joined && $0.from.id == link.from.id }
  }

  /// Asks for the pairs anew.
  mutating func forget() { rows = nil }
}
