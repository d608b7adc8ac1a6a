/// How much of an article's words each element of a page holds.
struct PageMeasures {
  /// Visible characters below each node, and those of them inside links.
  private(set) var length: [Int]
  private(set) var linkLength: [Int]
  /// Characters below each node that stand in paragraphs of a sentence's length.
  private(set) var prose: [Int]
  /// What each block's own words are worth as a paragraph, 0 for what is too short or all links.
  private(set) var unit: [Double]
  /// Blocks whose own words are data (JSON, coordinates) and no prose.
  private(set) var isData: [Bool]
  /// The sum of `unit` below each node.
  private(set) var total: [Double]

  /// The share of a node's words that are links, 0…1.
  func linkDensity(_ index: Int) -> Double {
    length[index] == 0 ? 0 : Double(linkLength[index]) / Double(length[index])
  }

  /// Measures a page without the marked nodes.
  init(_ tree: PageTree, sieve: PageSieve) {
    let count = tree.nodes.count
    length = [Int](repeating: 0, count: count)
    linkLength = length
    prose = length
    unit = [Double](repeating: 0, count: count)
    total = unit
    isData = [Bool](repeating: false, count: count)
    var own = [PageText.Measure](repeating: PageText.Measure(), count: count)
    var ownLink = length
    var block = length
    var inLink = isData
    var index = 0
    while index < count {
      let node = tree.nodes[index]
      if sieve.isDropped(index) {
        index = node.end
        continue
      }
      let parent = node.parent
      inLink[index] = node.name == "a" || (parent >= 0 && inLink[parent])
      block[index] = PageNames.isBlock(node.name) || parent < 0 ? index : block[parent]
      if node.isText {
        let measure = PageText.measure(node.text)
        length[index] = measure.length
        own[block[index]] += measure
        if inLink[index] {
          linkLength[index] = measure.length
          ownLink[block[index]] += measure.length
        }
      }
      index += 1
    }
    for index in tree.nodes.indices where own[index].length >= 25 {
      isData[index] = own[index].isData && tree.nodes[index].name != "pre"
      if isData[index] { continue }
      let linkShare = Double(ownLink[index]) / Double(own[index].length)
      unit[index] =
        PageMeasures.worth(of: own[index]) * (1 - linkShare)
        * PageMeasures.weight(of: tree.nodes[index].name)
      if unit[index] >= 1.3 { prose[index] = own[index].length }
    }
    sumUp(tree)
  }

  private mutating func sumUp(_ tree: PageTree) {
    total = unit
    for index in tree.nodes.indices.reversed() {
      let parent = tree.nodes[index].parent
      guard parent >= 0 else { continue }
      length[parent] += length[index]
      linkLength[parent] += linkLength[index]
      prose[parent] += prose[index]
      total[parent] += total[index]
    }
  }

  /// One for being a paragraph, one for each comma and each hundred characters; more commas than a sentence can hold
  /// are a list.
  private static func worth(of own: PageText.Measure) -> Double {
    1 + Double(min(own.commas, own.length / 30)) + min(Double(own.length) / 100, 3)
  }

  private static func weight(of name: String) -> Double {
    switch name {
    case "li", "dt", "th", "summary", "option", "figcaption", "caption": 0.3
    case "h1", "h2", "h3", "h4", "h5", "h6": 0.05
    default: 1
    }
  }
}
