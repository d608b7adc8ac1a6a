import NewsModel

/// Who published a page: the name of its site, without what the site says in praise of itself.
struct PageOutlet {
  let name: String?

  /// The first name that fits the page's host; else the first that is a name at all; else the host.
  ///
  /// - Parameters:
  ///   - metas: the page's metas.
  ///   - data: its structured data.
  ///   - address: its address.
  init(_ metas: PageMetas, data: StructuredData, address: String?) {
    let host = LinkHost.name(of: address)
    let stated =
      metas.values(["og:site_name"]) + [data.publisher].compactMap(\.self)
      + metas.values([
        "dc.publisher", "dcterms.publisher", "publisher", "application-name",
        "apple-mobile-web-app-title", "cre", "copyright-holder",
      ])
    // A site's own name counts only where it fits the host: pages speak of other organizations, too.
    let sites = data.sites.compactMap { PageOutlet.short($0, host: host) }.filter {
      PageOutlet.fits($0, host)
    }
    let names = stated.compactMap { PageOutlet.short($0, host: host) }
    name =
      names.first { PageOutlet.fits($0, host) } ?? names.first { !PageOutlet.isCommon($0) }
      ?? sites.first ?? host
  }

  /// A site's name without its motto: "WSVN 7News | Miami News, Weather, Sports" is "WSVN 7News".
  private static func short(_ name: String, host: String?) -> String? {
    let name = PageText.collapsed(name)
    guard !name.isEmpty, !name.contains("://"), name.count <= 120 else { return nil }
    for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", ": "] {
      let parts = name.split(separator: separator).map { PageText.collapsed(String($0)) }
        .filter { !$0.isEmpty }
      guard parts.count > 1, let first = parts.first else { continue }
      return parts.first { fits($0, host) } ?? parts.first { !isCommon($0) } ?? first
    }
    return name.count <= 80 ? name : nil
  }

  /// Whether a name is that of a host: "Fox News" of foxnews.com, "WSVN 7News" of wsvn.com, "BBC" of news.bbc.co.uk.
  private static func fits(_ name: String, _ host: String?) -> Bool {
    guard let host else { return false }
    let labels = host.lowercased().split(separator: ".").dropLast().map { folded(String($0)) }
      .filter { $0.count >= 3 || $0 == folded(name) }
    let whole = folded(name)
    let words = name.split { !($0.isLetter || $0.isNumber) }.map { folded(String($0)) }
    let initials = String(words.compactMap(\.first))
    return !whole.isEmpty
      && labels.contains { label in
        label == whole || label == initials || (whole.count >= 4 && label.contains(whole))
          || whole.contains(label)
          || words.contains { $0.count >= 4 && !common.contains($0) && label.contains($0) }
      }
  }

  /// Whether a name is that of a host as a whole: its letters, its first letters or their beginning.
  static func isName(_ name: String, of host: String?) -> Bool {
    guard let host else { return false }
    let whole = folded(name)
    let words = name.split { !($0.isLetter || $0.isNumber) }
    let initials = folded(String(words.compactMap(\.first)))
    let labels = host.lowercased().split(separator: ".").dropLast().map { folded(String($0)) }
    return whole.count >= 2
      && (folded(host) == whole
        || labels.contains {
          $0 == whole || ($0.count >= 3 && $0 == initials)
            || ($0.hasPrefix(whole) && whole.count >= 4)
        })
  }

  /// Whether a name only says where on a site the page stands.
  private static func isCommon(_ name: String) -> Bool {
    let words = name.split { !($0.isLetter || $0.isNumber || $0 == ".") }.map { folded(String($0)) }
    return words.allSatisfy { common.contains($0) || Int($0) != nil || $0.isEmpty }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let common: Set<String> = [
    "home", "homepage", "page", "start", "main", "index", "default", "site", "website", "welcome",
    "blog", "blogs", "news", "latest", "breaking", "top", "world", "international", "national",
    "local", "us", "usa", "uk", "eu", "africa", "asia", "europe", "americas", "politics",
    "business",
    "sport", "sports", "opinion", "culture", "health", "science", "technology", "tech", "story",
    "stories", "article", "articles", "press", "releases", "release", "media", "online", "and",
    "the", "of", "a", "untitled", "www", "com", "actualités", "noticias", "inicio", "accueil",
    "nachrichten", "startseite",
  ]
}
