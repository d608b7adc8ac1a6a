import NewsModel

/// The day that a page shows beside its headline: "By A. Reporter · March 5, 2024", "Published 5 Mar 2024", a `time`.
struct PageDateline {
  /// A day that the page shows as its own.
  struct Shown: Hashable {
    var day: Day
    /// Stands close to the headline.
    var isNear: Bool
    /// Stands right under the headline, in what is marked as a byline or a line of dates.
    var isByline: Bool
  }

  /// Letters between headline and day, behind it and before it.
  private static let reach = (behind: 1_200, before: 300)
  /// Letters between a headline and its byline.
  private static let byline = 600
  /// A line with more letters is no line of facts.
  private static let longest = 90

  private let tree: PageTree
  private let place: PagePosition
  private let order: WrittenDay.FigureOrder?
  private var candidates: [Candidate] = []

  /// - Parameters:
  ///   - tree: the page.
  ///   - headline: the headline's node.
  ///   - address: the page's own address.
  ///   - order: how the page writes day and month in figures.
  init(_ tree: PageTree, headline: Int?, address: String?, order: WrittenDay.FigureOrder?) {
    self.tree = tree
    place = PagePosition(tree, headline: headline, address: address)
    self.order = order
    collect()
  }

  private struct Candidate {
    var day: Day
    var distance: Int
    var isFar: Bool
    /// The page says that it is the day of publication, or at least a date line.
    var isNamed: Bool
    /// The day of a later change.
    var isChange: Bool
    var isTime: Bool
  }

  /// The day nearest to the headline; one that is called a day of publication comes before others. A day of a later change
  /// is none.
  var shown: Shown? {
    let plain = candidates.filter { !$0.isChange }
    let near = plain.filter { !$0.isFar }
    let named = near.filter(\.isNamed)
    if let best = (named.isEmpty ? near : named).min(by: { $0.distance < $1.distance }) {
      let isByline = best.isNamed && best.isTime && best.distance <= PageDateline.byline
      return Shown(day: best.day, isNear: true, isByline: isByline)
    }
    // Far from the headline only a day that is called one, and is the only one.
    let days = Set(plain.filter { $0.isNamed || $0.isTime }.map(\.day))
    return days.count == 1
      ? days.first.map { Shown(day: $0, isNear: false, isByline: false) } : nil
  }

  /// The day of the last change that the page shows near its headline, or as the only one.
  var change: Day? {
    let changes = candidates.filter(\.isChange)
    if let near = changes.filter({ !$0.isFar }).map(\.day).max() { return near }
    let days = Set(changes.map(\.day))
    return days.count == 1 ? days.first : nil
  }

  private mutating func collect() {
    var seen: Set<Int> = []
    var insideTime = 0
    for index in tree.nodes.indices {
      guard candidates.count < 60 else { return }
      let node = tree.nodes[index]
      if isTime(node) {
        insideTime = readTime(index) ? node.end : insideTime
      } else if node.isText, index >= insideTime, PageDateline.mayHoldDay(node.text),
        !place.isElsewhere(index)
      {
        readText(index, seen: &seen)
      }
    }
  }

  /// Whether an element gives a moment to programs: a `time`, its kin of scripts' making, a date with a moment beside it.
  private func isTime(_ node: PageTree.Node) -> Bool {
    switch node.name {
    case "time", "relative-time", "time-ago", "local-time": true
    case "abbr": node.attributes["title"] != nil
    case "": false
    default:
      PageDateline.moment(of: node) != nil
        && ["date", "time", "publi"].contains { node.hints.lowercased().contains($0) }
    }
  }

  /// The moment in an attribute that scripts read.
  private static func moment(of node: PageTree.Node) -> String? {
    moments.lazy.compactMap { node.attributes[$0] }.first { WrittenDay.ofMoment($0) != nil }
  }

  private static let moments = [
    "datetime", "data-date", "data-datetime", "data-timestamp", "data-time", "data-utime",
    "data-published", "data-publish-date",
  ]

  /// Takes a `time`, whose words or attribute give its day.
  private mutating func readTime(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    let written = PageDateline.moment(of: node) ?? node.attributes["title"] ?? ""
    guard
      let day = WrittenDay.first(in: tree.words(of: index)) ?? WrittenDay.ofMoment(written),
      !place.isElsewhere(index)
    else { return false }
    let line = line(around: index)
    let isLine = place.size(of: line) <= PageDateline.longest
    let times = isLine ? (line..<tree.nodes[line].end).filter { isTime(tree.nodes[$0]) } : []
    guard times.count < 2 else {
      // "Published <time> Updated <time>": each is what stands before it.
      let before = times.last { $0 < index }.map { tree.nodes[$0].end } ?? line
      let label = spaced(before..<index).lowercased()
      add(day, at: index, line: line, label: label, isOnly: false, isTime: true)
      return true
    }
    let words = isLine ? spaced(line) : ""
    let dates = WrittenDay.ofFactLine(words, order: order)
    let label = dates.first { $0.day == day }?.label ?? (dates.isEmpty ? words.lowercased() : "")
    add(day, at: index, line: line, label: label, isOnly: dates.count < 2, isTime: true)
    return true
  }

