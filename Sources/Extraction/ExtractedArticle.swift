import NewsModel

/// What the extractor found in an article. Everything in it is a proposal.
public struct ExtractedArticle: Hashable, Sendable {
  public var title: String?
  /// As it was handed in, else as the dateline gives it.
  public var published: Day?
  /// ISO 639-1 code of the text's language, nil when it cannot be told. Only `en`, `fr` and `es` are read.
  public var language: String?
  /// The wire that the article names as its own ("AFP"), nil when it names none.
  public var origin: String?
  /// False for a text in a language that is not read: it has no claims because nobody looked.
  public var isRead: Bool
  /// True when the text was longer than the extractor reads and its end was left out.
  public var isCut: Bool
  /// Whether it tells of violence at all. Where it does not, there is one incident without figures.
  public var relevance: Relevance
  /// The first one is the incident that the article is about.
  public var incidents: [ExtractedIncident]
  /// Figures that became no claim, with why not, in the order of the text; only where reasons were asked for.
  public var unread: [UnreadFigure] = []

  public init(
    title: String? = nil, published: Day? = nil, language: String? = nil, origin: String? = nil,
    isRead: Bool = true, isCut: Bool = false, relevance: Relevance = Relevance(verdict: .unread),
    incidents: [ExtractedIncident] = []
  ) {
    self.title = title
    self.published = published
    self.language = language
    self.origin = origin
    self.isRead = isRead
    self.isCut = isCut
    self.relevance = relevance
    self.incidents = incidents
  }
}

/// One incident of an article with the figures that the article gives for it.
public struct ExtractedIncident: Hashable, Sendable {
  /// True for the incident that the article is about.
  public var isMain: Bool
  /// True for the bundle of figures of a whole war, a year, or no one event.
  public var isBackground: Bool
  public var date: DateSpan?
  /// ISO 3166-1 alpha-3.
  public var country: String?
  public var admin1: String?
  public var place: String?
  /// Degrees north and east (WGS 84).
  public var latitude: Double?
  public var longitude: Double?
  /// "armed assault", "bombing", "airstrike" …
  public var type: String?
  public var groups: [Involvement]
  /// By the name of a group: the other words by which the text calls it ("Naxals").
  public var wordings: [String: [String]] = [:]
  /// In the order of the text; `partOf` is an index into this array.
  public var claims: [Claim]
  /// The article's own overall figure per measure.
  public var totals: [Measure: ExtractedTotal]
  /// Why each claim is as it is, in the order of the claims; empty unless reasons were asked for.
  public var reasons: [ClaimReasons] = []
  /// Why it was there and then; nil unless reasons were asked for.
  public var why: IncidentReasons?
  /// Words that only say a claim again; empty unless reasons were asked for.
  public var repeated: [UnreadFigure] = []

  public init(
    isMain: Bool = true, isBackground: Bool = false, date: DateSpan? = nil, country: String? = nil,
    admin1: String? = nil, place: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    type: String? = nil, groups: [Involvement] = [], claims: [Claim] = [],
    totals: [Measure: ExtractedTotal] = [:]
  ) {
    self.isMain = isMain
    self.isBackground = isBackground
    self.date = date
    self.country = country
    self.admin1 = admin1
    self.place = place
    self.latitude = latitude
    self.longitude = longitude
    self.type = type
    self.groups = groups
    self.claims = claims
    self.totals = totals
  }
}

/// The overall figure of one measure.
public struct ExtractedTotal: Hashable, Sendable {
  public var bounds: Bounds
  /// True when the article does not state it and it was added up from parts.
  public var isDerived: Bool

  public init(bounds: Bounds, isDerived: Bool = false) {
    self.bounds = bounds
    self.isDerived = isDerived
  }
}
