/// Reading again what the screens show, because another program has written into the archive.
extension BrowserState {
  /// Asks for everything in view once more; the cursor stays on its incident.
  mutating func readAgain() {
    reloadList()
    shelf.expire()
    requests.dropReads()
    for index in screens.indices {
      var screen = screens[index]
      screen.forget()
      screens[index] = screen
    }
  }

  /// Reads the list again around the cursor, which stays on its incident.
  mutating func reloadList() {
    incidents.kept = incidents.window.current?.id
    incidents.reread = (incidents.isStale ? nil : incidents.window.reread).map {
      .init(query: incidents.query, request: $0)
    }
    incidents.loaded = nil
    incidents.counted = nil
    incidents.all = nil
    requests.drop(.page)
    requests.drop(.count)
  }
}
