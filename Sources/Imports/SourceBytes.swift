import Articles
import Foundation
import NewsModel

/// Kept bytes, read again.
public enum SourceBytes {
  /// What bytes hold of an article: a file, a page, a record of a web archive, a line of articles, a feed with its entry.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - address: where they came from.
  ///   - text: the report's text, by which a feed's entry is found again.
  /// - Returns: nil where they cannot be read.
  public static func article(_ bytes: [UInt8], address: String, text: String) -> CleanArticle? {
    try? GuardedReading.run(address) {
      if FeedReader.isFeed(bytes) { return entry(of: bytes, like: text) }
      if bytes.first == UInt8(ascii: "{"), let line = try? ArticleLine(json: Data(bytes)) {
        return CleanArticle(kind: .text, title: line.title, text: line.text)
      }
      let body = ArchivedAnswer(bytes)?.body(limit: ArticleReader.limit) ?? bytes
      return try? ArticleReader.read(bytes: body, name: address)
    }
  }

  /// A feed is kept whole: the entry is the one whose words the report has.
  private static func entry(of bytes: [UInt8], like text: String) -> CleanArticle? {
    guard let feed = try? FeedReader.read(bytes) else { return nil }
    for entry in feed.entries {
      guard let words = entry.content ?? entry.summary ?? entry.title, text.hasSuffix(words) else {
        continue
      }
      let others = feed.entries.count - 1
      return CleanArticle(
        kind: .text, title: entry.title, text: words,
        setAside: others > 0
          ? ["\(FigureText.counted(others, "other entry", plural: "other entries")) of the feed"]
          : [])
    }
    return nil
  }
}
