import NewsModel
import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in state: AsideState) -> [Effect] {
    var state = state
    switch action {
    case .back, .queue:
      screens.removeLast()
      return []
    case .disagreements:
      screens.removeLast()
      openDisagreements()
      return []
    case .keepArticle: return keep(state, state.current.map { [$0.key] } ?? [])
    case .keepAll: return keep(state, state.chosen)
    case .dropArticle: return drop(state, state.current.map { [$0.key] } ?? [])
    case .dropAll: return drop(state, state.chosen)
    case .mark:
      guard state.current != nil else {
        message = .failed("Nothing waits here, so there is nothing to mark.")
        return []
      }
      state.mark()
    case .asideFilter:
      var filter = AsideFilterState()
      filter.line = LineEditor(state.words)
      dialog = filter
      return []
    case .undo: return undoDecision()
    default: state.move(action)
    }
    screens.put(state)
    return []
  }

  private mutating func keep(_ state: AsideState, _ keys: [String]) -> [Effect] {
    guard !keys.isEmpty else {
      message = .failed("Nothing waits here, so there is nothing to keep.")
      return []
    }
    guard mayWrite(-1) else { return [] }
    var state = state
    state.remove(Set(keys))
    screens.put(state)
    return [ask(.keepAside(keys))]
  }

  mutating func run(_ action: Action, in filter: AsideFilterState) -> [Effect] {
    dialog = nil
    guard action == .apply, var state = screens.last as? AsideState else { return [] }
    state.filter(filter.line.text.trimmed)
    screens.put(state)
    return []
  }

  private mutating func drop(_ state: AsideState, _ keys: [String]) -> [Effect] {
    guard !keys.isEmpty else {
      message = .failed("Nothing waits here, so there is nothing to drop.")
      return []
    }
    guard mayWrite(-1) else { return [] }
    var state = state
    state.remove(Set(keys))
    screens.put(state)
    return [ask(.dropAside(keys))]
  }
}

extension AsideState: Screen {
  static let contexts: [Context] = [.aside]
  static let commands = CommandTable.asideCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  mutating func fit(in shell: BrowserState) {
    fit(height: ListWithDetailLayout.aside(shell.size).rows.height)
  }

  /// While decisions are on their way, the archive would still have what they take away.
  func lacks(in shell: BrowserState) -> [Question] {
    guard rows == nil || isStale, shell.requests.pendingDecisions.isEmpty else { return [] }
    return [.aside(limit: Self.page, words: words)]
  }

  func take(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var state = self
    switch (answer, question) {
    case (.aside(let found, let count), _): state.take(found, count: count)
    case (_, .change), (_, .decide), (_, .star), (_, .fetch): state.isStale = true
    default: return
    }
    shell.screens.put(state)
  }

  mutating func forget() { isStale = true }
}

extension AsideFilterState: Screen {
  static let contexts: [Context] = [.asideFilter]
  static let commands = CommandTable.asideFilterCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  func type(_ key: Key, in shell: inout BrowserState) {
    var state = self
    guard state.line.handle(key) else { return }
    shell.dialog = state
  }
}
