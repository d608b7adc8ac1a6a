import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in help: HelpState) {
    var help = help
    let height = HelpLayout(size).rows.height
    switch action {
    case .up: help.scroll(by: -1, height: height)
    case .down: help.scroll(by: 1, height: height)
    case .pageUp: help.scroll(by: 1 - height, height: height)
    case .pageDown: help.scroll(by: height - 1, height: height)
    case .back, .apply:
      dialog = heldDialog
      heldDialog = nil
      return
    default: return
    }
    dialog = .help(help)
  }

  mutating func run(_ action: Action, in palette: PaletteState) -> [Effect] {
    var palette = palette
    switch action {
    case .up: palette.move(by: -1)
    case .down: palette.move(by: 1)
    case .pageUp: palette.page(by: -1)
    case .pageDown: palette.page(by: 1)
    case .apply:
      dialog = nil
      return palette.current.map { run($0.action) } ?? []
    case .back:
      dialog = nil
      return []
    default: return []
    }
    dialog = .palette(palette)
    return []
  }
}
