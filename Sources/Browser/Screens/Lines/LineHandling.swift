import NewsModel
import TextUI

extension SearchState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .apply:
      shell.typedWords.add(line.text)
      shell.dialog = nil
    case .back: shell.restore(before)
    case .olderLine, .newerLine:
      var search = self
      guard let line = shell.typedWords.step(action, from: search.line.text) else { return [] }
      search.line.replace(with: line)
      shell.dialog = search
      shell.incidents.show(search.filter)
    default: break
    }
    return []
  }
}

extension FilterLineState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var line = self
    switch action {
    case .complete:
      line.complete()
      shell.dialog = line
      shell.incidents.show(line.filter)
    case .apply:
      guard line.mistake == nil else {
        shell.message = .failed("The filter cannot be read yet; Esc puts the list back.")
        return []
      }
      shell.typedFilters.add(line.line.text)
      shell.incidents.show(line.filter, text: line.line.text)
      shell.dialog = nil
    case .olderLine, .newerLine:
      guard let typed = shell.typedFilters.step(action, from: line.line.text) else { return [] }
      line.line.replace(with: typed)
      line.read()
      shell.dialog = line
      shell.incidents.show(line.filter)
    case .back: shell.restore(line.before)
    default: break
    }
    return []
  }
}

extension SortMenuState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var menu = self
    switch action {
    case .up: menu.move(by: -1)
    case .down: menu.move(by: 1)
    case .apply:
      shell.incidents.sort(by: menu.current)
      shell.dialog = nil
      return []
    case .back:
      shell.dialog = nil
      return []
    default: return []
    }
    shell.dialog = menu
    return []
  }
}

extension SearchState: Screen {
  static let contexts: [Context] = [.search]

  var listBefore: IncidentsState? { before }

  var reservedRows: Int { 1 }

  func type(_ key: Key, in shell: inout BrowserState) {
    var search = self
    guard search.line.handle(key) else { return }
    shell.dialog = search
    shell.incidents.show(search.filter)
  }
}

extension FilterLineState: Screen {
  static let contexts: [Context] = [.filterLine]

  var listBefore: IncidentsState? { before }

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
    shell.incidents.show(line.filter)
  }
}

extension SortMenuState: Screen {
  static let contexts: [Context] = [.sortMenu]
}
