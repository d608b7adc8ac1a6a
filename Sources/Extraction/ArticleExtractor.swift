import NewsModel

/// Reads an article's text into incidents with claims.
///
/// The stages, each with a type of its own:
/// text → tokens and sentences (`SourceText`) → constituents (`Clause`) → figures with their measure (`ClaimRules`) →
/// who says so (`SpeakerFinder`) → whether it is violence at all (`RelevanceReader`) → which event they speak of (`IncidentSorter`) → when, where and who (`ContextReader`) →
/// claims without repeats (`ClaimMaker`) → the overall figure per measure (`TotalFinder`).
///
/// Every stage runs over the text once; nothing looks back further than a sentence, so the whole is linear.
public struct ArticleExtractor: Sendable {
  public init() {}

  /// What the article claims, as proposals. Takes time linear in the length of the text and never fails.
  ///
  /// With `explaining` the reasons of what was decided, and the figures that became no claim, go with it.
  public func extract(_ article: ArticleInput, explaining: Bool = false) -> ExtractedArticle {
    let text = SourceText(article.text)
    var language: String?
    let lexicon = LanguageDetector.lexicon(of: text, language: &language)
    let reader = ContextReader(
      text: text, title: article.title, published: article.published, outlet: article.outlet,
      language: language)
    var result = ExtractedArticle(
      title: article.title, published: reader.published, origin: reader.dateline?.wire,
      isCut: text.isCut)
    result.language = language
    guard let lexicon else {
      result.isRead = false
      return result
    }
    var statements = StatementReader(text: text, lexicon: lexicon).statements()
    result.relevance = RelevanceReader(text: text, reader: reader, statements: statements)
      .relevance()
    let isViolent = result.relevance.verdict != .none
    if !isViolent { statements = [] }
    let sorter = IncidentSorter(text: text, reader: reader, explaining: explaining)
    result.incidents = sorter.incidents(of: statements, published: reader.published)
    if explaining {
      let figures = FigureReasons(text: text, lexicon: lexicon, isViolent: isViolent)
      result.unread =
        (figures.unread(beside: statements) + result.incidents.flatMap(\.repeated))
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return result
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
    wordings = context.wordings
  }
}
