import TextUI

extension HelpState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var help = self
    let height = HelpLayout(shell.size).rows.height
    switch action {
    case .up: help.scroll(by: -1, height: height)
    case .down: help.scroll(by: 1, height: height)
    case .pageUp: help.scroll(by: 1 - height, height: height)
    case .pageDown: help.scroll(by: height - 1, height: height)
    case .back, .apply:
      shell.dialog = shell.heldDialog
      shell.heldDialog = nil
      return []
    default: return []
    }
    shell.dialog = help
    return []
  }
}

extension PaletteState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var palette = self
    switch action {
    case .up: palette.move(by: -1)
    case .down: palette.move(by: 1)
    case .pageUp: palette.page(by: -1)
    case .pageDown: palette.page(by: 1)
    case .apply:
      shell.dialog = nil
      if let path = palette.importPath { return ImportDialog.open(path: path, in: &shell) }
      switch palette.current {
      case .command(let command)?:
        return command.action == .importFiles
          ? ImportDialog.open(in: &shell) : shell.run(command.action)
      case .filter(let filter)?: return SavedFiltersState.choose(filter, in: &shell)
      case nil: shell.message = .failed("No command or filter matches “\(palette.line.text)”.")
      }
      return []
    case .back:
      shell.dialog = nil
      return []
    default: return []
    }
    shell.dialog = palette
    return []
  }
}

extension HelpState: Screen {
  static let contexts: [Context] = [.help]

  mutating func fit(in shell: BrowserState) {
    scroll(by: 0, height: HelpLayout(shell.size).rows.height)
  }

  func type(_ key: Key, in shell: inout BrowserState) {
    var help = self
    guard help.line.handle(key) else { return }
    help.narrow()
    shell.dialog = help
  }
}

extension PaletteState: Screen {
  static let contexts: [Context] = [.palette]

  mutating func fit(in shell: BrowserState) { fit(height: PaletteLayout(shell.size).rows.height) }

  func lacks(in shell: BrowserState) -> [Question] { filters == nil ? [.savedFilters] : [] }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .savedFilters(let filters) = answer else { return }
    var palette = self
    palette.receive(filters)
    shell.dialog = palette
  }

  func type(_ key: Key, in shell: inout BrowserState) {
    var palette = self
    guard palette.line.handle(key) else { return }
    palette.narrow()
    shell.dialog = palette
  }
}
