import NewsModel

/// A feed as it says itself: RSS 0.9 to 2.0, RDF, Atom, or JSON Feed. All words are plain text, free of what a terminal
/// would obey; addresses are absolute where the feed gives something to resolve them by.
public struct Feed: Hashable, Sendable {
  /// "rss20", "rss10", "rss091", "atom10", "atom03", "json11"…; "rss" where the version is not said.
  public var version: String
  public var title: String?
  public var subtitle: String?
  /// The address of the site.
  public var link: String?
  public var id: String?
  public var language: String?
  public var authors: [String] = []
  public var updated: FeedMoment?
  public var entries: [FeedEntry] = []

  init(version: String) { self.version = version }
}

/// One entry of a feed.
public struct FeedEntry: Hashable, Sendable {
  /// What the feed calls it, as it stands there; nil where it does not.
  public var id: String?
  public var title: String?
  public var link: String?
  public var published: FeedMoment?
  public var updated: FeedMoment?
  public var authors: [String] = []
  /// A few words on it, as paragraphs.
  public var summary: String?
  /// All of it, as paragraphs, where the feed has it.
  public var content: String?
  /// Where it was first published, when that is somebody else: RSS's `source`, Dublin Core's, Atom's.
  public var source: String?
  public var language: String?

  init() {}

  /// What tells the entry from others of its feed: its id, else its address, else its title and moment.
  public var key: String {
    if let id, !id.isEmpty { return id }
    if let link, !link.isEmpty { return link }
    return [title ?? "", published.map { String($0.seconds) } ?? "", summary ?? ""]
      .joined(separator: "\n")
  }
}
