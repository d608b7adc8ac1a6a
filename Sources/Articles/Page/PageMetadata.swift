import Foundation
import NewsModel

/// Title, outlet, day, language and address of a page.
struct PageMetadata {
  private(set) var title: String?
  /// The node of the page's own headline, when it is the title.
  private(set) var titleNode: Int?
  private(set) var outlet: String?
  private(set) var published: Day?
  private(set) var language: String?
  private(set) var link: String?
  private let tree: PageTree
  private let metas: PageMetas

  init(_ tree: PageTree, data: StructuredData) {
    self.tree = tree
    metas = PageMetas(tree)
    link = address()
    outlet = PageOutlet(metas, data: data, address: link).name
    title = headline(data).map { String($0.prefix(FeedWords.longestLine)) }
    titleNode = title.flatMap { title in
      tree.elements(["h1", "h2"]).prefix(60).first {
        String(tree.words(of: $0).prefix(FeedWords.longestLine)) == title
      }
    }
    published = day(data)
    language = languageCode(data)
  }

  private func meta(_ keys: String...) -> String? { metas.values(keys).first }

  // MARK: Address and outlet

  private func address() -> String? {
    for index in tree.elements(["link"]) {
      let attributes = tree.nodes[index].attributes
      guard attributes["rel"]?.lowercased() == "canonical", let href = attributes["href"] else {
        continue
      }
      if href.hasPrefix("http") { return PageText.collapsed(href) }
    }
    return meta("og:url", "twitter:url").flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  // MARK: Title

  private func headline(_ data: StructuredData) -> String? {
    let page = tree.elements(["title"]).first.map { PageText.collapsed(textOf($0)) }
    let shared = meta("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title")
    let heads = tree.elements(["h1"]).prefix(20).map { tree.words(of: $0) }.filter {
      !$0.isEmpty && !isNameOfSite($0)
    }
    let named = [page, shared, data.headline].compactMap(\.self).map(PageMetadata.folded)
    // A heading that the page's head repeats is the headline without the site's name.
    let head = heads.first { heading in
      heading.split(separator: " ").count >= 3
        && named.contains { $0.contains(PageMetadata.folded(heading)) }
    }
    if let head { return withoutSite(head, always: false) }
    if let shared { return withoutSite(shared, always: false) }
    if let headline = data.headline { return PageText.collapsed(headline) }
    if heads.count == 1, let only = heads.first, only.split(separator: " ").count >= 3 {
      return only
    }
    return page.flatMap { $0.isEmpty ? nil : withoutSite($0, always: true) } ?? heads.first
  }

  private func textOf(_ index: Int) -> String {
    tree.nodes[index..<tree.nodes[index].end].map(\.text).joined()
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// "Ten killed in Gao - River Press" without the site's name. `always` drops any short last part.
  private func withoutSite(_ title: String, always: Bool) -> String {
    for separator in PageMetadata.separators {
      let parts = title.split(separator: separator).map(String.init)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if isNameOfSite(first) {
        return withoutSite(parts.dropFirst().joined(separator: separator), always: false)
      }
      let rest = parts.dropLast().joined(separator: separator)
      let words = last.split(separator: " ").count
      let isShort = words <= 5 && rest.split(separator: " ").count >= 3 && rest.count > last.count
      if isSite(last) || (isShort && (always || separator == " | ")) {
        return withoutSite(rest, always: false)
      }
    }
    return title
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " : ", " » ", " · ", " • ", " l ", " ‹ ", " « ", " / ",
  ]

  private func isSite(_ name: String) -> Bool {
    let short = PageMetadata.folded(name)
    guard let outlet, !short.isEmpty else { return false }
    let site = PageMetadata.folded(outlet)
    return site == short || site.contains(short) || short.contains(site)
      || PageOutlet.isName(name, of: LinkHost.name(of: link))
  }

  /// Whether a text is nothing but the name of the site.
  private func isNameOfSite(_ text: String) -> Bool {
    let folded = PageMetadata.folded(text)
    let host = LinkHost.name(of: link) ?? ""
    let names =
      [outlet, meta("og:site_name"), host].compactMap(\.self)
      + host.split(separator: ".").map(String.init)
    return !folded.isEmpty && names.contains { PageMetadata.folded($0) == folded }
  }

  // MARK: Day and language

  private func day(_ data: StructuredData) -> Day? {
    PageDay(
      tree: tree, stated: StatedDays(tree, metas: metas, data: data), headline: headlineNode,
      address: link, title: title, locale: locale
    ).day()
  }

  /// The heading that the day stands beside: the title's, as nearly as the page repeats it; else the first.
  private var headlineNode: Int? {
    if let titleNode { return titleNode }
    let heads = tree.elements(["h1", "h2"]).prefix(60)
    let wanted = PageMetadata.folded(title ?? "")
    let same = heads.first { !wanted.isEmpty && PageMetadata.folded(tree.words(of: $0)) == wanted }
    return same ?? tree.elements(["h1"]).first ?? heads.first(where: isLikeTitle)
  }

  /// Whether a heading says nearly all that the title does.
  private func isLikeTitle(_ heading: Int) -> Bool {
    let wanted = PageMetadata.wordSet(title ?? "")
    let common = PageMetadata.wordSet(tree.words(of: heading)).intersection(wanted)
    return wanted.count >= 4 && common.count * 4 >= wanted.count * 3
  }

  private static func wordSet(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private var locale: String? {
    let root = tree.elements(["html"]).first.map { tree.nodes[$0].attributes }
    let tags = [root?["lang"], root?["xml:lang"], meta("og:locale"), meta("content-language")]
      .compactMap(\.self)
    // "en" says less than "en_US".
    return tags.first { $0.contains("-") || $0.contains("_") } ?? tags.first
  }

  private func languageCode(_ data: StructuredData) -> String? {
    let root = tree.elements(["html"]).first.map { tree.nodes[$0].attributes }
    let tags = [
      root?["lang"], root?["xml:lang"],
      meta("og:locale", "content-language", "language", "dc.language"),
      data.language,
    ]
    return tags.lazy.compactMap { $0.flatMap { LanguageCode.short($0) } }.first
  }
}
