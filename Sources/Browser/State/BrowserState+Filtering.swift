import NewsModel

extension BrowserState {
  /// Leaves a screen for the list, filtered by what was under the cursor.
  mutating func drillIn(_ term: Filter) {
    filterList(by: incidents.query.filter.adding(term))
    screens.removeLast()
  }
}
