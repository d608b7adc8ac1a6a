/// The vocabularies that feeds use, by the addresses of their namespaces or, where those are missing or odd, by the
/// prefixes that everybody uses.
enum FeedSpace: Hashable {
  /// RSS's own elements, and what has no namespace.
  case plain
  case atom, rdf, dublinCore, content, media, xhtml
  /// Anything else.
  case other

  init(address: String, prefix: String) {
    let address = address.lowercased()
    if let known = FeedSpace.addresses.first(where: { address.hasPrefix($0.0) })?.1 {
      self = known
    } else if prefix.isEmpty {
      self = address.contains("rss") || address.isEmpty ? .plain : .other
    } else {
      self = FeedSpace.prefixes[prefix.lowercased()] ?? .other
    }
  }

  private static let addresses: [(String, FeedSpace)] = [
    ("http://www.w3.org/2005/atom", .atom), ("http://purl.org/atom/ns#", .atom),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", .rdf),
    ("http://purl.org/dc/", .dublinCore), ("http://purl.org/rss/1.0/modules/content", .content),
    ("http://search.yahoo.com/mrss", .media), ("http://www.w3.org/1999/xhtml", .xhtml),
    ("http://purl.org/rss/1.0/modules", .other), ("http://purl.org/rss/", .plain),
    ("http://purl.org/net/rss", .plain), ("http://my.netscape.com/", .plain),
    ("http://channel.netscape.com/", .plain), ("http://backend.userland.com/", .plain),
    ("http://blogs.law.harvard.edu/", .plain),
  ]

  private static let prefixes: [String: FeedSpace] = [
    "atom": .atom, "a10": .atom, "rdf": .rdf, "dc": .dublinCore, "dcterms": .dublinCore,
    "content": .content, "media": .media, "xhtml": .xhtml, "rss": .plain,
  ]
}
