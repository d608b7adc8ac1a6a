import NewsModel
import TextUI

extension BrowserState {
  /// Opens the disagreements over the queue.
  mutating func openDisagreements() { screens.append(DisagreementsState()) }

  mutating func run(_ action: Action, in state: DisagreementsState) -> [Effect] {
    var state = state
    if let side = Action.takeSides.firstIndex(of: action) { return settle(state, by: side) }
    switch action {
    case .back, .queue:
      screens.removeLast()
      return []
    case .links:
      screens.removeLast()
      openLinks()
      return []
    case .aside:
      screens.removeLast()
      screens.append(AsideState())
      return []
    case .open:
      openIncident(of: state)
      return []
    case .undo: return undoDecision()
    default: state.move(action)
    }
    screens.put(state)
    return []
  }

  private mutating func openIncident(of state: DisagreementsState) {
    guard let current = state.current else {
      message = .failed("Nobody disagrees here, so there is nothing to open.")
      return
    }
    guard let incident = current.incident else {
      message = .failed("This archive does not have the incident; its decisions are kept.")
      return
    }
    screens.append(ReaderState(incident: incident))
    refreshScreens()
  }

  /// Settles what is under the cursor by one of its values.
  private mutating func settle(_ state: DisagreementsState, by side: Int) -> [Effect] {
    guard let current = state.current else {
      message = .failed("Nobody disagrees here, so there is nothing to settle.")
      return []
    }
    guard mayWrite(-1) else { return [] }
    let sides = current.sides
    guard sides.indices.contains(side) else {
      message = .failed(
        "There are \(sides.count) opinions about this: 1 to \(sides.count) takes one.")
      return []
    }
    var state = state
    state.remove(current)
    screens.put(state)
    return [ask(.settle(current, sides[side].entries[0]))]
  }
}

extension DisagreementsState {
  static let contexts: [Context] = [.disagreements]
  static let commands = CommandTable.disagreementCommands

  var incidentInHand: Int64? { current?.incident }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  /// While decisions are on their way, the archive would still have what they settle.
  func lacks(in shell: BrowserState) -> [Question] {
    guard rows == nil || isStale, shell.requests.pendingDecisions.isEmpty else { return [] }
    return [.disagreements(limit: Self.page)]
  }

  func take(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var state = self
    switch (answer, question) {
    case (.disagreements(let found), _): state.take(found)
    case (_, .change), (_, .decide), (_, .star): state.isStale = true
    default: return
    }
    shell.screens.put(state)
  }

  mutating func forget() { isStale = true }
}
