import NewsModel

/// What a page's scripts say about its article, where it is drawn by them.
enum PageScripts {
  /// The day of publication under a member of that name in data within scripts. Where there are several, as of articles that
  /// the page leads to, the one that stands beside the headline; nil where none does.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - title: the article's headline.
  /// - Returns: nil where scripts say no day, or several and none of them is the article's.
  static func day(in tree: PageTree, title: String?) -> Day? {
    var days: Set<Day> = []
    var beside: [(letters: Int, day: Day)] = []
    for index in tree.elements(["script"]) {
      for place in index..<tree.nodes[index].end where tree.nodes[place].isText {
        let found = found(in: tree.nodes[place].text, title: title ?? "")
        days.formUnion(found.days.map(\.day))
        beside += found.days.compactMap { day in
          found.titles.map { (letters: abs($0 - day.place), day: day.day) }
            .min { $0.letters < $1.letters }
        }
      }
    }
    guard days.count > 1 else { return days.first }
    return beside.filter { $0.letters <= reach }.min { $0.letters < $1.letters }?.day
  }

  /// Bytes of data between an article's headline and its day.
  private static let reach = 1_500

  private static let names = [
    "datePublished", "publishDate", "publishedDate", "publicationDate", "publishedAt",
    "published_at", "published_date", "publish_date", "datePublish", "firstPublished",
    "first_published", "publishTime", "publish_time", "publicationTime", "pubDate", "pub_date",
    "publishedOn", "published_on", "publishedTime", "published_time", "datePosted", "postedAt",
    "originalPublishDate", "displayDate", "firstPublishedAt", "first_published_at",
    "first_publication_date", "firstPublicationDate", "pagePostDate", "postDate", "post_date",
    "releaseDate", "date_gmt", "articleDate", "article_date", "contentPublishedDate",
  ].map { Array($0.utf8) }

  /// Whether a name begins with a byte.
  private static let begins = (0..<256).map { byte in names.contains { Int($0[0]) == byte } }

  /// The days in a script, and where the headline stands in it.
  private static func found(
    in text: String, title: String
  ) -> (days: [(place: Int, day: Day)], titles: [Int]) {
    var text = text
    let begins = begins
    let headline = Array(title.utf8.prefix(40))
    return text.withUTF8 { bytes in
      var days: [(place: Int, day: Day)] = []
      var titles: [Int] = []
      var places = 0
      for index in bytes.indices {
        if headline.count >= 12, bytes[index] == headline[0], titles.count < 20,
          bytes[index...].starts(with: headline)
        {
          titles.append(index)
        }
        guard begins[Int(bytes[index])], places < 400, index > 0, !isLetter(bytes[index - 1]),
          let end = end(of: index, in: bytes)
        else { continue }
        places += 1
        // `"name":"2024-…"`, the quotes escaped or not.
        let rest = bytes[end..<min(bytes.count, end + 40)].drop { byte in
          byte == 0x22 || byte == 0x27 || byte == 0x5C || byte == 0x3A || byte == 0x20
        }
        let value = rest.prefix { $0 != 0x22 && $0 != 0x27 && $0 != 0x5C }
        if let day = WrittenDay.ofMoment(String(decoding: value, as: UTF8.self)),
          PageDay.isPossible(day)
        {
          days.append((index, day))
        }
      }
      return (days, titles)
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
