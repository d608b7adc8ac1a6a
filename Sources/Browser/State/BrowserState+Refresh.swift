import NewsModel

/// Reading again what the screens show, because another program has written into the archive.
extension BrowserState {
  /// Asks for everything in view once more; the cursor stays on its incident.
  mutating func readAgain() {
    reloadList()
    shelf.expire()
    (requests.dossier, requests.dossiers, requests.facet) = (nil, nil, nil)
    requests.picture = nil
    for index in screens.indices { readAgain(index) }
    reloadLinks()
    reloadDatasets()
  }

  private mutating func readAgain(_ index: Int) {
    switch screens[index] {
    case .facets(var facets):
      facets.forget()
      screens[index] = .facets(facets)
    case .queue(var queue):
      queue.forget()
      screens[index] = .queue(queue)
    case .timeline(var timeline):
      timeline.forget()
      screens[index] = .timeline(timeline)
    case .map(var map):
      map.forget()
      screens[index] = .map(map)
    case .sources(var sources):
      sources.forget()
      screens[index] = .sources(sources)
    case .reader, .compare, .links, .datasets: break
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
  }
}
