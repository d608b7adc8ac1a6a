/// Writes the kept words of a page as paragraphs.
struct PageRendering {
  private(set) var paragraphs: [String] = []
  /// The headings' places in `paragraphs`.
  private(set) var headings: Set<Int> = []
  /// Those of them that are of the first level.
  private(set) var headlines: Set<Int> = []
  private(set) var links: [String] = []
  private let tree: PageTree
  private let sieve: PageSieve
  private var current = ""
  private var breaks = 0
  private var isHeading = false
  private var isHeadline = false
  private var isEntry = false

  init(_ tree: PageTree, root: Int, sieve: PageSieve) {
    self.tree = tree
    self.sieve = sieve
    var index = root
    var open: [Int] = []
    while index < (tree.nodes.isEmpty ? 0 : tree.nodes[root].end) {
      while let end = open.last, end <= index {
        open.removeLast()
        close()
      }
      let node = tree.nodes[index]
      if sieve.isDropped(index) {
        if PageNames.isBlock(node.name) { close() }
        index = node.end
      } else if node.isText {
        append(node.text)
        index += 1
      } else if node.name == "tr", let row = row(index) {
        close()
        paragraphs.append(row)
        index = node.end
      } else if node.name == "pre" {
        close()
        paragraphs += LineUnwrapping.paragraphs(of: rawText(index)).map(PageText.collapsed)
        index = node.end
      } else {
        enter(index, open: &open)
        index += 1
      }
    }
    close()
  }

  private mutating func enter(_ index: Int, open: inout [Int]) {
    let node = tree.nodes[index]
    if node.name == "br" { breaks += 1 }
    if node.name == "a", let address = node.attributes["href"] { keepLink(address) }
    guard PageNames.isBlock(node.name) else { return }
    close()
    open.append(node.end)
    if PageNames.headings.contains(node.name) { isHeading = true }
    if node.name == "h1" { isHeadline = true }
    if node.name == "li" { isEntry = true }
  }

  private mutating func keepLink(_ address: String) {
    guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return }
    links.append(address)
  }

  /// Words go on behind one line break when they go on in small letters; otherwise a paragraph ends there.
  private mutating func append(_ text: String) {
    if breaks > 0, let first = text.first(where: { !$0.isWhitespace }) {
      let goesOn = breaks == 1 && (first.isLowercase || !"\n.!?:”\"".contains(current.last ?? "."))
      if goesOn { current += " " } else { close() }
      breaks = 0
    }
    current += text
  }

  private mutating func close() {
    let words = PageText.collapsed(current)
    current = ""
    breaks = 0
    if !words.isEmpty {
      if isHeading { headings.insert(paragraphs.count) }
      if isHeadline { headlines.insert(paragraphs.count) }
      paragraphs.append(isEntry && words.count < 400 ? "- " + words : words)
    }
    if !words.isEmpty || !isEntry { isEntry = false }
    isHeading = false
    isHeadline = false
  }

  /// A row of a table of figures: its cells on one line. Nil for a row that only arranges the page.
  private func row(_ index: Int) -> String? {
    var cells: [String] = []
    var place = index + 1
    while place < tree.nodes[index].end {
      let node = tree.nodes[place]
      if node.name == "table" || node.name == "p" && tree.words(of: place).count > 200 {
        return nil
      }
      place += 1
    }
    place = index + 1
    while place < tree.nodes[index].end {
      let node = tree.nodes[place]
      if node.name == "td" || node.name == "th" {
        cells.append(tree.words(of: place))
        place = node.end
      } else {
        place += 1
      }
    }
    guard cells.count > 1, cells.allSatisfy({ $0.count <= 300 }) else { return nil }
    return cells.filter { !$0.isEmpty }.joined(separator: " | ")
  }

  private func rawText(_ index: Int) -> String {
    tree.nodes[index..<tree.nodes[index].end].map { $0.name == "br" ? "\n" : $0.text }.joined()
  }
}
