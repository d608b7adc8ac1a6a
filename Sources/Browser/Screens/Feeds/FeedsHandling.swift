import NewsModel
import TextUI

extension FeedsState {
  static let contexts: [Context] = [.feeds]
  static let commands = CommandTable.feedCommands

  var asksFromBelow: Bool { true }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .back: return leave(&shell)
    case .aside: shell.screens.append(AsideState())
    case .addFeed:
      if shell.mayWrite(-1) { shell.dialog = FeedAddressState() }
    case .fetchFeed: return fetch(current.map { [$0.id] } ?? [], in: &shell)
    case .fetchAll: return fetch(nil, in: &shell)
    case .pauseFeed:
      guard let feed = current, shell.mayWrite(-1) else { return [] }
      return [shell.ask(.pause(feed: feed.id, !feed.isPaused))]
    case .removeFeed:
      guard let feed = current, shell.mayWrite(-1) else { return [] }
      return [shell.ask(.unfollow(feed: feed.id))]
    default:
      var state = self
      state.move(action)
      shell.screens.put(state)
    }
    return []
  }

  /// Stops a fetch that is under way, else goes back.
  private func leave(_ shell: inout BrowserState) -> [Effect] {
    guard isFetching, !isStopping else {
      shell.screens.removeLast()
      return []
    }
    var state = self
    state.isStopping = true
    shell.screens.put(state)
    shell.message = .done("Stopping; what has come is kept.")
    return [.stopFetching]
  }

  /// Fetches feeds, all that are not paused for nil.
  private func fetch(_ feeds: [Int64]?, in shell: inout BrowserState) -> [Effect] {
    guard let rows, !rows.isEmpty else {
      shell.message = .failed("No feeds are followed yet: a adds one.")
      return []
    }
    guard !isFetching else {
      shell.message = .failed("A fetch is under way.")
      return []
    }
    guard shell.mayWrite(-1) else { return [] }
    var state = self
    state.isFetching = true
    shell.screens.put(state)
    shell.message = .done(
      feeds == nil ? "Fetching the feeds…" : "Fetching \(current?.name ?? "the feed")…")
    return [shell.requests.ask(.fetch(feeds))]
  }

  func question(in shell: BrowserState) -> Question { .feeds }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var state = self
    switch (answer, question) {
    case (.feeds(let found), _):
      state.isStale = false
      state.show(found, by: \.id)
    case (_, .fetch):
      (state.isFetching, state.isStopping) = (false, false)
      state.isStale = true
    case (_, .change): state.isStale = true
    default: return
    }
    shell.screens.put(state)
  }
}

extension FeedAddressState: Screen {
  static let contexts: [Context] = [.feedAddress]
  static let commands = CommandTable.feedAddressCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .apply:
      let address = line.text.trimmed
      guard !address.isEmpty, !isWriting else { return [] }
      var state = self
      (state.isWriting, state.failure) = (true, nil)
      shell.dialog = state
      return [shell.ask(.follow(address))]
    case .back: shell.dialog = nil
    default: break
    }
    return []
  }

  func type(_ key: Key, in shell: inout BrowserState) {
    var state = self
    guard state.line.handle(key) else { return }
    state.failure = nil
    shell.dialog = state
  }
}
