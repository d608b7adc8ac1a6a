import NewsModel

/// Reading again what the screens show, because another program has written into the archive.
extension BrowserState {
  /// Asks anew for what news touch, and for nothing else: rows that they leave alone stay as they are, and where they are.
  mutating func receive(_ news: ArchiveNews) {
    if dialog?.listBefore == nil { newsBehind = ArchiveNews() } else { newsBehind.formUnion(news) }
    guard !news.isWhole else {
      arrivals.expect()
      return readAgain()
    }
    guard !news.isEmpty else { return }
    arrivals.watched = nil
    shelf.expire(news.incidents)
    requests.dropReads(touchedBy: news.incidents)
    if news.aspects.contains(.members) { arrivals.expect() }
    refreshList(after: news)
    changeScreens { screen, _ in screen.forget() }
  }

  /// Has the list read again what news touch of it.
  mutating func refreshList(after news: ArchiveNews) {
    if news.isWhole || !incidents.query.aspects.isDisjoint(with: news.aspects) {
      reloadList()
    } else {
      incidents.retire(news.incidents, whilePageComes: requests.isWaiting(.page))
    }
  }

  /// Asks for everything in view once more; the cursor stays on its incident.
  mutating func readAgain() {
    reloadList()
    shelf.expire()
    requests.dropReads()
    changeScreens { screen, _ in screen.forget() }
  }

  /// Reads the list again around the cursor, which stays on its incident.
  mutating func reloadList() {
    incidents.forget()
    requests.drop(.page)
    requests.drop(.count)
  }
}