  private mutating func readText(_ index: Int, seen: inout Set<Int>) {
    let line = line(around: index)
    // A day that stands among the paragraphs themselves is a line of its own.
    let isBare = place.size(of: line) > PageDateline.longest
    guard isBare ? !goesOn(index) : seen.insert(line).inserted else { return }
    let words = isBare ? PageText.collapsed(tree.nodes[index].text) : spaced(line)
    guard words.utf8.count <= PageDateline.longest + 20 else { return }
    var dates = WrittenDay.ofFactLine(words, order: order)
    // "5<sup>th</sup> March".
    if dates.isEmpty, !isBare { dates = WrittenDay.ofFactLine(tree.words(of: line), order: order) }
    // Facts, and buttons behind them that make a line of them too long.
    if dates.isEmpty, !isBare, tree.nodes[index].parent != line,
      PageNames.isBlock(tree.nodes[tree.nodes[index].parent].name)
    {
      dates = WrittenDay.ofFactLine(spaced(tree.nodes[index].parent), order: order)
    }
    for date in dates {
      let label = dates.count == 1 ? words.lowercased() : date.label
      add(
        date.day, at: index, line: line, label: label, isOnly: dates.count == 1, isTime: false)
    }
  }

  /// Whether a text's sentence goes on in an element within its line, as in "published online on 5 March, by <em>".
  private func goesOn(_ index: Int) -> Bool {
    let next = tree.nodes[index].end
    guard next < tree.nodes.count, tree.nodes[next].parent == tree.nodes[index].parent else {
      return false
    }
    return ["em", "i", "a", "q", "cite", "b", "strong"].contains(tree.nodes[next].name)
  }

  private mutating func add(
    _ day: Day, at index: Int, line: Int, label: String, isOnly: Bool, isTime: Bool
  ) {
    guard PageDay.isPossible(day) else { return }
    let hints = hints(around: line)
    // Whoever has reviewed a text changed nothing on the day beside the name.
    let said = label.contains(" on ") ? label : label.replacing("reviewed by", with: "by")
    let own = said + " " + (isTime ? tree.nodes[index].hints.lowercased() : "")
    // What the line's name says counts for its only date, unless it names both.
    let around = isOnly && !hints.contains("publi") ? hints : ""
    let isChange = PageDateline.changes.contains { own.contains($0) || around.contains($0) }
    let isNamed = PageDateline.named.contains { hints.contains($0) || label.contains($0) }
    let (distance, isFar) = distance(of: index)
    candidates.append(
      Candidate(
        day: day, distance: distance, isFar: isFar, isNamed: isNamed, isChange: isChange,
        isTime: isTime))
  }

  /// Whether a text may hold a whole date: a year, or figures with slashes between.
  static func mayHoldDay(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// The largest element around a text that is still a line of facts; the text's own element where all are larger.
  private func line(around index: Int) -> Int {
    var line = tree.nodes[index].isText ? tree.nodes[index].parent : index
    while line > 0 {
      let parent = tree.nodes[line].parent
      guard parent > 0, place.size(of: parent) <= PageDateline.longest else { break }
      // The headline and what stands under it are two lines.
      if place.holdsHeadline(parent) { break }
      line = parent
    }
    return max(line, 0)
  }

  /// The words of a line with a blank between any two elements: their style may part them.
  private func spaced(_ line: Int) -> String { spaced(line..<tree.nodes[line].end) }

  private func spaced(_ nodes: Range<Int>) -> String {
    var words = ""
    var place = nodes.lowerBound
    while place < nodes.upperBound {
      let node = tree.nodes[place]
      if PageNames.silent.contains(node.name) {
        place = node.end
        continue
      }
      if node.isText { words += " " + node.text }
      place += 1
    }
    return PageText.collapsed(words)
  }

  private func hints(around line: Int) -> String {
    var result = ""
    var node = line
    for _ in 0..<3 where node >= 0 {
      result += " " + tree.nodes[node].hints.lowercased()
      node = tree.nodes[node].parent
    }
    return result
  }

  /// How many letters lie between a node and the headline, and whether that is too many.
  private func distance(of index: Int) -> (letters: Int, isFar: Bool) {
    switch place.gap(to: index) {
    case .behind(let letters): (letters, letters > PageDateline.reach.behind)
    case .before(let letters): (letters * 2, letters > PageDateline.reach.before)
    case nil: (place.letters(before: index), true)
    }
  }

  private static let named = [
    "publi", "dateline", "byline", "posted", "post time", "submitted", "date", "author",
  ]
  private static let changes = [
    "updat", "modif", "mis à jour", "mise à jour", "actualiz", "reviewed", "revised", "atualiz",
    "aggiorn", "aktualis", "bijgewerkt", "обновл", "güncel",
  ]
}
