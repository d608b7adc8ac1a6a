import NewsModel
import TextUI

/// The feeds that the archive follows.
struct FeedsState: Equatable, Sendable {
  /// Nil until the first answer.
  private(set) var rows: [FeedSubscription]?
  private(set) var cursor = ListCursor(context: 1)
  /// Asks anew; the rows stay until the answer.
  var isStale = false
  /// True from a fetch to its answer.
  var isFetching = false
  /// True from the key that ends it.
  var isStopping = false

  var current: FeedSubscription? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  mutating func take(_ found: [FeedSubscription]) {
    let id = current?.id
    rows = found
    isStale = false
    cursor.setCount(found.count)
    if let index = found.firstIndex(where: { $0.id == id }) { cursor.select(index) }
  }

  mutating func move(_ action: Action) { cursor.move(action) }

  mutating func fit(height: Int) { cursor.setHeight(height) }
}

/// The line for the address of a new feed.
struct FeedAddressState: Equatable, Sendable, WritingDialog {
  var line = LineEditor()
  var isWriting = false
  var failure: String?
}
