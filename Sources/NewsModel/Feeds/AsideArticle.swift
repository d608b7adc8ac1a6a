/// An article in which the extractor found no violence: it waits for the analyst, and is no incident until then.
public struct AsideArticle: Hashable, Sendable {
  /// The archive's row number, 0 before it is stored.
  public var id: Int64
  /// The key of the report that it would be.
  public var key: String
  public var title: String
  public var outlet: String?
  public var published: Day?
  public var origin: String?
  public var language: String?
  public var link: String?
  public var text: String
  /// The words that spoke most for violence; nil where none did.
  public var sentence: String?
  /// What brought it in: a feed's name, or a path.
  public var source: String

  public init(
    id: Int64 = 0, key: String, title: String, outlet: String? = nil, published: Day? = nil,
    origin: String? = nil,
    language: String? = nil, link: String? = nil, text: String, sentence: String? = nil,
    source: String
  ) {
    self.id = id
    self.key = key
    self.title = title
    self.outlet = outlet
    self.published = published
    self.origin = origin
    self.language = language
    self.link = link
    self.text = text
    self.sentence = sentence
    self.source = source
  }
}

/// What the analyst says of an article that was kept aside.
public enum AsideDecision: String, Codable, Hashable, Sendable {
  /// It is an incident.
  case kept
  /// It is none.
  case dropped
}
