import NewsModel

/// What a page's scripts say about its article, where it is drawn by them.
enum PageScripts {
  /// The day of publication under a member of that name in data within scripts; nil where there are several days, as of
  /// articles that the page leads to.
  static func day(in tree: PageTree) -> Day? {
    var days: Set<Day> = []
    for index in tree.elements(["script"]) {
      for place in index..<tree.nodes[index].end where tree.nodes[place].isText {
        collect(tree.nodes[place].text, into: &days)
        if days.count > 1 { return nil }
      }
    }
    return days.first
  }

  private static let names = [
    "datePublished", "publishDate", "publishedDate", "publicationDate", "publishedAt",
    "published_at", "published_date", "publish_date", "datePublish", "firstPublished",
  ]

  private static func collect(_ text: String, into days: inout Set<Day>) {
    for name in names {
      for range in text.ranges(of: name).prefix(20) {
        // `"name":"2024-…"`, the quotes escaped or not.
        let rest = text[range.upperBound...].prefix(40).drop { "\\\": ".contains($0) }
        let value = rest.prefix { $0 != "\"" && $0 != "\\" }
        if let day = WrittenDay.first(in: value) { days.insert(day) }
      }
    }
  }
}
