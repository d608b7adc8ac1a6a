import NewsModel

extension BrowserState {
  mutating func run(_ action: Action, in search: SearchState) {
    switch action {
    case .apply: dialog = nil
    case .back: restore(search.before)
    default: break
    }
  }

  mutating func run(_ action: Action, in line: FilterLineState) {
    var line = line
    switch action {
    case .complete:
      line.complete()
      dialog = .filterLine(line)
      filterList(by: line.filter)
    case .apply:
      guard line.mistake == nil else {
        message = .failed("The filter cannot be read yet; Esc puts the list back.")
        return
      }
      filterList(by: line.filter, text: line.line.text)
      dialog = nil
    case .back: restore(line.before)
    default: break
    }
  }

  mutating func run(_ action: Action, in menu: SortMenuState) {
    var menu = menu
    switch action {
    case .up: menu.move(by: -1)
    case .down: menu.move(by: 1)
    case .apply:
      let isSame = menu.current == incidents.sort
      incidents.isDescending =
        isSame ? !incidents.isDescending : menu.current.startsDescending
      incidents.sort = menu.current
      dialog = nil
      return
    case .back:
      dialog = nil
      return
    default: return
    }
    dialog = .sortMenu(menu)
  }
}
