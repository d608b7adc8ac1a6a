/// Finds the element that holds the article, and sets aside what stands around and inside it.
///
/// Every block of words is worth what a paragraph of its length and punctuation is worth; an element is worth the blocks
/// that hang from it, the nearer the more. Distance is counted in branchings, so that paragraphs each wrapped in boxes of
/// their own still hang from one element. (After the scoring of Arc90's Readability, which counts parents.)
struct MainContent {
  private let tree: PageTree
  private let measures: PageMeasures
  private(set) var sieve: PageSieve
  /// The chosen element, nil for a page without any words.
  private(set) var root: Int?

  /// The first paragraph behind the headline: an article holds it, what stands beside the article does not.
  private let lead: Int?

  /// - Parameters:
  ///   - tree: The page.
  ///   - sieve: What of it is left out already.
  ///   - headline: The node of the article's headline, when it is known.
  init(_ tree: PageTree, sieve: PageSieve, headline: Int?) {
    self.tree = tree
    self.sieve = sieve
    let measures = PageMeasures(tree, sieve: sieve)
    self.measures = measures
    lead = headline.flatMap { head in
      tree.nodes.indices[head...].first { measures.unit[$0] >= 1.8 }
    }
    let wordy = (measures.length.first ?? 0) > 0 ? 0 : nil
    guard let best = bestElement() ?? wordy else { return }
    root = widened(best)
    if let root { clean(root) }
  }

  // MARK: Choosing

  /// Levels of distance that count, and what a block is worth at each: itself, a child, a grandchild …
  private static let decay: [Double] = [1, 1, 0.5, 0.33, 0.25, 0.2]

