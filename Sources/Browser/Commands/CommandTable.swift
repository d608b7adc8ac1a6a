import TextUI

/// The one table of commands. The keymap, the help screen, the hint lines, the palette and `docs/keys.md` are read
/// from it, so none of them can promise a key that another does not know.
public enum CommandTable {
  /// In the order in which help and palette show them.
  public static let all: [Command] =
    incidentCommands + compareCommands + readerCommands + analystCommands + workplaceCommands
    + outwardCommands + savedFilterCommands + recordCommands
    + pictureCommands + ScreenDirectory.commands + pickerCommands + lineCommands + moving + leaving
    + everywhere

  private static let keymap: [Context: [Key: Action]] = {
    var map: [Context: [Key: Action]] = [:]
    for command in all {
      for context in command.contexts {
        for key in command.keys { map[context, default: [:]][key] = command.action }
      }
    }
    return map
  }()

  /// What a key does in a context, nil when it means nothing there.
  public static func action(for key: Key, in context: Context) -> Action? {
    keymap[context]?[key]
  }

  /// The commands of a context, in the table's order.
  public static func commands(in context: Context) -> [Command] {
    all.filter { $0.contexts.contains(context) }
  }

  /// The row that says what an action does in a context.
  static func command(_ action: Action, in context: Context) -> Command? {
    all.first { $0.action == action && $0.contexts.contains(context) }
  }
}
