import NewsModel

/// Reads an article's text into incidents with claims.
///
/// The stages, each with a type of its own: text → tokens and sentences (`SourceText`) → figures with measure, scope
/// and speaker (claims) → incidents (which claims speak of the main event) → when, where, who (`ContextReader`) → totals.
public struct ArticleExtractor: Sendable {
  public init() {}

  /// What the article claims, as proposals. Takes time linear in the length of the text and never fails.
  public func extract(_ article: ArticleInput) -> ExtractedArticle {
    let text = SourceText(article.text)
    let reader = ContextReader(
      text: text, title: article.title, published: article.published, outlet: article.outlet)
    let context = reader.context(of: Array(text.sentences.indices), isMain: true)
    var incident = ExtractedIncident()
    incident.apply(context)
    return ExtractedArticle(
      title: article.title, published: reader.published, isCut: text.isCut, incidents: [incident])
  }
}

extension ExtractedIncident {
  /// Takes over when, where and who.
  mutating func apply(_ context: IncidentContext) {
    date = context.date
    country = context.country
    admin1 = context.admin1
    place = context.place
    latitude = context.latitude
    longitude = context.longitude
    type = context.type
    groups = context.groups
  }
}
