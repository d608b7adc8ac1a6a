import TextUI

/// The help screen: every command, narrowed by what is typed.
struct HelpState: Equatable, Sendable {
  var line = LineEditor()
  private(set) var rows: [Row]
  private(set) var top = 0
  /// The screen that it was opened from stands first.
  private let context: Context
  private let keys: KeyMap

  enum Row: Equatable, Sendable {
    case heading(String)
    case command(keys: String, help: String)
    case blank
  }

  init(from context: Context, keys: KeyMap = KeyMap()) {
    self.context = context
    self.keys = keys
    rows = HelpState.rows(matching: "", from: context, keys)
  }

  /// Lists again what the typed text finds.
  mutating func narrow() {
    rows = HelpState.rows(matching: line.text, from: context, keys)
    top = 0
  }

  mutating func scroll(by step: Int, height: Int) {
    top = max(0, min(top + step, rows.count - height))
  }

  private static func rows(
    matching typed: String, from first: Context, _ keys: KeyMap
  ) -> [Row] {
    let wanted = typed.trimmed
    let contexts = [first] + Context.allCases.filter { $0 != first }
    var rows: [Row] = []
    for context in contexts {
      let commands = merged(keys.commands(in: context)).filter { matches($0, wanted) }
      guard !commands.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(context.title))
      rows += commands.map { .command(keys: HelpState.keys($0), help: $0.help) }
    }
    return rows
  }

  /// Many keys stand closer together, so that they fit into their column at 80 columns.
  private static func keys(_ command: Command) -> String {
    let names = command.keys.map(\.name)
    let wide = names.joined(separator: "  ")
    return wide.count < 18 ? wide : names.joined(separator: " ")
  }

  /// One row for each action, with all its keys.
  private static func merged(_ commands: [Command]) -> [Command] {
    var result: [Command] = []
    for command in commands {
      if let index = result.firstIndex(where: { $0.action == command.action }) {
        let first = result[index]
        result[index] = Command(
          first.action, first.name, hint: first.hint, first.keys + command.keys,
          in: first.contexts, first.help)
      } else {
        result.append(command)
      }
    }
    return result
  }

  private static func matches(_ command: Command, _ typed: String) -> Bool {
    if typed.isEmpty { return true }
    if command.keys.contains(where: { $0.name == typed }) { return true }
    let wanted = typed.lowercased()
    return command.help.lowercased().contains(wanted) || command.name.contains(wanted)
      || command.keys.contains { $0.name.lowercased() == wanted }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[first...last])
  }
}
