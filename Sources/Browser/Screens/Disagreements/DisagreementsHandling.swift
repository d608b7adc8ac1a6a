import NewsModel
import TextUI

extension DisagreementsState {
  static let contexts: [Context] = [.disagreements]
  static let commands = CommandTable.disagreementCommands

  var incidentInHand: Int64? { current?.incident }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    if let side = Action.takeSides.firstIndex(of: action) { return settle(by: side, in: &shell) }
    switch action {
    case .back, .queue: shell.screens.removeLast()
    case .links:
      shell.screens.replaceLast(with: LinksState())
    case .aside:
      shell.screens.replaceLast(with: AsideState())
    case .open: openIncident(in: &shell)
    case .undo: return shell.undoDecision()
    default:
      var state = self
      state.move(action)
      shell.screens.put(state)
    }
    return []
  }

  private func openIncident(in shell: inout BrowserState) {
    guard let current else {
      shell.message = .failed("Nobody disagrees here, so there is nothing to open.")
      return
    }
    guard let incident = current.incident else {
      shell.message = .failed("This archive does not have the incident; its decisions are kept.")
      return
    }
    shell.screens.append(ReaderState(incident: incident))
    shell.refreshScreens()
  }

  /// Settles what is under the cursor by one of its values.
  private func settle(by side: Int, in shell: inout BrowserState) -> [Effect] {
    guard let current else {
      shell.message = .failed("Nobody disagrees here, so there is nothing to settle.")
      return []
    }
    guard shell.mayWrite(-1) else { return [] }
    let sides = current.sides
    guard sides.indices.contains(side) else {
      shell.message = .failed(
        "There are \(sides.count) opinions about this: 1 to \(sides.count) takes one.")
      return []
    }
    var state = self
    state.remove { $0 == current }
    shell.screens.put(state)
    return [shell.ask(.settle(current, sides[side].entries[0]))]
  }

  func question(in shell: BrowserState) -> Question { .disagreements(limit: Self.page) }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var state = self
    switch (answer, question) {
    case (.disagreements(let found), _):
      state.isStale = false
      state.show(found) { [$0.incidentKey, $0.subject] }
    case (_, .change), (_, .decide), (_, .star): state.isStale = true
    default: return
    }
    shell.screens.put(state)
  }
}
