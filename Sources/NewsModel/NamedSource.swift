/// A document that a dataset names as the source of a row. The archive has its name, not its text.
public struct NamedSource: Hashable, Codable, Sendable {
  /// Who published it ("Reuters News"), or all that the dataset says of it.
  public var name: String
  public var title: String?
  public var published: Day?
  public var link: String?

  public init(name: String, title: String? = nil, published: Day? = nil, link: String? = nil) {
    self.name = name
    self.title = title
    self.published = published
    self.link = link
  }

  /// "Reuters News, 25 Feb 2009: “Two dead in …”, https://…", what is not known left out.
  public var words: String {
    let head = [name, published.map(DateText.plain)].compactMap { $0 }.filter { !$0.isEmpty }
    let named = head.joined(separator: ", ")
    let titled = title.map { (named.isEmpty ? "" : named + ": ") + "“\($0)”" } ?? named
    return [titled, link].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
