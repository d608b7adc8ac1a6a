import Foundation

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
struct JSONFeedReader {
  private let address: String?

  /// - Throws: `FeedProblem.noFeed`.
  static func read(_ text: String, address: String?) throws -> Feed {
    let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    guard let object, let version = object["version"] as? String, version.contains("jsonfeed.org"),
      let items = object["items"] as? [Any]
    else { throw FeedProblem.noFeed }
    return JSONFeedReader(address: (object["feed_url"] as? String) ?? address)
      .feed(object, version: version, items: items)
  }

  private func feed(_ object: [String: Any], version: String, items: [Any]) -> Feed {
    let number = version.split(separator: "/").last.map { $0.filter(\.isNumber) } ?? ""
    var feed = Feed(version: "json" + number)
    feed.title = line(object["title"])
    feed.subtitle = line(object["description"])
    feed.link = link(object["home_page_url"])
    feed.id = line(object["feed_url"])
    feed.language = (object["language"] as? String).flatMap { LanguageCode.short($0) }
    feed.authors = authors(object)
    feed.entries = items.compactMap { $0 as? [String: Any] }.map { entry($0, feed) }
    return feed
  }

  private func entry(_ item: [String: Any], _ feed: Feed) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = line(item["id"]) ?? (item["id"] as? NSNumber)?.stringValue
    entry.title = line(item["title"])
    entry.link = link(item["url"]) ?? link(item["external_url"])
    entry.published = (item["date_published"] as? String).flatMap { FeedMoment($0) }
    entry.updated = (item["date_modified"] as? String).flatMap { FeedMoment($0) }
    entry.authors = authors(item)
    entry.summary = FeedWords.body(item["summary"] as? String, isMarkup: false)
    entry.content =
      FeedWords.body(item["content_html"] as? String, isMarkup: true)
      ?? FeedWords.body(item["content_text"] as? String, isMarkup: false)
    entry.language =
      (item["language"] as? String).flatMap { LanguageCode.short($0) } ?? feed.language
    return entry
  }

  private func authors(_ object: [String: Any]) -> [String] {
    let several = (object["authors"] as? [Any] ?? []).compactMap { $0 as? [String: Any] }
    let all = several.isEmpty ? [object["author"] as? [String: Any]].compactMap(\.self) : several
    return all.compactMap { line($0["name"]) }
  }

  private func line(_ value: Any?) -> String? {
    FeedWords.line(value as? String, isMarkup: false)
  }

  private func link(_ value: Any?) -> String? {
    FeedAddress.resolved(value as? String, by: address)
  }
}
