import NewsModel

/// Lists of feeds as other readers write and read them: OPML 1.0 and 2.0.
public enum OutlineFile {
  /// The feeds of a list, each with the folder that it stands in.
  ///
  /// - Throws: `FeedProblem.noFeed` for what is no OPML.
  public static func read(_ bytes: [UInt8]) throws -> [FeedSubscription] {
    guard let text = try? TextDecoding.decode(bytes, name: "") else { throw FeedProblem.noFeed }
    let tree = FeedTree(xml: FeedSource.mended(text))
    guard tree.nodes.first?.name == "opml" else { throw FeedProblem.noFeed }
    return tree.nodes.indices.compactMap { feed($0, tree) }
  }

  private static func feed(_ index: Int, _ tree: FeedTree) -> FeedSubscription? {
    let node = tree.nodes[index]
    guard node.name == "outline",
      let address = FeedAddress.resolved(node.attributes["xmlurl"], by: nil),
      WebAddress.isWeb(address)
    else { return nil }
    let name = FeedWords.line(node.attributes["title"] ?? node.attributes["text"], isMarkup: false)
    var folder: String?
    if node.parent >= 0, tree.nodes[node.parent].name == "outline" {
      let around = tree.nodes[node.parent].attributes
      folder = FeedWords.line(around["title"] ?? around["text"], isMarkup: false)
    }
    return FeedSubscription(
      address: address, name: name ?? LinkHost.name(of: address) ?? address, folder: folder,
      site: FeedAddress.resolved(node.attributes["htmlurl"], by: nil))
  }

  /// OPML 2.0 of some feeds, folders as outlines around theirs.
  public static func text(_ feeds: [FeedSubscription]) -> String {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<opml version="2.0">"#,
      "<head><title>Feeds of tollbook</title></head>", "<body>",
    ]
    for feed in feeds where feed.folder == nil { lines.append(outline(feed)) }
    let folders = Set(feeds.compactMap(\.folder)).sorted()
    for folder in folders {
      lines.append(#"<outline text="\#(escaped(folder))" title="\#(escaped(folder))">"#)
      lines += feeds.filter { $0.folder == folder }.map { "  " + outline($0) }
      lines.append("</outline>")
    }
    return (lines + ["</body>", "</opml>", ""]).joined(separator: "\n")
  }

  private static func outline(_ feed: FeedSubscription) -> String {
    let site = feed.site.map { #" htmlUrl="\#(escaped($0))""# } ?? ""
    let name = escaped(feed.name)
    return
      #"<outline type="rss" text="\#(name)" title="\#(name)" xmlUrl="\#(escaped(feed.address))"\#(site)/>"#
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
