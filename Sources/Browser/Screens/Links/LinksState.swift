import NewsModel
import TextUI

/// Pairs of incidents that may be one, the likeliest first: the analyst joins them or keeps them apart.
struct LinksState: Equatable, Sendable {
  /// So many are asked for at once; decided ones make room for the next.
  static let page = 200

  /// Nil until the first answer, and after a change that may bring pairs back.
  private(set) var rows: [ProposedLink]?
  private(set) var cursor = ListCursor()

  var current: ProposedLink? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ links: [ProposedLink]) {
    rows = links
    cursor.setCount(links.count)
  }

  /// Takes a decided pair away, and every other one of the incident that is no longer one of its own.
  mutating func remove(_ link: ProposedLink, _ decision: LinkDecision) {
    rows?.removeAll { row in
      row == link || decision == .joined && row.from.id == link.from.id
    }
    cursor.setCount(rows?.count ?? 0)
  }

  /// Asks for the pairs anew.
  mutating func forget() { rows = nil }

  mutating func move(_ action: Action) { cursor.move(action) }

  mutating func fit(height: Int) { cursor.setHeight(height) }
}
