import NewsModel

/// Sorts the paragraphs of a page's main element once more, by what they say.
struct PageParagraphs {
  private(set) var kept: [String] = []
  private(set) var aside: [String] = []
  private(set) var links: [String] = []
  /// Whom a "Source: …" line names.
  private(set) var credit: String?
  private let title: String?

  init(title: String?) { self.title = title }

  /// Puts a standfirst in front, unless the text has it already.
  mutating func lead(with standfirst: String) {
    let start = standfirst.prefix(60)
    guard !kept.prefix(4).contains(where: { $0.contains(start) }), !isAside(standfirst) else {
      return
    }
    aside.removeAll { $0 == standfirst }
    kept.insert(standfirst, at: 0)
  }

  /// Keeps the article's paragraphs; title, byline, date line, credits and calls to share go aside.
  mutating func add(_ rendering: PageRendering) {
    var headings: [Int] = []
    let wall = paywall(in: rendering.paragraphs)
    for (index, paragraph) in rendering.paragraphs.enumerated() {
      let words = paragraph.hasPrefix("- ") ? String(paragraph.dropFirst(2)) : paragraph
      let isHeadline = rendering.headlines.contains(index) && kept.isEmpty
      if index >= wall || isHeadline || isAside(words) {
        aside.append(paragraph)
        continue
      }
      if rendering.headings.contains(index) { headings.append(kept.count) }
      kept.append(paragraph)
    }
    while let last = headings.last, last == kept.count - 1 {
      aside.append(kept.removeLast())
      headings.removeLast()
    }
    var known = Set(links)
    for link in rendering.links where known.insert(link).inserted { links.append(link) }
  }

  /// Where a page breaks off for those who do not pay. What stands behind the sentence that asks for money is about the
  /// subscription, when it is the smaller part.
  private func paywall(in paragraphs: [String]) -> Int {
    guard let wall = paragraphs.firstIndex(where: ShareBlock.isPaywall) else {
      return paragraphs.count
    }
    let behind = paragraphs[wall...].reduce(0) { $0 + $1.utf8.count }
    let whole = paragraphs.reduce(0) { $0 + $1.utf8.count }
    return whole - behind >= 300 && behind <= max(1500, whole * 2 / 5) ? wall : paragraphs.count
  }

  private mutating func isAside(_ words: String) -> Bool {
    if words == title { return true }
    if let source = SourceLine(words) {
      credit = credit ?? source.names
      return true
    }
    if kept.count < 3 {
      if WrittenDay.ofDateLine(words) != nil { return true }
      if PictureCredit.isByline(words) || PictureCredit.isReadingNote(words) { return true }
    }
    if ShareBlock.isPostSignature(words), let post = kept.last, post.utf8.count <= 400 {
      aside.append(post)
      kept.removeLast()
      return true
    }
    return ShareBlock.isFurniture(words) || ShareBlock.isAppeal(words)
      || PictureCredit.isCaption(words)
      || !words.contains { $0.isLetter || $0.isNumber }
  }

  /// Everything of the page outside the article, one entry a part, in order.
  mutating func setAside(_ tree: PageTree, sieve: PageSieve, root: Int) {
    var index = 0
    var current = ""
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if index == root || sieve.marks[index] == .silent
        || (index > root && isInside(root, index, tree))
      {
        if index > root, sieve.marks[index] == .aside {
          close(&current)
          append(tree.words(of: index))
          index = node.end
        } else if sieve.marks[index] == .silent {
          index = node.end
        } else {
          index += 1
        }
        continue
      }
      if sieve.marks[index] == .aside {
        close(&current)
        append(tree.words(of: index))
        index = node.end
        continue
      }
      if node.isText {
        current += node.text
      } else if PageNames.isBlock(node.name) {
        close(&current)
      }
      index += 1
    }
    close(&current)
  }

  private func isInside(_ root: Int, _ index: Int, _ tree: PageTree) -> Bool {
    index < tree.nodes[root].end
  }

  private mutating func close(_ current: inout String) {
    append(PageText.collapsed(current))
    current = ""
  }

  private mutating func append(_ words: String) {
    if !words.isEmpty, words != title { aside.append(words) }
  }

  /// Pages that load their text by script often carry it as data: taken when it is half as long again.
  mutating func replaceIfPoor(by body: String) {
    let length = kept.reduce(0) { $0 + $1.utf8.count }
    guard body.utf8.count > 200, body.utf8.count > length * 3 / 2 else { return }
    var paragraphs = LineUnwrapping.paragraphs(of: body)
    if body.contains("</") || body.contains("&nbsp;") {
      let tree = PageTree(html: body)
      paragraphs = PageRendering(tree, root: 0, sieve: PageSieve(silencing: tree)).paragraphs
    }
    aside += kept
    kept = paragraphs.map(PageText.collapsed)
  }
}
