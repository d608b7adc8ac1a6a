import TextUI

/// The palette of `:`: the commands of the screen below, by name.
struct PaletteState: Equatable, Sendable {
  var line = LineEditor()
  private let all: [Command]
  private(set) var rows: [Command]
  private(set) var cursor: ListCursor

  init(for context: Context, keys: KeyMap = KeyMap()) {
    var seen: Set<Action> = [.palette]
    let commands = keys.commands(in: context)
    // What is brought in is for every screen; the list alone has a key for it.
    let imports =
      context == .incidents
      ? []
      : keys.commands(in: .incidents)
        .filter { $0.action == .importFiles }
    all = (commands + imports).filter { seen.insert($0.action).inserted }
    rows = all
    cursor = ListCursor(count: all.count)
  }

  var current: Command? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// What stands behind `import` where that is typed; nil for other commands.
  var importPath: String? {
    let words = line.text.drop { $0 == " " }
    guard words.lowercased().hasPrefix("import ") else { return nil }
    let path = String(words.dropFirst("import ".count)).trimmed
    return path.isEmpty || path == "files" ? nil : path
  }

  /// Lists again what the typed text finds: names that begin with it first.
  mutating func narrow() {
    let wanted = line.text.trimmed.lowercased()
    if importPath != nil {
      rows = all.filter { $0.action == .importFiles }
      cursor.setCount(rows.count)
      return
    }
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
