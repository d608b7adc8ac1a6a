import NewsModel
import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in state: FeedsState) -> [Effect] {
    var state = state
    switch action {
    case .back:
      if state.isFetching, !state.isStopping {
        state.isStopping = true
        screens.put(state)
        message = .done("Stopping; what has come is kept.")
        return [.stopFetching]
      }
      screens.removeLast()
      return []
    case .aside:
      screens.append(AsideState())
      return []
    case .addFeed:
      if mayWrite(-1) { dialog = FeedAddressState() }
      return []
    case .fetchFeed: return fetch(state, state.current.map { [$0.id] } ?? [])
    case .fetchAll: return fetch(state, nil)
    case .pauseFeed:
      guard let feed = state.current, mayWrite(-1) else { return [] }
      return [ask(.pause(feed: feed.id, !feed.isPaused))]
    case .removeFeed:
      guard let feed = state.current, mayWrite(-1) else { return [] }
      return [ask(.unfollow(feed: feed.id))]
    default: state.move(action)
    }
    screens.put(state)
    return []
  }

  /// Fetches feeds, all that are not paused for nil.
  private mutating func fetch(_ state: FeedsState, _ feeds: [Int64]?) -> [Effect] {
    guard let rows = state.rows, !rows.isEmpty else {
      message = .failed("No feeds are followed yet: a adds one.")
      return []
    }
    guard !state.isFetching else {
      message = .failed("A fetch is under way.")
      return []
    }
    guard mayWrite(-1) else { return [] }
    var state = state
    state.isFetching = true
    screens.put(state)
    message = .done(
      feeds == nil ? "Fetching the feeds…" : "Fetching \(state.current?.name ?? "the feed")…")
    return [requests.ask(.fetch(feeds))]
  }

  mutating func run(_ action: Action, in state: FeedAddressState) -> [Effect] {
    var state = state
    switch action {
    case .apply:
      let address = state.line.text.trimmed
      guard !address.isEmpty, !state.isWriting else { return [] }
      (state.isWriting, state.failure) = (true, nil)
      dialog = state
      return [ask(.follow(address))]
    case .back: dialog = nil
    default: break
    }
    return []
  }
}

extension FeedsState: Screen {
  static let contexts: [Context] = [.feeds]
  static let commands = CommandTable.feedCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  mutating func fit(in shell: BrowserState) {
    fit(height: ListWithDetailLayout.feeds(shell.size).rows.height)
  }

  var asksFromBelow: Bool { true }

  func lacks(in shell: BrowserState) -> [Question] {
    guard rows == nil || isStale, shell.requests.pendingDecisions.isEmpty else { return [] }
    return [.feeds]
  }

  func take(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var state = self
    switch (answer, question) {
    case (.feeds(let found), _): state.take(found)
    case (_, .fetch):
      (state.isFetching, state.isStopping) = (false, false)
      state.isStale = true
    case (_, .change): state.isStale = true
    default: return
    }
    shell.screens.put(state)
  }

  mutating func forget() { isStale = true }
}

extension FeedAddressState: Screen {
  static let contexts: [Context] = [.feedAddress]
  static let commands = CommandTable.feedAddressCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  func type(_ key: Key, in shell: inout BrowserState) {
    var state = self
    guard state.line.handle(key) else { return }
    state.failure = nil
    shell.dialog = state
  }
}
