import NewsModel

extension BrowserState {
  /// Leaves a screen for the list, filtered by what was under the cursor.
  mutating func drillIn(_ term: Filter) {
    incidents.show(incidents.query.filter.adding(term))
    screens.removeLast()
  }

  /// Closes the dialog and puts the list back as it was, rows, cursor and all.
  mutating func restore(_ before: IncidentsState) {
    dialog = nil
    incidents = before
    refreshList(after: newsBehind)
    newsBehind = ArchiveNews()
  }
}
