/// A document about incidents, with the claims that it makes about one of them.
public struct Report: Hashable, Sendable, Identifiable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case article, statement, dataset
  }

  /// The report's row number in the archive, 0 until it is stored.
  public var id: Int64
  /// The same for the same report on every import ("bamako-2024-09-17/dawn", a content hash, a dataset's row id).
  public var key: String
  public var kind: Kind
  /// Who published it: a newspaper, a site, a dataset with its version ("UCDP GED 25.1").
  public var outlet: String?
  public var title: String
  public var published: Day?
  /// True where the day of publication was worked out and not read.
  public var publishedIsApproximate: Bool
  /// Where its information first came from ("AFP"); five copies of one wire share one origin.
  public var origin: String?
  /// ISO 639-1 code of its language, when known.
  public var language: String?
  public var link: String?
  /// The cleaned text, in which the claims' quotations have their places.
  public var text: String
  /// The terms under which it may be passed on, when known ("CC BY 4.0").
  public var licence: String?
  public var note: String
  /// What a dataset's row gives as its sources, in the row's order; empty for an article.
  public var sources: [NamedSource]
  /// What it claims about the incident in whose dossier it stands.
  public var claims: [Claim]
  /// What a dataset's row said in earlier releases, the oldest first; not part of the exchange format.
  public var earlier: [Report] = []
  /// Which reading of its page it is, where the page was read again. A later one's is part of the exchange format.
  public var edition: Edition?

  public init(
    id: Int64 = 0, key: String, kind: Kind = .article, outlet: String? = nil, title: String,
    published: Day? = nil, publishedIsApproximate: Bool = false, origin: String? = nil,
    language: String? = nil, link: String? = nil, text: String, licence: String? = nil,
    note: String = "", sources: [NamedSource] = [], claims: [Claim] = []
  ) {
    self.id = id
    self.key = key
    self.kind = kind
    self.outlet = outlet
    self.title = title
    self.published = published
    self.publishedIsApproximate = publishedIsApproximate
    self.origin = origin
    self.language = language
    self.link = link
    self.text = text
    self.licence = licence
    self.note = note
    self.sources = sources
    self.claims = claims
  }

  /// The name under which reports of one origin are counted as one voice.
  public var voice: String { origin ?? outlet ?? key }

  /// What readers know the report by: its outlet, or else its title. Never the key of an article, which is a number.
  public var displayName: String {
    if let outlet, !outlet.isEmpty { return outlet }
    if !title.isEmpty { return title }
    return key.hasPrefix("article:") ? origin ?? "an article without a title" : key
  }
}

extension Report: Codable {
  private enum CodingKeys: String, CodingKey {
    case key, kind, outlet, title, published, publishedApproximate, origin, language, link, text
    case licence, note, sources, claims, version
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = 0
    key = try values.decode(String.self, forKey: .key)
    kind = try values.decodeIfPresent(Kind.self, forKey: .kind) ?? .article
    outlet = try values.decodeIfPresent(String.self, forKey: .outlet)
    title = try values.decodeIfPresent(String.self, forKey: .title) ?? ""
    published = try values.decodeIfPresent(Day.self, forKey: .published)
    publishedIsApproximate =
      try values.decodeIfPresent(Bool.self, forKey: .publishedApproximate) ?? false
    origin = try values.decodeIfPresent(String.self, forKey: .origin)
    language = try values.decodeIfPresent(String.self, forKey: .language)
    link = try values.decodeIfPresent(String.self, forKey: .link)
    text = try values.decodeIfPresent(String.self, forKey: .text) ?? ""
    licence = try values.decodeIfPresent(String.self, forKey: .licence)
    note = try values.decodeIfPresent(String.self, forKey: .note) ?? ""
    sources = try values.decodeIfPresent([NamedSource].self, forKey: .sources) ?? []
    claims = try values.decodeIfPresent([Claim].self, forKey: .claims) ?? []
    edition = try values.decodeIfPresent(Edition.self, forKey: .version)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(key, forKey: .key)
    try values.encode(kind, forKey: .kind)
    try values.encode(outlet, forKey: .outlet)
    try values.encode(title, forKey: .title)
    try values.encode(published, forKey: .published)
    if publishedIsApproximate { try values.encode(true, forKey: .publishedApproximate) }
    try values.encode(origin, forKey: .origin)
    try values.encode(language, forKey: .language)
    try values.encode(link, forKey: .link)
    try values.encode(text, forKey: .text)
    if let licence { try values.encode(licence, forKey: .licence) }
    if !note.isEmpty { try values.encode(note, forKey: .note) }
    if !sources.isEmpty { try values.encode(sources, forKey: .sources) }
    if let edition, edition.given > 1 { try values.encode(edition, forKey: .version) }
    try values.encode(claims, forKey: .claims)
  }
}
