/// What the browser wants done in the world.
public enum Effect: Equatable, Sendable {
  /// Answered by `Event.answered` with the same revision.
  case ask(Question, revision: Int)
  /// Gives the terminal back to the shell until `fg` (control-Z).
  case suspend
  case quit
}

extension Effect {
  /// What is asked; nil for what the terminal itself does.
  public var question: Question? {
    if case .ask(let question, _) = self { question } else { nil }
  }
}
