import NewsModel

/// An article without the page around it.
///
/// Nothing of the file is lost: what is not the article's own words stands in `setAside`, and `raw` is all of it.
public struct CleanArticle: Hashable, Sendable {
  /// What the file was.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, markdown, html
  }

  public var kind: Kind
  /// The headline, without the site's name; it is not repeated in `text`.
  public var title: String?
  /// Who published it, as the page itself says.
  public var outlet: String?
  /// Where its information came from when that is somebody else ("AFP").
  public var origin: String?
  /// The day of publication, as written, in the page's own time zone.
  public var published: Day?
  /// ISO 639-1 code, when the page states it.
  public var language: String?
  /// The page's own address.
  public var link: String?
  /// Addresses that the article's words lead to, in order, each once.
  public var links: [String]
  /// The article's words: paragraphs, headings, list entries and table rows, parted by blank lines. Free of control
  /// characters.
  public var text: String
  /// Share and follow blocks, navigation, captions, embeds: in the order of the file.
  public var setAside: [String]
  /// The whole file as it was decoded.
  public var raw: String

  public init(
    kind: Kind, title: String? = nil, outlet: String? = nil, origin: String? = nil,
    published: Day? = nil, language: String? = nil, link: String? = nil, links: [String] = [],
    text: String = "", setAside: [String] = [], raw: String = ""
  ) {
    self.kind = kind
    self.title = title
    self.outlet = outlet
    self.origin = origin
    self.published = published
    self.language = language
    self.link = link
    self.links = links
    self.text = text
    self.setAside = setAside
    self.raw = raw
  }
}
