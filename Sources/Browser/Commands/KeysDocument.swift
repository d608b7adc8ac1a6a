import TextUI

/// `docs/keys.md`, written from the table of commands; a test compares the file with it.
public enum KeysDocument {
  /// The whole document.
  public static var text: String {
    var lines = [
      "# Keys", "",
      "Written from the table of commands (`Sources/Browser/Commands`). The program shows the same with `?`.",
    ]
    for context in Context.allCases {
      lines += ["", "## \(context.title)", "", "| key | command | what it does |", "|---|---|---|"]
      lines += CommandTable.commands(in: context).map(row)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ command: Command) -> String {
    let keys = command.keys.map { "`\($0.name == "\\" ? "\\\\" : $0.name)`" }
    return "| \(keys.joined(separator: " ")) | \(command.name) | \(command.help) |"
  }
}
