/// Which parts of a page are not the article, by what their markup says.
struct PageSieve {
  /// How far the markup is believed. Pages that hide or mislabel their article are read again with less.
  enum Trust: Int, CaseIterable {
    case full, withoutHiding, namesOnly
  }

  enum Mark {
    case kept
    /// Nobody reads it: scripts, styles.
    case silent
    /// Words that are the page's.
    case aside
  }

  private(set) var marks: [Mark]

  func isDropped(_ index: Int) -> Bool { marks[index] != .kept }

  /// Drops a node and all below it.
  mutating func setAside(_ index: Int) { marks[index] = .aside }

  /// Marks scripts and styles only.
  init(silencing tree: PageTree) {
    marks = tree.nodes.map { PageNames.silent.contains($0.name) ? .silent : .kept }
  }

  /// Marks all that the markup gives away, unless it holds the better part of the page.
  init(_ tree: PageTree, trust: Trust) {
    self.init(silencing: tree)
    let measures = PageMeasures(tree, sieve: self)
    let whole = max(measures.total.first ?? 0, 0.001)
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.isText || isDropped(index) {
        index = isDropped(index) ? node.end : index + 1
        continue
      }
      let share = measures.total[index] / whole
      if PageSieve.isFurniture(tree, index, share: share, trust: trust) {
        marks[index] = .aside
        index = node.end
      } else {
        index += 1
      }
    }
  }

  private static func isFurniture(
    _ tree: PageTree, _ index: Int, share: Double, trust: Trust
  ) -> Bool {
    let node = tree.nodes[index]
    if ["html", "body", "main"].contains(node.name) { return false }
    if trust == .full, isHidden(node) { return true }
    if node.attributes["itemprop"]?.lowercased() == "articlebody" { return false }
    let hints = PageHints(node.hints)
    let isBlock = PageNames.isBlock(node.name)
    if trust != .namesOnly, isBlock, hints.isComments, share < 0.7 { return true }
    if share >= 0.4 { return false }
    if PageNames.furniture.contains(node.name) {
      return !holdsWords(tree, index)
    }
    if node.name == "header" { return !tree.isInside(index, ["article", "main"]) }
    if let role = node.attributes["role"], furnitureRoles.contains(role) { return true }
    guard trust != .namesOnly else { return false }
    return isBlock ? hints.isFurniture && !hints.isBody : hints.isInlineFurniture
  }

  /// A figure may frame a table or a quotation, which are the article's.
  private static func holdsWords(_ tree: PageTree, _ index: Int) -> Bool {
    guard tree.nodes[index].name == "figure" else { return false }
    return tree.nodes[index..<tree.nodes[index].end].contains {
      $0.name == "table" || $0.name == "pre"
    }
  }

  private static func isHidden(_ node: PageTree.Node) -> Bool {
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    guard let style = node.attributes["style"]?.lowercased() else { return false }
    let rules = style.filter { !$0.isWhitespace }
    return rules.contains("display:none") || rules.contains("visibility:hidden")
  }

  private static let furnitureRoles: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert",
    "alertdialog", "menu", "menubar", "toolbar", "tablist", "button", "form",
  ]
}
