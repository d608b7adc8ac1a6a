import TextUI

/// One row of the table of commands: what a key does in some screens.
public struct Command: Hashable, Sendable {
  public let action: Action
  /// What the palette finds it by ("filter by country").
  public let name: String
  /// The word behind the key in the hint line, nil where it is never shown there.
  public let hint: String?
  /// The first one is shown in the hint line.
  public let keys: [Key]
  public let contexts: [Context]
  /// One sentence for the help screen.
  public let help: String

  init(
    _ action: Action, _ name: String, hint: String? = nil, _ keys: [Key], in contexts: [Context],
    _ help: String
  ) {
    self.action = action
    self.name = name
    self.hint = hint
    self.keys = keys
    self.contexts = contexts
    self.help = help
  }
}
