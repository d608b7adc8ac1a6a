/// What the browser wants done in the world.
public enum Effect: Equatable, Sendable {
  /// Answered by `Event.answered` with the same revision.
  case ask(Question, revision: Int)
  /// Gives the terminal back to the shell until `fg` (control-Z).
  case suspend
  case quit
  /// Draws the terminal anew, as somebody else may have written on it.
  case repaint
  /// Ends the import that runs, before its next article or run of rows.
  case stopImport
  /// Ends the fetch that is under way; what has come is kept.
  case stopFetching
  /// Puts a text on the clipboard of the terminal.
  case copy(String)
  /// Gives the terminal to another program; answered by `Event.returned`.
  case run(Errand)
}

/// What another program is given to do, in the terminal.
public enum Errand: Equatable, Sendable {
  /// A text goes through a command of the shell.
  case pipe(String, command: String)
  /// A text is shown in the pager.
  case page(String)
  /// A text is changed in the editor.
  case edit(String)
}

extension Effect {
  /// What is asked; nil for what the terminal itself does.
  public var question: Question? {
    if case .ask(let question, _) = self { question } else { nil }
  }
}
