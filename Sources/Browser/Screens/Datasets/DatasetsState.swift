import NewsModel
import TextUI

/// Two datasets as columns over the incidents that both have. A few hundred rows are held; the archive has the rest.
struct DatasetsState: Equatable, Sendable {
  /// The rows that are asked for at once.
  static let page = 200

  /// The archive's datasets; nil until it has answered.
  private(set) var sources: [DatasetSource]?
  /// The ones to compare, in the order in which they were chosen.
  private(set) var chosen: [String] = []
  private(set) var choice = ListCursor()
  private(set) var order = DatasetPairOrder.difference
  private(set) var includesProposed = true
  /// The rows at hand and what all of them come to; nil until the first have come.
  private(set) var held: DatasetPairPage?
  /// True where a decision has changed which pairs there are.
  private(set) var isStale = false
  private(set) var cursor = ListCursor()

  /// True while two datasets are still to be chosen.
  var isChoosing: Bool { chosen.count < 2 }

  /// The pair under the cursor.
  var current: DatasetPair? { row(cursor.index) }

  /// A pair by its place among all of them, nil where it is not at hand.
  func row(_ index: Int) -> DatasetPair? {
    guard let held, held.rows.indices.contains(index - held.offset) else { return nil }
    return held.rows[index - held.offset]
  }

  /// What is asked under a filter; nil while the datasets are not chosen.
  func query(_ filter: Filter) -> DatasetPairQuery? {
    guard chosen.count == 2 else { return nil }
    return DatasetPairQuery(
      first: chosen[0], second: chosen[1], filter: filter, includesProposed: includesProposed,
      order: order)
  }

  /// Where the rows that the screen lacks begin; nil where it lacks none.
  func lacks(_ query: DatasetPairQuery) -> Int? {
    let start = max(0, cursor.index - Self.page / 2)
    guard let held, held.query == query, !isStale else { return start }
    let shown = cursor.visible.clamped(to: 0..<held.totals.both)
    let isHere = shown.allSatisfy { row($0) != nil }
    return isHere ? nil : start
  }

  // MARK: Answers

  /// Takes in the archive's datasets; where there are two, there is nothing to choose.
  mutating func receive(_ sources: [DatasetSource]) {
    self.sources = sources
    choice.setCount(sources.count)
    if sources.count == 2 { chosen = sources.map(\.name) }
  }

  mutating func receive(_ page: DatasetPairPage) {
    held = page
    isStale = false
    cursor.setCount(page.totals.both)
  }

  /// Asks for the pairs anew.
  mutating func forget() { isStale = true }

  // MARK: Choosing

  /// Takes the dataset under the cursor as the next one, or lets it go again.
  mutating func tick() {
    guard let sources, sources.indices.contains(choice.index) else { return }
    let name = sources[choice.index].name
    if chosen.contains(name) {
      chosen.removeAll { $0 == name }
    } else {
      chosen.append(name)
      cursor.home()
    }
  }

  /// Back to the choice of datasets.
  mutating func chooseAgain() {
    chosen = []
    held = nil
  }

  // MARK: Moving and ordering

  mutating func move(_ action: Action) {
    if isChoosing { choice.move(action) } else { cursor.move(action) }
  }

  mutating func turnOrder() {
    let orders = DatasetPairOrder.allCases
    let index = orders.firstIndex(of: order) ?? 0
    order = orders[(index + 1) % orders.count]
    cursor.home()
  }

  mutating func toggleProposed() {
    includesProposed.toggle()
    cursor.home()
  }

  mutating func fit(rows: Int, choices: Int) {
    cursor.setHeight(rows)
    choice.setHeight(choices)
  }
}
