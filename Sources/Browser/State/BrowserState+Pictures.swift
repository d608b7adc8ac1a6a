import NewsModel

/// What timeline, map, sources and datasets ask, and what they make of the answers. Each is a question about many incidents, so
/// they share one slot: a newer picture cancels an older one.
extension BrowserState {
  /// Asks for what the picture on the screen lacks.
  mutating func wantPicture(_ effects: inout [Effect]) {
    guard dialog == nil, !requests.stalled.contains(.picture) else { return }
    wantOutline(&effects)
    guard let order = pictureOrder, order != requests.picture else { return }
    requests.picture = order
    let filter = incidents.query.filter
    let revision = requests.ask(.picture)
    switch order {
    case .timeline(let unit):
      effects.append(.loadTimeline(unit, filter, revision: revision))
    case .map(let grid):
      effects.append(.loadMap(grid, filter, revision: revision))
    case .sources:
      guard case .sources(let sources) = screens.last else { return }
      // Only where figures disagree is there a low one and a high one.
      effects.append(
        .loadSources(
          filter.adding(.disputed(true)), after: sources.next, limit: SourcesState.run,
          revision: revision))
    case .datasets: effects.append(.loadDatasets(revision: revision))
    case .datasetPairs(let query, let offset):
      effects.append(
        .loadDatasetPairs(query, offset: offset, limit: DatasetsState.page, revision: revision))
    }
  }

  private mutating func wantOutline(_ effects: inout [Effect]) {
    guard case .map = screens.last, outline == nil, !requests.isWaiting(.outline),
      !requests.stalled.contains(.outline)
    else { return }
    effects.append(.loadOutline(revision: requests.ask(.outline)))
  }

  private var pictureOrder: Requests.PictureOrder? {
    switch screens.last {
    case .timeline(let timeline): timeline.lacks.map(Requests.PictureOrder.timeline)
    case .map(let map): map.lacks.map(Requests.PictureOrder.map)
    case .sources(let sources):
      sources.wantsMore ? .sources(after: sources.next?.id) : nil
    case .datasets(let datasets): order(of: datasets)
    default: nil
    }
  }

  private func order(of datasets: DatasetsState) -> Requests.PictureOrder? {
    guard datasets.sources != nil else { return .datasets }
    guard let query = datasets.query(incidents.query.filter) else { return nil }
    return datasets.lacks(query).map { .datasetPairs(query, offset: $0) }
  }

  mutating func take(_ periods: [PeriodToll], by unit: TimelineUnit) {
    requests.picture = nil
    guard case .timeline(var timeline) = screens.last else { return }
    timeline.take(periods, by: unit)
    screens[screens.count - 1] = .timeline(timeline)
  }

  mutating func take(_ cells: [MapCell], on grid: MapGrid) {
    requests.picture = nil
    guard case .map(var map) = screens.last else { return }
    map.take(cells, on: grid)
    screens[screens.count - 1] = .map(map)
  }

  mutating func take(_ page: SourceSurveyPage) {
    requests.picture = nil
    guard case .sources(var sources) = screens.last else { return }
    sources.take(page)
    screens[screens.count - 1] = .sources(sources)
  }

  /// Leaves a picture for the list, filtered by what was under the cursor.
  mutating func drillIn(_ term: Filter) {
    filterList(by: incidents.query.filter.adding(term))
    leavePicture()
  }

  mutating func leavePicture() {
    requests.picture = nil
    screens.removeLast()
  }
}
