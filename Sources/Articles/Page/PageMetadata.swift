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
  private var metas: [String: String] = [:]

  init(_ tree: PageTree, data: StructuredData) {
    self.tree = tree
    collectMetas()
    link = address()
    outlet = siteName(data)
    title = headline(data)
    titleNode = tree.elements(["h1", "h2"]).prefix(60).first { tree.words(of: $0) == title }
    published = day(data)
    language = languageCode(data)
  }

  private mutating func collectMetas() {
    for index in tree.elements(["meta"]) {
      let attributes = tree.nodes[index].attributes
      let key =
        attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
        ?? attributes["http-equiv"]
      guard let key, let content = attributes["content"] else { continue }
      let value = PageText.collapsed(content)
      if !value.isEmpty, metas[key.lowercased()] == nil { metas[key.lowercased()] = value }
    }
  }

  private func meta(_ keys: String...) -> String? {
    keys.lazy.compactMap { metas[$0] }.first
  }

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

  private func siteName(_ data: StructuredData) -> String? {
    let names = [
      meta("og:site_name"), data.publisher, meta("dc.publisher", "dcterms.publisher", "publisher"),
      meta("application-name", "apple-mobile-web-app-title", "cre"),
    ]
    let named = names.lazy.compactMap(\.self).first { !$0.contains("://") && $0.count <= 80 }
    return named ?? link.flatMap(host)
  }

  private func host(_ link: String) -> String? {
    let rest = link.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    guard let rest, rest.contains(".") else { return nil }
    return rest.hasPrefix("www.") ? String(rest.dropFirst(4)) : String(rest)
  }

  // MARK: Title

  private func headline(_ data: StructuredData) -> String? {
    let page = tree.elements(["title"]).first.map { PageText.collapsed(textOf($0)) }
    let shared = meta("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title")
    let heads = tree.elements(["h1"]).prefix(20).map { tree.words(of: $0) }.filter { !$0.isEmpty }
    let named = [page, shared, data.headline].compactMap(\.self).map(PageMetadata.folded)
    // A heading that the page's head repeats is the headline without the site's name.
    let head = heads.first { heading in
      heading.split(separator: " ").count >= 3
        && named.contains { $0.contains(PageMetadata.folded(heading)) }
    }
    if let head { return head }
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
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " l ", " ‹ ", " « "]
    {
      let parts = title.split(separator: separator).map(String.init)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = parts.dropLast().joined(separator: separator)
      let words = last.split(separator: " ").count
      let isShort = words <= 5 && rest.split(separator: " ").count >= 3 && rest.count > last.count
      if isSite(last) || (isShort && (always || separator == " | ")) {
        return withoutSite(rest, always: false)
      }
    }
    return title
  }

  private func isSite(_ name: String) -> Bool {
    let short = PageMetadata.folded(name)
    guard let outlet, !short.isEmpty else { return false }
    let site = PageMetadata.folded(outlet)
    let domain = PageMetadata.folded(link.flatMap(host) ?? "")
    return site == short || site.contains(short) || short.contains(site) || domain.hasPrefix(short)
  }

  // MARK: Day

  /// The day of publication: what the head states, else what the page marks or shows beside its headline, else what its
  /// scripts or address say; a last change is none. None lies before 1900 or after today.
  private func day(_ data: StructuredData) -> Day? {
    let sources = [
      { statedDay(data) }, { markedDay() },
      { PageDateline(tree).day(beside: titleNode ?? tree.elements(["h1"]).first) },
      { PageScripts.day(in: tree) }, { link.flatMap(dayInAddress) },
    ]
    return sources.lazy.compactMap { $0().flatMap(PageMetadata.possible) }.first
  }

  private static func possible(_ day: Day) -> Day? {
    day.civil.year >= 1900 && day.number <= Int(Date().timeIntervalSince1970) / 86_400 + 1
      ? day : nil
  }

  private func statedDay(_ data: StructuredData) -> Day? {
    let stated = [
      meta("article:published_time", "og:article:published_time"), data.published,
      meta(
        "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued",
        "dcterms.date", "dcterms.created", "dcterms.issued", "dc.date.created", "article.published",
        "cxenseparse:recs:publishtime", "og:pubdate", "ptime", "created", "article_date_original",
        "originalpublicationdate", "rnews:datepublished", "displaydate", "dat", "pdate",
        "citation_publication_date", "citation_date", "citation_online_date"),
    ]
    for value in stated { if let day = value.flatMap({ WrittenDay.first(in: $0) }) { return day } }
    // Sites of their own make: "w-published-date", "published_at".
    for (key, value) in metas.sorted(by: { $0.key < $1.key })
    where key.contains("publi")
      && (key.contains("date") || key.contains("time") || key.hasSuffix("_at"))
    {
      if let day = WrittenDay.first(in: value) { return day }
    }
    return nil
  }

  private func markedDay() -> Day? {
    var inArticle: Day?
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let node = tree.nodes[index]
      let isStated = node.attributes["itemprop"]?.lowercased().contains("datepublished") == true
      guard isStated || node.name == "time" else { continue }
      let written =
        node.attributes["content"] ?? node.attributes["datetime"] ?? tree.words(of: index)
      guard let day = WrittenDay.first(in: written) else { continue }
      if isStated || node.attributes["pubdate"] != nil { return day }
      if inArticle == nil, !tree.isInside(index, ["aside", "nav", "footer"]) { inArticle = day }
    }
    return inArticle
  }

  /// ".../2022/05/06/..." as news sites build their addresses.
  private func dayInAddress(_ link: String) -> Day? {
    let parts = link.split(separator: "/")
    for index in parts.indices.dropLast(2) {
      guard parts[index].count == 4, let year = Int(parts[index]), (1990...2100).contains(year),
        let month = Int(parts[index + 1]), let day = Int(parts[index + 2])
      else { continue }
      return Day(year: year, month: month, day: day)
    }
    return nil
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
