import NewsModel

extension BrowserState {
  /// Where the datasets stand among the screens.
  private var datasetsIndex: Int? {
    screens.lastIndex { if case .datasets = $0 { true } else { false } }
  }

  mutating func run(_ action: Action, in datasets: DatasetsState) -> [Effect] {
    var datasets = datasets
    switch action {
    case .back:
      leavePicture()
      return []
    case .open:
      openPair(of: datasets)
      return []
    case .joinIncidents: return decide(.joined, datasets)
    case .keepApart: return decide(.apart, datasets)
    case .undo: return undoDecision()
    case .tick: datasets.tick()
    case .datasets:
      if datasets.sources?.count == 2 {
        message = .done("The archive has no other datasets.")
      } else {
        datasets.chooseAgain()
      }
    case .sortMenu: datasets.turnOrder()
    case .toggleProposed:
      datasets.toggleProposed()
      message = .done(
        datasets.includesProposed
          ? "Proposed pairs stand beside those that were joined."
          : "Only incidents that were joined are shown.")
    default: datasets.move(action)
    }
    screens[screens.count - 1] = .datasets(datasets)
    return []
  }

  /// Compares the claims of the incident under the cursor; a proposed pair as two incidents.
  private mutating func openPair(of datasets: DatasetsState) {
    guard let pair = datasets.current else { return }
    let ids = [pair.incident.id] + (pair.proposed.map { [$0.incident.id] } ?? [])
    screens.append(.compare(CompareState(ids: ids)))
    refreshScreens()
  }

  private mutating func decide(_ decision: LinkDecision, _ datasets: DatasetsState) -> [Effect] {
    guard let pair = datasets.current else { return [] }
    guard let proposed = pair.proposed else {
      message = .done("Both stand under one incident already; u takes a decision back.")
      return []
    }
    let (one, other) = (pair.incident.id, proposed.incident.id)
    let (into, from) = proposed.isReversed ? (other, one) : (one, other)
    guard mayWrite(into) else { return [] }
    return [ask(.link(decision, into: into, from: from))]
  }

  /// After a change of the archive: the pairs are read again, the cursor stays where it is.
  mutating func reloadDatasets() {
    guard let index = datasetsIndex, case .datasets(var datasets) = screens[index] else { return }
    datasets.forget()
    requests.picture = nil
    screens[index] = .datasets(datasets)
  }

  mutating func take(_ sources: [DatasetSource]) {
    requests.picture = nil
    guard let index = datasetsIndex, case .datasets(var datasets) = screens[index] else { return }
    datasets.take(sources)
    screens[index] = .datasets(datasets)
  }

  mutating func take(_ page: DatasetPairPage) {
    requests.picture = nil
    guard let index = datasetsIndex, case .datasets(var datasets) = screens[index] else { return }
    datasets.take(page)
    screens[index] = .datasets(datasets)
  }
}
