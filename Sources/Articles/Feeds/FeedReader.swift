import Foundation

/// Reads a feed of any kind: bytes in, a `Feed` out.
public enum FeedReader {
  /// The largest feed that is read, in bytes.
  public static let limit = 20_000_000

  /// Whether a file that begins like this is a feed.
  public static func isFeed(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(8_192), as: UTF8.self).filter { $0 != "\0" }
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.first == "{" { return start.contains("jsonfeed.org/version") }
    guard start.first == "<" else { return false }
    let tags = start.lowercased()
    return ["<rss", "<feed", "<rdf:rdf", "<channel"].contains { name in
      guard let place = tags.firstRange(of: name) else { return false }
      let next = tags[place.upperBound...].first
      let before = tags[..<place.lowerBound]
      return next.map { $0.isWhitespace || $0 == ">" } ?? true
        && !before.contains("<html") && !before.contains("<body")
    }
  }

  /// Reads a feed.
  ///
  /// - Parameters:
  ///   - bytes: the feed as it came.
  ///   - address: where it came from, to resolve what is relative by.
  ///   - charset: the character set that came with it, before the one that it states itself.
  /// - Returns: the feed with its entries, in its order.
  /// - Throws: `FeedProblem` for what is no feed.
  public static func read(_ bytes: [UInt8], address: String? = nil, charset: String? = nil)
    throws -> Feed
  {
    guard bytes.count <= limit else { throw FeedProblem.tooLarge }
    guard let text = try? TextDecoding.decode(bytes, charset: charset) else {
      throw FeedProblem.noFeed
    }
    let start = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    if start == "{" { return try JSONFeedReader.read(text, address: address) }
    let tree = FeedTree(xml: FeedSource.mended(text))
    guard let root = tree.nodes.indices.first(where: { tree.isFeed($0) }) else {
      throw FeedProblem.noFeed
    }
    return tree.nodes[root].name == "feed"
      ? AtomReader(tree, address: address).read(root)
      : RSSReader(tree, address: address).read(root)
  }
}

/// Why bytes are no feed.
public enum FeedProblem: Error, CustomStringConvertible, Sendable {
  case noFeed, tooLarge

  public var description: String {
    switch self {
    case .noFeed: "it is no feed (RSS, RDF, Atom or JSON Feed)"
    case .tooLarge: "it is larger than a feed may be (\(FeedReader.limit / 1_000_000) MB)"
    }
  }
}

extension FeedTree {
  fileprivate func isFeed(_ index: Int) -> Bool {
    switch nodes[index].name {
    case "rss", "channel": true
    case "rdf": nodes[index].space == .rdf
    case "feed": nodes[index].parent < 0 || nodes[index].space == .atom
    default: false
    }
  }
}
