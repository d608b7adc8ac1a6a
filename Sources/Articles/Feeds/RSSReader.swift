import NewsModel

/// Reads RSS 0.90 to 2.0 with the modules that feeds of news use (Dublin Core, content, Atom's links).
struct RSSReader {
  private let tree: FeedTree
  private let facts: FeedFacts

  init(_ tree: FeedTree, address: String?) {
    self.tree = tree
    facts = FeedFacts(tree: tree, address: address)
  }

  func read(_ root: Int) -> Feed {
    var feed = Feed(version: version(root))
    let below = tree.children(of: root)
    let channel = below.first { tree.nodes[$0].name == "channel" } ?? root
    readChannel(channel, into: &feed)
    // RDF has the entries beside the channel; RSS in it.
    var items = tree.children(of: channel).filter { isItem($0) }
    if channel != root { items += below.filter { isItem($0) } }
    feed.entries = items.map { entry($0, feed) }
    return feed
  }

  private func isItem(_ index: Int) -> Bool {
    tree.nodes[index].space == .plain && tree.nodes[index].name == "item"
  }

  /// The words of the version attribute, or what its vocabulary is.
  private func version(_ root: Int) -> String {
    if tree.nodes[root].name == "rdf" {
      let is090 = tree.nodes.contains {
        $0.name == "rdf" && $0.attributes.values.contains { $0.contains("netscape") }
      }
      return is090 ? "rss090" : "rss10"
    }
    let written = (tree.nodes[root].attributes["version"] ?? "").filter { $0.isNumber }
    return written.isEmpty
      ? "rss" : written.hasPrefix("2") ? "rss20" : "rss0" + written.drop { $0 == "0" }
  }

  private func readChannel(_ channel: Int, into feed: inout Feed) {
    feed.language = facts.language(at: channel)
    for child in tree.children(of: channel) {
      let node = tree.nodes[child]
      switch (node.space, node.name) {
      case (.plain, "title"): feed.title = facts.line(child) ?? feed.title
      case (.dublinCore, "title"): feed.title = feed.title ?? facts.line(child)
      case (.plain, "link"): feed.link = facts.link(tree.text(of: child), at: child) ?? feed.link
      case (.atom, "link") where feed.link == nil && node.attributes["rel"] == "alternate":
        feed.link = facts.link(node.attributes["href"], at: child)
      case (.plain, "description"), (.plain, "tagline"): feed.subtitle = facts.line(child)
      case (.plain, "language"), (.dublinCore, "language"):
        feed.language = LanguageCode.short(tree.text(of: child)) ?? feed.language
      case (.plain, "pubdate"), (.dublinCore, "date"), (.dublinCore, "modified"),
        (.dublinCore, "issued"), (.dublinCore, "created"):
        feed.updated = feed.updated ?? facts.moment(child)
      case (.plain, "lastbuilddate"): feed.updated = facts.moment(child) ?? feed.updated
      case (.plain, "managingeditor"), (.plain, "author"), (.dublinCore, "creator"),
        (.dublinCore, "author"):
        feed.authors += [author(child)].compactMap(\.self)
      default: break
      }
    }
  }

  private func entry(_ item: Int, _ feed: Feed) -> FeedEntry {
    var entry = FeedEntry()
    entry.language = facts.language(at: item) ?? feed.language
    var guide: String?
    for child in tree.children(of: item) {
      let node = tree.nodes[child]
      switch (node.space, node.name) {
      case (.plain, "title"): entry.title = facts.line(child) ?? entry.title
      case (.dublinCore, "title"), (.media, "title"): entry.title = entry.title ?? facts.line(child)
      case (.plain, "link"): entry.link = facts.link(tree.text(of: child), at: child) ?? entry.link
      case (.atom, "link")
      where entry.link == nil && (node.attributes["rel"] ?? "alternate") == "alternate":
        entry.link = facts.link(node.attributes["href"], at: child)
      case (.plain, "guid"), (.atom, "id"):
        entry.id = FeedWords.line(tree.text(of: child), isMarkup: false)
        if node.attributes["ispermalink"]?.lowercased() != "false" {
          guide = facts.link(entry.id, at: child)
        }
      case (.plain, "pubdate"), (.dublinCore, "date"), (.dublinCore, "issued"),
        (.dublinCore, "created"),
        (.atom, "published"):
        entry.published = entry.published ?? facts.moment(child)
      case (.dublinCore, "modified"), (.atom, "updated"): entry.updated = facts.moment(child)
      case (.plain, "author"), (.dublinCore, "creator"), (.dublinCore, "author"):
        entry.authors += [author(child)].compactMap(\.self)
      case (.atom, "author"): entry.authors += [author(child)].compactMap(\.self)
      case (.plain, "description"), (.dublinCore, "description"), (.plain, "summary"),
        (.atom, "summary"):
        readText(facts.body(child), into: &entry)
      case (.content, "encoded"), (.plain, "fullitem"), (.atom, "content"), (.xhtml, "body"),
        (.plain, "body"):
        entry.content = facts.body(child) ?? entry.content
      case (.plain, "source"), (.dublinCore, "source"):
        entry.source = entry.source ?? source(child)
      default: break
      }
    }
    if entry.link == nil, let guide, WebAddress.isWeb(guide) { entry.link = guide }
    if entry.id == nil { entry.id = tree.nodes[item].attributes["rdf:about"] ?? entry.link }
    return entry
  }

  /// The second of two descriptions is the account itself.
  private func readText(_ text: String?, into entry: inout FeedEntry) {
    guard let text else { return }
    guard entry.summary != nil else { return entry.summary = text }
    entry.content = entry.content ?? text
  }

  /// RSS names whom an entry comes from in words, Dublin Core by an address as often.
  private func source(_ index: Int) -> String? {
    guard let line = facts.line(index) else { return nil }
    return WebAddress.isWeb(line) ? LinkHost.name(of: line) : line
  }

  /// "me@example.com (Example editor)", "Example editor <me@example.com>": the name without the address.
  private func author(_ index: Int) -> String? {
    let words = tree.children(of: index).first { tree.nodes[$0].name == "name" } ?? index
    guard let line = FeedWords.line(tree.text(of: words), isMarkup: false) else { return nil }
    let parts = line.split { "()<>[]".contains($0) }
      .map { PageText.collapsed(String($0)) }.filter { !$0.isEmpty }
    let name = parts.first { !$0.contains("@") } ?? parts.first
    guard let name, name.contains("@") else { return name }
    // Name and address with nothing but a blank between.
    let rest = name.split(separator: " ").filter { !$0.contains("@") }.joined(separator: " ")
    return rest.isEmpty ? name : rest
  }
}
