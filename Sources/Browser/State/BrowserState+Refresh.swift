/// Reading again what the screens show, because another program has written into the archive.
extension BrowserState {
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
