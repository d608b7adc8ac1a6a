import TextUI

/// The palette of `:`: the commands of the screen below, by name.
struct PaletteState: Equatable, Sendable {
  var line = LineEditor()
  private let all: [Command]
  private(set) var rows: [Command]
  private(set) var cursor: ListCursor

  init(for context: Context, keys: KeyMap = KeyMap()) {
    var seen: Set<Action> = [.palette]
    all = keys.commands(in: context).filter { seen.insert($0.action).inserted }
    rows = all
    cursor = ListCursor(count: all.count)
  }

  var current: Command? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// Lists again what the typed text finds: names that begin with it first.
  mutating func narrow() {
    let wanted = line.text.trimmed.lowercased()
    let named = all.filter { $0.name.contains(wanted) }
    let told = all.filter { !$0.name.contains(wanted) && $0.help.lowercased().contains(wanted) }
    let begins = named.filter { $0.name.hasPrefix(wanted) }
    rows = wanted.isEmpty ? all : begins + named.filter { !$0.name.hasPrefix(wanted) } + told
    cursor.setCount(rows.count)
    cursor.home()
  }

  mutating func move(by step: Int) { cursor.move(by: step) }
  mutating func page(by pages: Int) { cursor.page(by: pages) }
  mutating func fit(height: Int) { cursor.setHeight(height) }
}
