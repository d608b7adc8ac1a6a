import NewsModel
import TextUI

/// The feeds that the archive follows.
struct FeedsState: Equatable, Sendable {
  /// Nil until the first answer.
  var rows: [FeedSubscription]?
  var cursor = ListCursor(context: 1)
  /// Asks anew; the rows stay until the answer.
  var isStale = false
  /// True from a fetch to its answer.
  var isFetching = false
  /// True from the key that ends it.
  var isStopping = false
}

/// The line for the address of a new feed.
struct FeedAddressState: Equatable, Sendable, WritingDialog {
  var line = LineEditor()
  var isWriting = false
  var failure: String?
}
