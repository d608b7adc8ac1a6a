import NewsModel

/// An article as it is handed to the extractor.
public struct ArticleInput: Hashable, Sendable {
  /// The cleaned text; every position that comes out counts its Unicode scalars from 0.
  public var text: String
  /// The headline, when known; it may stand again as the first line of the text.
  public var title: String?
  /// The day of publication, against which "on Tuesday" is read.
  public var published: Day?
  /// Who published it.
  public var outlet: String?

  public init(text: String, title: String? = nil, published: Day? = nil, outlet: String? = nil) {
    self.text = text
    self.title = title
    self.published = published
    self.outlet = outlet
  }
}
