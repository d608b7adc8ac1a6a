import NewsModel

/// Reads an article from an HTML page.
struct PageArticle {
  /// Cleans a decoded page.
  static func read(_ raw: String) -> CleanArticle {
    let tree = PageTree(html: raw)
    let data = StructuredData(tree)
    let metadata = PageMetadata(tree, data: data)
    var article = CleanArticle(kind: .html)
    article.title = metadata.title.map { SafeText.visible($0, keepingLineBreaks: false) }
    article.outlet = metadata.outlet.map { SafeText.visible($0, keepingLineBreaks: false) }
    article.published = metadata.published
    article.language = metadata.language
    article.link = metadata.link.map { SafeText.visible($0, keepingLineBreaks: false) }
    var paragraphs = PageParagraphs(title: metadata.title)
    if let content = content(of: tree, headline: metadata.titleNode) {
      paragraphs.add(content.rendering)
      if let standfirst = content.standfirst { paragraphs.lead(with: standfirst) }
      paragraphs.setAside(tree, sieve: content.sieve, root: content.root)
    }
    if let body = data.body { paragraphs.replaceIfPoor(by: body) }
    article.text = SafeText.visible(paragraphs.kept.joined(separator: "\n\n"))
    article.setAside = paragraphs.aside.map { SafeText.visible($0) }
    article.links = paragraphs.links
    article.origin = paragraphs.credit.flatMap { SourceLine.isWire($0) ? $0 : nil }
    return article
  }

  private struct Content {
    var root: Int
    var sieve: PageSieve
    var rendering: PageRendering
    var standfirst: String?
    var length: Int
  }

  /// The article at the highest trust that gives one; else the longest of all tries.
  private static func content(of tree: PageTree, headline: Int?) -> Content? {
    guard !tree.nodes.isEmpty else { return nil }
    var best: Content?
    for trust in PageSieve.Trust.allCases {
      let main = MainContent(
        tree, sieve: PageSieve(tree, trust: trust), headline: headline)
      guard let root = main.root else { continue }
      let rendering = PageRendering(tree, root: root, sieve: main.sieve)
      let length = rendering.paragraphs.reduce(0) { $0 + $1.utf8.count }
      if length > (best?.length ?? 0) * (best == nil ? 1 : 2) {
        // More of the same article may hide behind a teaser; more of something else is no better.
        if let known = best, known.length >= 400, let first = known.rendering.paragraphs.first,
          !rendering.paragraphs.contains(first)
        {
          continue
        }
        best = Content(
          root: root, sieve: main.sieve, rendering: rendering, standfirst: main.standfirst(),
          length: length)
      }
      if length >= (trust == .full ? 1200 : 400) { break }
    }
    return best
  }
}
