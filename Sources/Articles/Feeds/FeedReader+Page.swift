extension FeedReader {
  /// The address of the first feed that a page's head names: `<link rel="alternate" type="application/rss+xml" href="…">`.
  ///
  /// - Parameters:
  ///   - page: the page's bytes.
  ///   - address: of the page, by which relative addresses are read.
  ///   - charset: what the server says of its encoding.
  /// - Returns: nil where it names none, or cannot be read.
  package static func named(inPage page: [UInt8], address: String, charset: String?) -> String? {
    guard let text = try? TextDecoding.decode(page, charset: charset) else { return nil }
    let tree = PageTree(html: text)
    return tree.elements(["link"]).lazy.compactMap { index -> String? in
      let attributes = tree.nodes[index].attributes
      let type = (attributes["type"] ?? "").lowercased()
      guard attributes["rel"]?.lowercased().contains("alternate") == true,
        ["application/rss+xml", "application/atom+xml", "application/feed+json"].contains(type)
      else { return nil }
      return FeedAddress.resolved(attributes["href"], by: address)
    }.first
  }
}
