import NewsModel
import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in datasets: DatasetsState) -> [Effect] {
    var datasets = datasets
    switch action {
    case .back:
      screens.removeLast()
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
    screens.put(datasets)
    return []
  }

  /// Compares the claims of the incident under the cursor; a proposed pair as two incidents.
  private mutating func openPair(of datasets: DatasetsState) {
    guard let pair = datasets.current else { return }
    let ids = [pair.incident.id] + (pair.proposed.map { [$0.incident.id] } ?? [])
    screens.append(CompareState(ids: ids))
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
    guard var datasets = screens.topmost(DatasetsState.self) else { return }
    datasets.forget()
    requests.drop(.picture)
    screens.put(datasets)
  }
}

extension DatasetsState: Screen {
  static let contexts: [Context] = [.datasets, .datasetChoice]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  static let commands = CommandTable.datasetCommands

  static func opened(by action: Action) -> (any Screen)? {
    action == .datasets ? DatasetsState() : nil
  }

  var context: Context { isChoosing ? .datasetChoice : .datasets }

  mutating func fit(in shell: BrowserState) {
    let layout = DatasetsLayout(shell.size)
    fit(rows: layout.rows.height, choices: layout.choices.height)
  }

  func lacks(in shell: BrowserState) -> [Question] {
    guard sources != nil else { return [.datasets] }
    guard let query = query(shell.incidents.query.filter), let offset = lacks(query) else {
      return []
    }
    return [.datasetPairs(query, offset: offset, limit: DatasetsState.page)]
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var datasets = self
    switch answer {
    case .datasets(let sources): datasets.receive(sources)
    case .datasetPairs(let page): datasets.receive(page)
    default: return
    }
    shell.screens.put(datasets)
  }
}
