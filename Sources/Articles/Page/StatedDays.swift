import NewsModel

/// The days that a page states for programs: in the metas of its head, in JSON-LD, in marked elements.
struct StatedDays {
  /// When it was published; nil where nothing states it, or nothing possible.
  private(set) var published: Day?
  /// Whether only data for search engines says when it was published: they often keep when an address was first made.
  private(set) var isFromDataAlone = false
  /// When it was last changed.
  private(set) var modified: Day?

  init(_ tree: PageTree, metas: PageMetas, data: StructuredData) {
    let stated =
      StatedDays.first(metas.value("article:published_time", "og:article:published_time"))
    let data = (published: StatedDays.first(data.published), modified: data.modified)
    let other =
      metas.values(StatedDays.published).lazy.compactMap { StatedDays.first($0) }.first
      ?? StatedDays.ownMeta(metas)
    published =
      stated ?? data.published ?? other ?? StatedDays.marked(tree, "datepublished")
    isFromDataAlone = stated == nil && other == nil && data.published != nil
    modified =
      StatedDays.first(data.modified)
      ?? metas.values(StatedDays.modified).lazy.compactMap { StatedDays.first($0) }.first
      ?? StatedDays.marked(tree, "datemodified")
  }

  private static func first(_ value: String?) -> Day? {
    value.flatMap { WrittenDay.ofMoment($0) }.flatMap { PageDay.isPossible($0) ? $0 : nil }
  }

  /// Metas of sites of their own make: "w-published-date", "published_at".
  private static func ownMeta(_ metas: PageMetas) -> Day? {
    let own = metas.all.sorted { $0.key < $1.key }.filter { key, _ in
      key == "published" || key.hasSuffix(":published")
        || key.contains("publi")
          && (key.contains("date") || key.contains("time") || key.hasSuffix("_at"))
    }
    return own.lazy.compactMap { first($0.value) }.first
  }

  /// What an element marked by schema.org's microdata says.
  private static func marked(_ tree: PageTree, _ name: String) -> Day? {
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let attributes = tree.nodes[index].attributes
      let isMarked = attributes["itemprop"]?.lowercased().contains(name) == true
      guard isMarked || (name == "datepublished" && attributes["pubdate"] != nil) else { continue }
      let written = attributes["content"] ?? attributes["datetime"] ?? tree.words(of: index)
      if let day = first(written) { return day }
    }
    return nil
  }

  private static let published = [
    "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "dcterms.issued", "dc.date.created", "article.published",
    "cxenseparse:recs:publishtime", "og:pubdate", "ptime", "created", "article_date_original",
    "originalpublicationdate", "rnews:datepublished", "displaydate", "dat", "pdate",
    "citation_publication_date", "citation_date", "citation_online_date", "og:published_time",
    "article:published", "article:published_date", "article:publish_date", "article-published",
    "article.created", "shareaholic:article_published_time", "bt:pubdate", "timestamp",
    "release_date", "last-published", "pub_date", "nrk:pubdate", "sm4:pubdate", "date.created",
    "creation_date", "article:post_date", "articledate", "article_date", "dc.created",
    "article:create_at", "og:regdate", "date.release", "news_date", "story_date", "post_date",
    "video:release_date", "blogger:published", "prism.publicationdate", "eprints.date",
  ]
  private static let modified = [
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "last-modified",
    "lastmod", "modified", "revised", "dcterms.modified", "dc.date.modified", "updated",
    "article:updated_time", "article.updated", "last_updated_date",
  ]
}
