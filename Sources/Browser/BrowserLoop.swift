import NewsModel
import TextUI

/// The browser's start, its one transition and its picture; all pure.
public enum BrowserLoop {
  /// What to do before the first key: load the first page and count.
  public static func start(_ state: inout BrowserState) -> [Effect] {
    state.fitToScreen()
    return state.missingQuestions()
  }

  /// Starts with the answers that are at hand at once.
  ///
  /// - Parameters:
  ///   - state: the browser's first state.
  ///   - answer: answers a question; nil for one that is asked like any other.
  /// - Returns: what is still to be done.
  public static func start(
    _ state: inout BrowserState, answering answer: (Question) -> Answer?
  ) -> [Effect] {
    var open = start(&state)
    var left: [Effect] = []
    var answers = 0
    while !open.isEmpty {
      let effect = open.removeFirst()
      if answers < mostAnswersAtOnce, case .ask(let question, let revision) = effect,
        let answer = answer(question)
      {
        answers += 1
        open += update(&state, .answered(answer, revision: revision))
      } else {
        left.append(effect)
      }
    }
    return left
  }

  /// A first screen takes five: rows, what follows them, two counts, and the incident under the cursor.
  private static let mostAnswersAtOnce = 10

  /// Takes in one event and says what is to be done in the world.
  public static func update(_ state: inout BrowserState, _ event: Event) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .resized(let size): state.size = size
    case .archiveChanged: state.receive(.whole)
    case .archiveNews(let news): state.receive(news)
    case .fetching(let progress): state.fetching = progress
    case .ground(let isLight):
      if state.settings.followsGround { state.settings.theme = isLight ? .light : .dark }
    case .desk(let standing): state.desk = standing
    case .importing(let words): state.receive(importing: words)
    case .returned(let text, let problem): state.receiveReturn(text, problem)
    case .answered(let answer, let revision):
      state.receive(answer, revision)
      effects = state.drainPendingEffects() + state.pressTypedAhead()
    case .key(let key): effects = state.press(key)
    }
    state.fitToScreen()
    return effects + state.missingQuestions()
  }

  /// Does once, unseen, what drawing a first screen takes.
  public static func rehearse(_ size: Size, _ settings: BrowserSettings) {
    _ = draw(Rehearsal.state(size, settings))
  }

  /// The screen that shows the state. Changes nothing, and fits every size.
  public static func draw(_ state: BrowserState) -> Canvas {
    var canvas = Canvas(state.size)
    state.draw(on: &canvas)
    let theme = state.settings.theme
    if theme != .dark { canvas.restyle(Rect(state.size)) { $0 = theme.style($0) } }
    return canvas
  }
}
