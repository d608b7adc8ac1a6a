import NewsModel
import TextUI

extension WholeDeskState {
  /// Goes from the list of what is here to the whole desk, by the list's filter.
  static func open(in shell: inout BrowserState) {
    guard shell.desk != nil else {
      shell.message = .failed("The archive is shared at no desk: tollbook desk join shares it.")
      return
    }
    shell.screens.append(WholeDeskState(filter: shell.incidents.query.filter))
  }

  private static func open(_ id: Int64, _ action: Action, in shell: inout BrowserState) {
    if action == .compare {
      shell.screens.append(CompareState(ids: [id]))
    } else {
      shell.screens.append(ReaderState(incident: id))
    }
    shell.refreshScreens()
  }
}

extension WholeDeskState {
  static let contexts: [Context] = [.wholeDesk]
  static let commands = CommandTable.wholeDeskCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .back, .wholeDesk: shell.screens.removeLast()
    case .open, .compare:
      guard let row = current else { return [] }
      guard let id = row.id else { return fetch(row, action, in: &shell) }
      Self.open(id, action, in: &shell)
    case .pin:
      guard let row = current, shell.mayWrite(-1) else { return [] }
      shell.message = .done(row.isPinned ? "Letting it go…" : "Bringing it in…")
      return [shell.requests.ask(.fetchFromDesk(key: row.key, pin: !row.isPinned))]
    default:
      var state = self
      state.move(action)
      shell.screens.put(state)
    }
    return []
  }

  private func fetch(
    _ row: DeskIncident, _ action: Action, in shell: inout BrowserState
  ) -> [Effect] {
    guard shell.mayWrite(-1) else { return [] }
    var state = self
    state.opening = .init(key: row.key, action: action)
    shell.screens.put(state)
    shell.message = .done("Bringing it in from the desk…")
    return [shell.requests.ask(.fetchFromDesk(key: row.key, pin: nil))]
  }

  func lacks(in shell: BrowserState) -> [Question] { wanted.map { [$0] } ?? [] }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var state = self
    switch (answer, question) {
    case (.wholeDesk(let page), .wholeDesk(filter, let last, _)): state.receive(page, after: last)
    case (.failed(let words), .wholeDesk): state.receive(problem: words)
    case (.fetchedFromDesk(let key, let id, let words), .fetchFromDesk(_, let pin)):
      state.receive(key, id: id, isPinned: pin)
      let opening = state.opening
      state.opening = nil
      shell.screens.put(state)
      // What was asked for is nothing new that somebody has brought.
      shell.arrivals.expect()
      shell.reloadList()
      shell.message = words.isEmpty ? nil : .done(words)
      // Only while nothing else was opened meanwhile.
      guard let opening, opening.key == key, shell.screens.last is WholeDeskState else { return }
      return Self.open(id, opening.action, in: &shell)
    case (_, .fetchFromDesk): state.opening = nil
    default: return
    }
    shell.screens.put(state)
  }
}
