import NewsModel
import TextUI

/// The palette of `:`: the commands of the screen below, by name, and the filters that have names.
struct PaletteState: Equatable, Sendable {
  /// What can be chosen.
  enum Row: Equatable, Sendable {
    case command(Command)
    case filter(SavedFilter)
  }

  var line = LineEditor()
  private let all: [Command]
  /// The filters with names, once they are known.
  private(set) var filters: [SavedFilter]?
  private(set) var rows: [Row]
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
    rows = all.map(Row.command)
    cursor = ListCursor(count: all.count)
  }

  var current: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  /// Takes in the filters with names; the cursor stays.
  mutating func receive(_ filters: [SavedFilter]) {
    let index = cursor.index
    self.filters = filters
    narrow()
    cursor.move(by: index)
  }

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
      rows = all.filter { $0.action == .importFiles }.map(Row.command)
      cursor.setCount(rows.count)
      return
    }
    let named = all.filter { $0.name.contains(wanted) }
    let described = all.filter {
      !$0.name.contains(wanted) && $0.help.lowercased().contains(wanted)
    }
    let begins = named.filter { $0.name.hasPrefix(wanted) }
    let commands =
      wanted.isEmpty ? all : begins + named.filter { !$0.name.hasPrefix(wanted) } + described
    let letters = NameFolding.words(wanted)
    let saved = (filters ?? []).filter {
      letters.isEmpty || NameFolding.words($0.name).contains(letters)
    }
    // A name that somebody has given is meant before a word of a command's help.
    let exact = saved.filter { !letters.isEmpty && NameFolding.words($0.name).hasPrefix(letters) }
    let rest = saved.filter { !exact.contains($0) }
    let isCommand = commands.first.map { $0.name.hasPrefix(wanted) } ?? false
    let first = isCommand ? [] : exact
    let last = isCommand ? exact + rest : rest
    rows = first.map(Row.filter) + commands.map(Row.command) + last.map(Row.filter)
    cursor.setCount(rows.count)
    cursor.home()
  }

  mutating func move(by step: Int) { cursor.move(by: step) }
  mutating func page(by pages: Int) { cursor.page(by: pages) }
  mutating func fit(height: Int) { cursor.setHeight(height) }
}
