import NewsModel

/// Reads Atom 1.0 (RFC 4287) and 0.3.
struct AtomReader {
  private let tree: FeedTree
  private let facts: FeedFacts

  init(_ tree: FeedTree, address: String?) {
    self.tree = tree
    facts = FeedFacts(tree: tree, address: address)
  }

  func read(_ root: Int) -> Feed {
    var feed = Feed(version: tree.nodes[root].attributes["version"] == "0.3" ? "atom03" : "atom10")
    feed.language = facts.language(at: root)
    for child in tree.children(of: root) {
      switch tree.nodes[child].name {
      case "title": feed.title = feed.title ?? facts.line(child)
      case "subtitle", "tagline": feed.subtitle = feed.subtitle ?? facts.line(child)
      case "id": feed.id = identity(child)
      case "updated", "modified": feed.updated = facts.moment(child)
      case "author": feed.authors += person(child)
      case "link": feed.link = feed.link ?? alternate(child)
      case "entry": feed.entries.append(entry(child))
      default: break
      }
    }
    return feed
  }

  private func entry(_ root: Int) -> FeedEntry {
    var entry = FeedEntry()
    entry.language = facts.language(at: root)
    var guessed: String?
    for child in tree.children(of: root) {
      let node = tree.nodes[child]
      // An SVG inside has a title, too.
      guard node.space == .atom || node.space == .plain || node.space == .dublinCore else {
        continue
      }
      switch node.name {
      case "title" where node.space != .dublinCore || entry.title == nil:
        entry.title = entry.title ?? facts.line(child)
      case "id": entry.id = identity(child)
      case "published", "issued", "created":
        entry.published = entry.published ?? facts.moment(child)
      case "date" where node.space == .dublinCore:
        entry.published = entry.published ?? facts.moment(child)
      case "updated", "modified": entry.updated = entry.updated ?? facts.moment(child)
      case "author": entry.authors += person(child)
      case "creator" where node.space == .dublinCore:
        entry.authors += [facts.line(child)].compactMap(\.self)
      case "link":
        entry.link = entry.link ?? alternate(child)
        if guessed == nil, node.attributes["rel"] == "self" || node.attributes["rel"] == "related" {
          guessed = facts.link(node.attributes["href"], at: child)
        }
      case "summary": entry.summary = facts.body(child)
      case "content":
        if node.attributes["src"] == nil { entry.content = facts.body(child) }
        guessed = guessed ?? facts.link(node.attributes["src"], at: child)
      case "source": entry.source = source(child)
      default: break
      }
    }
    if entry.link == nil {
      entry.link = entry.id.flatMap { WebAddress.isWeb($0) ? $0 : nil } ?? guessed
    }
    return entry
  }

  /// As it stands: RFC 4287, 4.2.6.1 has it compared letter by letter.
  private func identity(_ index: Int) -> String? {
    let text = SafeText.visible(tree.text(of: index), keepingLineBreaks: false)
    let id = PageText.collapsed(text)
    return id.isEmpty ? nil : id
  }

  private func person(_ index: Int) -> [String] {
    for name in ["name", "email"] {
      for child in tree.children(of: index) where tree.nodes[child].name == name {
        if let line = facts.line(child) { return [line] }
      }
    }
    return tree.children(of: index).isEmpty ? [facts.line(index)].compactMap(\.self) : []
  }

  private func alternate(_ index: Int) -> String? {
    let attributes = tree.nodes[index].attributes
    guard attributes["rel"] == nil || attributes["rel"]?.lowercased() == "alternate" else {
      return nil
    }
    return facts.link(attributes["href"] ?? tree.text(of: index), at: index)
  }

  private func source(_ index: Int) -> String? {
    tree.children(of: index).lazy.filter { tree.nodes[$0].name == "title" }
      .compactMap { facts.line($0) }.first
  }
}
