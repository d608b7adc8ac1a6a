import Articles
import NewsModel

/// A feed's entries as articles.
enum FeedArticles {
  /// Makes an article of an entry.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - feed: its feed.
  ///   - name: what messages call the feed.
  /// - Returns: nil for an entry without words.
  static func article(_ entry: FeedEntry, of feed: Feed, name: String) -> ArticleMaterial? {
    guard let text = entry.content ?? entry.summary ?? entry.title else { return nil }
    let outlet = feed.title ?? LinkHost.name(of: entry.link ?? feed.link)
    return ArticleMaterial(
      name: "\(name), “\(entry.title ?? entry.key)”", id: entry.link ?? entry.key, text: text,
      title: entry.title, outlet: outlet,
      origin: entry.source.flatMap { $0 == outlet ? nil : $0 },
      published: entry.published?.day ?? entry.updated?.day,
      language: entry.language ?? feed.language, link: entry.link)
  }
}
