import NewsModel
import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in search: SearchState) {
    switch action {
    case .apply:
      typedWords.add(search.line.text)
      dialog = nil
    case .back: restore(search.before)
    case .olderLine, .newerLine:
      var search = search
      guard let line = typedWords.step(action, from: search.line.text) else { return }
      search.line.replace(with: line)
      dialog = search
      filterList(by: search.filter)
    default: break
    }
  }

  mutating func run(_ action: Action, in line: FilterLineState) {
    var line = line
    switch action {
    case .complete:
      line.complete()
      dialog = line
      filterList(by: line.filter)
    case .apply:
      guard line.mistake == nil else {
        message = .failed("The filter cannot be read yet; Esc puts the list back.")
        return
      }
      typedFilters.add(line.line.text)
      filterList(by: line.filter, text: line.line.text)
      dialog = nil
    case .olderLine, .newerLine:
      guard let typed = typedFilters.step(action, from: line.line.text) else { return }
      line.line.replace(with: typed)
      line.read()
      dialog = line
      filterList(by: line.filter)
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
      sort(by: menu.current)
      dialog = nil
      return
    case .back:
      dialog = nil
      return
    default: return
    }
    dialog = menu
  }
}

extension SearchState: Screen {
  static let contexts: [Context] = [.search]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  var reservedRows: Int { 1 }

  func type(_ key: Key, in shell: inout BrowserState) {
    var search = self
    guard search.line.handle(key) else { return }
    shell.dialog = search
    shell.filterList(by: search.filter)
  }
}

extension FilterLineState: Screen {
  static let contexts: [Context] = [.filterLine]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  var reservedRows: Int { 3 }

  func lacks(in shell: BrowserState) -> [Question] { lacks }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard let help = ValueHelp(answer, to: question) else { return }
    var line = self
    line.receive(help)
    shell.dialog = line
  }

  func type(_ key: Key, in shell: inout BrowserState) {
    var line = self
    guard line.line.handle(key) else { return }
    line.read()
    shell.dialog = line
    shell.filterList(by: line.filter)
  }
}

extension SortMenuState: Screen {
  static let contexts: [Context] = [.sortMenu]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }
}
