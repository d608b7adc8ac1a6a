import NewsModel
import TextUI

extension DatasetsState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var datasets = self
    switch action {
    case .back:
      shell.screens.removeLast()
      return []
    case .open:
      datasets.openPair(in: &shell)
      return []
    case .joinIncidents: return datasets.decide(.joined, in: &shell)
    case .keepApart: return datasets.decide(.apart, in: &shell)
    case .undo: return shell.undoDecision()
    case .tick: datasets.tick()
    case .datasets:
      if datasets.sources?.count == 2 {
        shell.message = .done("The archive has no other datasets.")
      } else {
        datasets.chooseAgain()
      }
    case .sortMenu: datasets.turnOrder()
    case .toggleProposed:
      datasets.toggleProposed()
      shell.message = .done(
        datasets.includesProposed
          ? "Proposed pairs stand beside those that were joined."
          : "Only incidents that were joined are shown.")
    default: datasets.move(action)
    }
    shell.screens.put(datasets)
    return []
  }

  /// Compares the claims of the incident under the cursor; a proposed pair as two incidents.
  private func openPair(in shell: inout BrowserState) {
    guard let pair = current else { return }
    let ids = [pair.incident.id] + (pair.proposed.map { [$0.incident.id] } ?? [])
    shell.screens.append(CompareState(ids: ids))
    shell.refreshScreens()
  }

  private func decide(_ decision: LinkDecision, in shell: inout BrowserState) -> [Effect] {
    guard let pair = current else { return [] }
    guard let proposed = pair.proposed else {
      shell.message = .done("Both stand under one incident already; u takes a decision back.")
      return []
    }
    let (one, other) = (pair.incident.id, proposed.incident.id)
    let (into, from) = proposed.isReversed ? (other, one) : (one, other)
    guard shell.mayWrite(into) else { return [] }
    return [shell.ask(.link(decision, into: into, from: from))]
  }

  /// After a change of the archive: the pairs are read again, the cursor stays where it is.
  static func reload(in shell: inout BrowserState) {
    guard var datasets = shell.screens.topmost(DatasetsState.self) else { return }
    datasets.forget()
    shell.requests.drop(.picture)
    shell.screens.put(datasets)
  }
}

extension DatasetsState: ListScreen, ReopenedScreen {
  static let contexts: [Context] = [.datasets, .datasetChoice]

  static func rows(_ size: Size) -> Rect { DatasetsLayout(size).rows }

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
