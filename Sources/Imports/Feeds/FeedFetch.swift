import NewsModel

/// What a fetch of one feed came to.
public struct FeedFetch: Sendable {
  /// The feed as it is known now.
  public var feed: FeedSubscription
  /// Entries that were new.
  public var new = 0
  /// Of these: reports on new incidents, on known ones, and articles kept aside.
  public var incidents = 0
  public var joined = 0
  public var aside = 0
  /// Entries that the user's rules left out.
  public var leftOut = 0
  /// Why it could not be fetched, or not all of it.
  public var problem: String?
  /// True where the server has nothing newer, or does not want to be asked yet.
  public var isUnchanged = false
}

/// A feed's answer, on its way from the net to the archive.
struct FetchedFeed: Sendable {
  var feed: FeedSubscription
  /// Entries that were not seen before.
  var articles: [ArticleMaterial] = []
  /// The keys of all entries.
  var keys: [String] = []
  var problem: String?
  var isUnchanged = false
}
