import Archive
import Articles
import NewsModel

/// Makes an incident of an article that was kept aside, when the analyst says that it is one.
public enum AsideKeeping {
  /// Keeps an article: the extractor reads it, and what it finds is proposed.
  ///
  /// - Parameters:
  ///   - key: the article's.
  ///   - store: the archive.
  /// - Returns: the row number of the incident.
  /// - Throws: `ArchiveError`, also where no such article is kept aside.
  @discardableResult
  public static func keep(_ key: String, in store: IncidentStore) throws -> Int64 {
    guard let id = try keep([key], in: store).first else {
      throw ArchiveError.gone("The article")
    }
    return id
  }

  /// Keeps articles, as one step that one undo takes back.
  ///
  /// - Parameters:
  ///   - keys: the articles'.
  ///   - store: the archive.
  /// - Returns: the row numbers of the incidents.
  /// - Throws: `ArchiveError`, also where one of them is not kept aside; then none is kept.
  @discardableResult
  public static func keep(_ keys: [String], in store: IncidentStore) throws -> [Int64] {
    try store.keep(aside: try keys.map { try article($0, in: store) })
  }

  /// What is made of an article.
  private static func article(_ key: String, in store: IncidentStore) throws -> KeptArticle {
    guard let article = try store.asideArticle(key) else { throw ArchiveError.gone("The article") }
    let material = ArticleMaterial(
      name: article.title, text: article.text, title: article.title, outlet: article.outlet,
      origin: article.origin, published: article.published, language: article.language,
      link: article.link)
    let read = try? GuardedReading.run(article.title) { ArticleDossiers(material).dossiers.first }
    var incident = read?.incident ?? Incident(key: "", title: article.title)
    if incident.date == nil { incident.date = article.published.map { DateSpan($0) } }
    var report = Report(
      key: article.key, outlet: article.outlet, title: article.title, published: article.published,
      origin: article.origin, language: article.language, link: article.link, text: article.text)
    report.claims = read?.reports.first?.claims ?? []
    return KeptArticle(key: key, incident: incident, report: report)
  }
}
