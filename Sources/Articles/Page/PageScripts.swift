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
    "first_published", "publishTime", "publish_time", "publicationTime", "pubDate", "pub_date",
    "publishedOn", "published_on", "publishedTime", "published_time", "datePosted", "postedAt",
    "originalPublishDate", "displayDate",
  ].map { Array($0.utf8) }

  /// Whether a name begins with a byte.
  private static let begins = (0..<256).map { byte in names.contains { Int($0[0]) == byte } }

  private static func collect(_ text: String, into days: inout Set<Day>) {
    var text = text
    let begins = begins
    text.withUTF8 { bytes in
      var places = 0
      for index in bytes.indices where begins[Int(bytes[index])] && places < 400 {
        guard index > 0, !isLetter(bytes[index - 1]), let end = end(of: index, in: bytes) else {
          continue
        }
        places += 1
        // `"name":"2024-…"`, the quotes escaped or not.
        let rest = bytes[end..<min(bytes.count, end + 40)].drop { byte in
          byte == 0x22 || byte == 0x5C || byte == 0x3A || byte == 0x20
        }
        let value = rest.prefix { $0 != 0x22 && $0 != 0x5C }
        if let day = WrittenDay.ofMoment(String(decoding: value, as: UTF8.self)),
          PageDay.isPossible(day)
        {
          days.insert(day)
        }
      }
    }
  }

  /// Where the name that begins at a place ends; nil where none does.
  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for name in names where bytes.count - start > name.count {
      let end = start + name.count
      if bytes[start..<end].elementsEqual(name), !isLetter(bytes[end]) { return end }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
  }
}
