import NewsModel
import TextUI

extension AsideState {
  static let contexts: [Context] = [.aside]
  static let commands = CommandTable.asideCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var state = self
    switch action {
    case .back, .queue:
      shell.screens.removeLast()
      return []
    case .disagreements:
      shell.screens.replaceLast(with: DisagreementsState())
      return []
    case .keepArticle: return decide(current.map { [$0.key] } ?? [], keeps: true, in: &shell)
    case .keepAll: return decide(chosen, keeps: true, in: &shell)
    case .dropArticle: return decide(current.map { [$0.key] } ?? [], keeps: false, in: &shell)
    case .dropAll: return decide(chosen, keeps: false, in: &shell)
    case .mark:
      guard current != nil else {
        shell.message = .failed("Nothing waits here, so there is nothing to mark.")
        return []
      }
      state.mark()
    case .asideFilter:
      shell.dialog = AsideFilterState(line: LineEditor(words))
      return []
    case .undo: return shell.undoDecision()
    default: state.move(action)
    }
    shell.screens.put(state)
    return []
  }

  /// Makes incidents of articles, or drops them.
  private func decide(
    _ keys: [String], keeps: Bool, in shell: inout BrowserState
  ) -> [Effect] {
    guard !keys.isEmpty else {
      let verb = keeps ? "keep" : "drop"
      shell.message = .failed("Nothing waits here, so there is nothing to \(verb).")
      return []
    }
    guard shell.mayWrite(-1) else { return [] }
    var state = self
    state.remove(Set(keys))
    shell.screens.put(state)
    return [shell.ask(keeps ? .keepAside(keys) : .dropAside(keys))]
  }

  func question(in shell: BrowserState) -> Question { .aside(limit: Self.page, words: words) }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var state = self
    switch (answer, question) {
    case (.aside(let found, let count), _): state.receive(found, count: count)
    case (_, .change), (_, .decide), (_, .star), (_, .fetch): state.isStale = true
    default: return
    }
    shell.screens.put(state)
  }
}

extension AsideFilterState: Screen {
  static let contexts: [Context] = [.asideFilter]
  static let commands = CommandTable.asideFilterCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.dialog = nil
    guard action == .apply, var state = shell.screens.last as? AsideState else { return [] }
    state.filter(line.text.trimmed)
    shell.screens.put(state)
    return []
  }

  func type(_ key: Key, in shell: inout BrowserState) {
    var state = self
    guard state.line.handle(key) else { return }
    shell.dialog = state
  }
}
