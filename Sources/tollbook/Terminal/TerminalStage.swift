import CNcurses

/// The terminal, taken over for a session.
struct TerminalStage {
  /// What wakes the session.
  let pipe: WakePipe
  let terminal: Terminal

  /// - Parameters:
  ///   - title: what the terminal's window is called meanwhile.
  ///   - wishes: what is wanted of the terminal.
  /// - Throws: `Failure` with code 64 when there is no terminal.
  init(title: String, wishes: TerminalWishes) throws {
    pipe = try WakePipe()
    // Before ncurses, which then leaves the signals that it would handle to us.
    terminal_watch_signals(pipe.writeEnd)
    terminal = try Terminal(title: title, wishes: wishes)
    escapePatience = wishes.escapePatience
  }

  /// What is wanted of the wait behind Esc.
  let escapePatience: Int32?
}
