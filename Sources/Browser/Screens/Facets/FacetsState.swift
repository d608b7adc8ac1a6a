import NewsModel
import TextUI

/// The frequency table of one field under the current filter.
struct FacetsState: Equatable, Sendable {
  private(set) var tab = FacetTab.country
  /// Nil while they are being counted.
  private(set) var counts: [FacetCount]?
  private(set) var cursor = ListCursor()

  /// Counts again.
  mutating func forget() { counts = nil }

  mutating func receive(_ counts: [FacetCount]) {
    self.counts = counts
    cursor.setCount(counts.count)
    cursor.home()
  }

  var current: FacetCount? {
    guard let counts, counts.indices.contains(cursor.index) else { return nil }
    return counts[cursor.index]
  }

  mutating func turn(by step: Int) {
    let tabs = FacetTab.allCases
    let index = tabs.firstIndex(of: tab) ?? 0
    tab = tabs[(index + step + tabs.count) % tabs.count]
    counts = nil
  }

  mutating func move(_ action: Action) { cursor.move(action) }

  mutating func fit(height: Int) { cursor.setHeight(height) }
}

extension FacetsState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var facets = self
    switch action {
    case .nextField, .previousField:
      facets.turn(by: action == .nextField ? 1 : -1)
    case .apply:
      guard let term = facets.current.flatMap({ facets.tab.term($0.value) }) else { return [] }
      shell.incidents.show(shell.incidents.query.filter.adding(term))
      shell.screens.removeLast()
      return []
    case .back:
      shell.screens.removeLast()
      return []
    default: facets.move(action)
    }
    shell.screens.put(facets)
    return []
  }
}

extension FacetsState: ListScreen, ReopenedScreen {
  static let contexts: [Context] = [.facets]

  static func rows(_ size: Size) -> Rect { FacetsLayout(size).rows }

  static func opened(by action: Action) -> (any Screen)? {
    action == .facets ? FacetsState() : nil
  }

  mutating func fit(in shell: BrowserState) { fit(height: FacetsLayout(shell.size).rows.height) }

  func lacks(in shell: BrowserState) -> [Question] {
    guard counts == nil else { return [] }
    let filter = shell.incidents.query.filter
    return [tab.field.map { .facet($0, filter) } ?? .speakers(filter)]
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var facets = self
    switch answer {
    case .facet(let field, let counts) where tab.field == field: facets.receive(counts)
    case .speakers(let counts) where tab.field == nil: facets.receive(counts)
    default: return
    }
    shell.screens.put(facets)
  }
}