  private func bestElement() -> Int? {
    let scores = scores()
    var best: (index: Int, score: Double)?
    for index in tree.nodes.indices where scores[index] > 0 && !tree.nodes[index].isText {
      var score = scores[index] * purity(index) * trust(index)
      if holdsLead(index) { score *= 1.3 }
      // The innermost of equals: they differ in wrapping only.
      if score >= best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// The sum of the blocks below each node, each weakened by its distance.
  private func scores() -> [Double] {
    let depth = MainContent.decay.count
    let count = tree.nodes.count
    var below = [Double](repeating: 0, count: count * depth)
    var branches = [Int](repeating: 0, count: count)
    var result = [Double](repeating: 0, count: count)
    for index in tree.nodes.indices.reversed() where measures.total[index] > 0 {
      let start = index * depth
      if measures.unit[index] > 0 || branches[index] > 1 {
        for level in stride(from: depth - 1, to: 0, by: -1) {
          below[start + level] = below[start + level - 1]
        }
        below[start] = measures.unit[index]
      }
      if isSidebar(index) { for level in 0..<depth { below[start + level] *= 0.2 } }
      for level in 0..<depth { result[index] += below[start + level] * MainContent.decay[level] }
      let parent = tree.nodes[index].parent
      guard parent >= 0 else { continue }
      branches[parent] += 1
      for level in 0..<depth { below[parent * depth + level] += below[start + level] }
    }
    return result
  }

  /// Neither an element beside the article nor those around both profit from its words.
  private func isSidebar(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.name == "div" || node.name == "section", !holdsLead(index) else { return false }
    let hints = PageHints(node.hints)
    return hints.isSidebar && !hints.isBody
  }

  private func holdsLead(_ index: Int) -> Bool {
    guard let lead else { return false }
    return index <= lead && lead < tree.nodes[index].end
  }

  /// Links and short scraps among the paragraphs speak against an element.
  private func purity(_ index: Int) -> Double {
    let prose = Double(measures.prose[index]) / Double(max(measures.length[index], 1))
    return (1 - measures.linkDensity(index)) * (1 + prose) / 2
  }

  /// How much an element's markup speaks for it.
  private func trust(_ index: Int) -> Double {
    let node = tree.nodes[index]
    if node.attributes["itemprop"]?.lowercased() == "articlebody" { return 2 }
    let hints = PageHints(node.hints)
    if hints.isBody { return 1.5 }
    switch node.name {
    case "article": return 1.15
    case "main": return 1.1
    case "body", "html": return 0.8
    case "ul", "ol", "li", "dl", "form", "aside", "footer", "header": return 0.5
    default: return hints.isDoubtful ? 0.7 : 1
    }
  }

  // MARK: Widening

  /// Climbs from the best element while the elements beside it are the article's as well; sets the others aside.
  private mutating func widened(_ best: Int) -> Int {
    var current = best
    var chosen = best
    var path: [Int] = []
    for _ in 0..<4 {
      let node = tree.nodes[current]
      let parent = node.parent
      if parent < 0 || ["article", "main", "body"].contains(node.name) { break }
      if node.attributes["itemprop"]?.lowercased() == "articlebody" { break }
      path.append(current)
      if siblings(of: current).contains(where: { isArticleLike($0, beside: best) }) {
        for step in path { dropStrangers(beside: step, best: best) }
        path = []
        chosen = parent
      }
      current = parent
    }
    return chosen
  }

  private func siblings(of index: Int) -> [Int] {
    let parent = tree.nodes[index].parent
    var result: [Int] = []
    var place = parent + 1
    while place < tree.nodes[parent].end {
      if place != index, !sieve.isDropped(place), !tree.nodes[place].isText { result.append(place) }
      place = tree.nodes[place].end
    }
    return result
  }

  private func isArticleLike(_ index: Int, beside best: Int) -> Bool {
    let density = measures.linkDensity(index)
    let total = measures.total[index]
    if total == 0 { return false }
    let hints = PageHints(tree.nodes[index].hints)
    if hints.isBody, density < 0.3 { return true }
    if hints.isDoubtful || hints.isSidebar { return false }
    if tree.nodes[index].name == "p" {
      return measures.length[index] >= 80 && density < 0.25
    }
    guard density < 0.15, measures.prose[index] * 10 >= measures.length[index] * 6 else {
      return false
    }
    return total >= max(3, measures.total[best] * 0.15)
  }

  private mutating func dropStrangers(beside index: Int, best: Int) {
    let others = siblings(of: index)
    let friends = others.filter { isArticleLike($0, beside: best) } + [index]
    let first = friends.min() ?? index
    let last = friends.max() ?? index
    for other in others where !friends.contains(other) {
      let isHeadingBetween =
        PageNames.headings.contains(tree.nodes[other].name) && other > first && other < last
      if !isHeadingBetween { sieve.setAside(other) }
    }
  }

  /// A standfirst that stands between the headline and the chosen element, as the page marks it.
  func standfirst() -> String? {
    guard let root else { return nil }
    for index in tree.nodes.indices[..<root] {
      let node = tree.nodes[index]
      guard !node.isText, PageNames.isBlock(node.name), node.end <= root, !sieve.isDropped(index),
        (40...500).contains(measures.length[index]), measures.linkDensity(index) < 0.3,
        PageHints(node.hints).isStandfirst || node.attributes["itemprop"] == "description",
        isNearRoot(index, root: root)
      else { continue }
      return tree.words(of: index)
    }
    return nil
  }

  /// Whether both hang from one article element or one box below the body.
  private func isNearRoot(_ index: Int, root: Int) -> Bool {
    var place = tree.nodes[index].parent
    for _ in 0..<5 where place >= 0 {
      let node = tree.nodes[place]
      if ["body", "html"].contains(node.name) { return false }
      if node.end > root { return true }
      place = node.parent
    }
    return false
  }

  // MARK: Cleaning

  /// Sets aside lists of links, boxes with little text and doubtful names, and headings left alone by that.
  private mutating func clean(_ root: Int) {
    var index = root + 1
    var heading: Int?
    while index < tree.nodes[root].end {
      let node = tree.nodes[index]
      if node.isText || sieve.isDropped(index) {
        index = sieve.isDropped(index) ? node.end : index + 1
        continue
      }
      if PageNames.headings.contains(node.name) {
        heading = index
        index = node.end
        continue
      }
      if isClutter(index) {
        sieve.setAside(index)
        if let last = heading, tree.nodes[last].end >= index - 1 { sieve.setAside(last) }
        index = node.end
        continue
      }
      index += 1
    }
  }

  private func isClutter(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard PageNames.isBlock(node.name), measures.length[index] > 0 else { return false }
    let density = measures.linkDensity(index)
    let total = measures.total[index]
    if measures.isData[index] { return true }
    switch node.name {
    case "p", "h1": return density > 0.9 && measures.length[index] < 200 && total < 1
    case "td", "th", "tr", "tbody", "thead", "hr", "pre": return false
    case "li": return density > 0.9 && total < 0.2
    case "blockquote": return false
    default: break
    }
    if density > 0.5, total < 2 { return true }
    guard PageHints(node.hints).isDoubtful else { return false }
    if node.name == "ul" || node.name == "ol" { return density > 0.3 }
    return total < 1.5 || density > 0.3
  }
}
