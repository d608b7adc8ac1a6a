import NewsModel

/// The day that a page shows beside its headline: "By A. Reporter · March 5, 2024", "Published 5 Mar 2024".
struct PageDateline {
  /// Letters between headline and day, behind it and before it.
  private static let reach = (behind: 1_200, before: 300)
  /// A line with more letters is no line of facts.
  private static let longest = 90

  private let tree: PageTree
  /// Letters of text before each node, scripts left out.
  private let letters: [Int]

  init(_ tree: PageTree) {
    self.tree = tree
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

  private struct Candidate {
    var day: Day
    var distance: Int
    var isFar: Bool
    /// The page says that it is the day of publication, or at least a date line.
    var isNamed: Bool
  }

  /// The day nearest to the headline; one that is called a day of publication comes before others. A day of a later change
  /// is none.
  ///
  /// - Parameter headline: the headline's node.
  /// - Returns: nil where the page shows none.
  func day(beside headline: Int?) -> Day? {
    let candidates = self.candidates(beside: headline)
    let near = candidates.filter { !$0.isFar }
    let named = near.filter(\.isNamed)
    if let best = (named.isEmpty ? near : named).min(by: { $0.distance < $1.distance }) {
      return best.day
    }
    // Far from the headline only a day that is called one, and is the only one.
    let days = Set(candidates.filter(\.isNamed).map(\.day))
    return days.count == 1 ? days.first : nil
  }

  private func candidates(beside headline: Int?) -> [Candidate] {
    var found: [Candidate] = []
    var seen: Set<Int> = []
    for index in tree.nodes.indices where tree.nodes[index].isText {
      guard PageDateline.mayHoldDay(tree.nodes[index].text), found.count < 40 else { continue }
      let line = line(around: index)
      guard !isElsewhere(index) else { continue }
      // A day that stands among the paragraphs themselves is a line of its own.
      let isBare = size(of: line) > PageDateline.longest
      guard isBare || seen.insert(line).inserted else { continue }
      let words = isBare ? PageText.collapsed(tree.nodes[index].text) : tree.words(of: line)
      guard words.utf8.count <= PageDateline.longest, let day = WrittenDay.ofFactLine(words) else {
        continue
      }
      let hints = hints(around: line)
      let isNamed = PageDateline.named.contains {
        hints.contains($0) || words.lowercased().contains($0)
      }
      let isUpdate = PageDateline.updates.contains {
        words.lowercased().contains($0) || hints.contains($0)
      }
      guard !isUpdate else { continue }
      let (distance, isFar) = distance(of: index, from: headline)
      found.append(Candidate(day: day, distance: distance, isFar: isFar, isNamed: isNamed))
    }
    return found
  }

  /// Whether a text may hold a whole date: a year, or figures with slashes between.
  private static func mayHoldDay(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// The largest element around a text that is still a line of facts; the text's own element where all are larger.
  private func line(around index: Int) -> Int {
    var line = tree.nodes[index].parent
    while line > 0 {
      let parent = tree.nodes[line].parent
      guard parent > 0, size(of: parent) <= PageDateline.longest else { break }
      line = parent
    }
    return max(line, 0)
  }

  /// The letters inside a node.
  private func size(of index: Int) -> Int {
    letters[min(tree.nodes[index].end, letters.count - 1)] - letters[index]
  }

  /// Whether a text stands in something that is not the article: menus, footers, links to other articles.
  private func isElsewhere(_ text: Int) -> Bool {
    let names: Set<String> = ["aside", "nav", "footer", "script", "style", "noscript", "a"]
    if tree.isInside(text, names) { return true }
    var place = tree.nodes[text].parent
    // What holds most of the page is not what its name says.
    let most = (letters.last ?? 0) * 2 / 5
    while place >= 0, size(of: place) <= most {
      let hints = tree.nodes[place].hints.lowercased()
      if PageDateline.elsewhere.contains(where: hints.contains) { return true }
      place = tree.nodes[place].parent
    }
    return false
  }

  private func hints(around line: Int) -> String {
    var result = ""
    var place = line
    for _ in 0..<3 where place >= 0 {
      result += " " + tree.nodes[place].hints.lowercased()
      place = tree.nodes[place].parent
    }
    return result
  }

  /// How many letters lie between a node and the headline, and whether that is too many.
  private func distance(of index: Int, from headline: Int?) -> (letters: Int, isFar: Bool) {
    guard let headline else { return (letters[index], true) }
    if index >= headline {
      let end = letters[min(tree.nodes[headline].end, letters.count - 1)]
      let distance = max(0, letters[index] - end)
      return (distance, distance > PageDateline.reach.behind)
    }
    let distance = letters[headline] - letters[index]
    return (distance * 2, distance > PageDateline.reach.before)
  }

  private static let named = ["publi", "dateline", "byline", "posted", "submitted", "date"]
  private static let updates = ["updat", "modif", "mis à jour", "actualiz", "reviewed"]
  private static let elsewhere = [
    "related", "recommend", "sidebar", "comment", "footer", "more-", "latest", "popular",
    "trending",
    "newsletter", "menu", "copyright",
  ]
}
