/// Where things stand on a page, measured in letters from its headline; and what of it is another article's.
struct PagePosition {
  enum Gap: Hashable {
    case behind(Int)
    case before(Int)
  }

  private let tree: PageTree
  private let headline: Int?
  private let address: String?
  /// Letters of text before each node, scripts left out.
  private let letters: [Int]

  /// - Parameters:
  ///   - tree: the page.
  ///   - headline: the headline's node.
  ///   - address: the page's own address.
  init(_ tree: PageTree, headline: Int?, address: String?) {
    self.tree = tree
    self.headline = headline
    self.address = address.map(PagePosition.path)
    var letters: [Int] = []
    letters.reserveCapacity(tree.nodes.count)
    var sum = 0
    var silentUntil = 0
    for (index, node) in tree.nodes.enumerated() {
      letters.append(sum)
      if PageNames.silent.contains(node.name) { silentUntil = max(silentUntil, node.end) }
      if node.isText, index >= silentUntil { sum += PageText.collapsed(node.text).utf8.count }
    }
    self.letters = letters
  }

  func letters(before index: Int) -> Int { letters[index] }

  /// The letters inside a node.
  func size(of index: Int) -> Int {
    letters[min(tree.nodes[index].end, letters.count - 1)] - letters[index]
  }

  /// The letters between the headline and a node; nil without a headline.
  func gap(to index: Int) -> Gap? {
    guard let headline else { return nil }
    if index < headline { return .before(letters[headline] - letters[index]) }
    let end = letters[min(tree.nodes[headline].end, letters.count - 1)]
    return .behind(max(0, letters[index] - end))
  }

  func holdsHeadline(_ index: Int) -> Bool {
    headline.map { index <= $0 && $0 < tree.nodes[index].end } ?? false
  }

  /// Whether something stands in what is not the article: menus, footers, links to other articles. What holds the headline,
  /// or most of the page, is the article whatever its name says.
  func isElsewhere(_ index: Int) -> Bool {
    let most = (letters.last ?? 0) * 2 / 5
    var place = tree.nodes[index].isText ? tree.nodes[index].parent : index
    while place >= 0, !holdsHeadline(place) {
      let node = tree.nodes[place]
      if PagePosition.others.contains(node.name) { return true }
      if node.name == "a", !isOwnLink(node) { return true }
      let hints = node.hints.lowercased()
      if node.name == "footer" || hints.contains("footer"), !isInArticle(place) { return true }
      if size(of: place) <= most, PagePosition.elsewhere.contains(where: hints.contains) {
        return true
      }
      place = node.parent
    }
    return false
  }

  /// A link to the page itself, or to the articles of that day or author, leads to no other article.
  private func isOwnLink(_ node: PageTree.Node) -> Bool {
    if node.attributes["aria-current"] == "page" { return true }
    let address = node.attributes["href"] ?? "#"
    if PagePosition.path(address) == self.address { return true }
    let path = address.split(separator: "/").suffix(3)
    return address.hasPrefix("#") || (path.count == 3 && path.allSatisfy { Int($0) != nil })
  }

  /// An address without scheme, host, query and last slash.
  private static func path(_ address: String) -> String {
    let plain = address.prefix { $0 != "?" && $0 != "#" }
    let parts = plain.split(separator: "/")
    return parts.dropFirst(plain.contains("://") ? 2 : 0).joined(separator: "/")
  }

  /// Whether a footer is that of the article with the headline.
  private func isInArticle(_ index: Int) -> Bool {
    var place = tree.nodes[index].parent
    while place >= 0 {
      if tree.nodes[place].name == "article" { return holdsHeadline(place) }
      place = tree.nodes[place].parent
    }
    return false
  }

  private static let others: Set<String> = [
    "aside", "nav", "script", "style", "noscript", "template",
  ]
  private static let elsewhere = [
    "related", "recommend", "sidebar", "comment", "more-", "latest", "popular",
    "trending", "newsletter", "menu", "copyright",
  ]
}
