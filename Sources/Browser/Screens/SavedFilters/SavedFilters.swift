import NewsModel
import TextUI

/// The line of F2: a name for the filter that is set.
struct FilterNameState: Equatable, Sendable {
  let text: String
  var line = LineEditor()
}

/// The menu of `'`: filters with names.
struct SavedFiltersState: Equatable, Sendable {
  /// Nil until the answer.
  var filters: [SavedFilter]?
  var cursor = ListCursor(context: 0)
  var line = LineEditor()

  /// Those whose name or text has the letters that are typed.
  var rows: [SavedFilter] {
    let letters = NameFolding.words(line.text)
    return (filters ?? []).filter {
      letters.isEmpty || NameFolding.words($0.name + " " + $0.text).contains(letters)
    }
  }

  var current: SavedFilter? {
    rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
  }
}

extension FilterNameState {
  static func open(in shell: inout BrowserState) {
    guard shell.incidents.filter != .all else {
      shell.message = .failed("There is no filter to name: set one with f, c, g or /.")
      return
    }
    guard shell.mayWrite(-1) else { return }
    shell.dialog = FilterNameState(
      text: shell.incidents.filterText ?? FilterLineState.text(of: shell.incidents.filter))
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .apply:
      let name = line.text.trimmed
      guard !name.isEmpty else {
        shell.message = .failed("Type a name for the filter first.")
        return []
      }
      shell.dialog = nil
      return [shell.ask(.saveFilter(name, text: text))]
    case .back: shell.dialog = nil
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Name of this filter", width: 60)
    canvas.draw(line, x: inside.x, y: inside.y, width: inside.width, style: Theme.heading)
    canvas.put(
      text, x: inside.x, y: inside.bottom - 1, style: Theme.filter, maxWidth: inside.width)
  }
}

extension SavedFiltersState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var saved = self
    switch action {
    case .apply:
      guard let filter = saved.current else { return [] }
      shell.dialog = nil
      return SavedFiltersState.choose(filter, in: &shell)
    case .removeFilter:
      guard let filter = saved.current, shell.mayWrite(-1) else { return [] }
      saved.filters = nil
      shell.dialog = saved
      return [
        shell.ask(filter.isWatch ? .removeWatch(filter.name) : .saveFilter(filter.name, text: nil))
      ]
    case .back:
      shell.dialog = nil
      return []
    default: saved.cursor.move(action)
    }
    shell.dialog = saved
    return []
  }

  /// Shows the incidents of a filter with a name; what a watch found counts as seen.
  static func choose(_ filter: SavedFilter, in shell: inout BrowserState) -> [Effect] {
    shell.screens.removeAll()
    SavedFiltersState.apply(filter, in: &shell)
    return filter.isWatch && !shell.isReadOnly ? [shell.ask(.seeWatch(filter.name))] : []
  }

  private static func apply(_ saved: SavedFilter, in shell: inout BrowserState) {
    do throws(FilterSyntaxError) {
      shell.incidents.show(try FilterParser.parse(saved.text), text: saved.text)
      shell.message = .done("Filtered by “\(saved.name)”.")
    } catch {
      shell.message = .failed("“\(saved.name)” cannot be read: \(error.message)")
    }
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Saved filters", width: 76, height: 14)
    let used = canvas.put("find ", x: inside.x, y: inside.y, style: Theme.muted, maxWidth: 6)
    canvas.draw(line, x: inside.x + used, y: inside.y, width: inside.width - used)
    guard !rows.isEmpty else {
      let none =
        filters == nil
        ? "opening…"
        : filters?.isEmpty == true
          ? "None yet: set a filter on the list, then F2 names it." : "None is called that."
      canvas.put(none, x: inside.x, y: inside.y + 2, style: Theme.muted, maxWidth: inside.width)
      return
    }
    for (offset, index) in cursor.visible.enumerated()
    where rows.indices.contains(index) {
      let isCursor = index == cursor.index
      let y = inside.y + 2 + offset
      let style = isCursor ? Theme.cursor : Theme.text
      if isCursor {
        canvas.fill(Rect(x: inside.x, y: y, width: inside.width, height: 1), style: style)
      }
      let row = rows[index]
      canvas.put(
        row.isWatch ? "watch " + row.name : row.name, x: inside.x + 1, y: y, style: style,
        maxWidth: 22)
      canvas.put(
        rows[index].text, x: inside.x + 25, y: y, style: isCursor ? style : Theme.filter,
        maxWidth: max(0, inside.width - 26))
    }
  }
}

extension FilterNameState: Screen {
  static let contexts: [Context] = [.filterName]
  static let commands = CommandTable.filterNameCommands

  func type(_ key: Key, in shell: inout BrowserState) {
    var naming = self
    guard naming.line.handle(key) else { return }
    shell.dialog = naming
  }
}

extension SavedFiltersState: Screen {
  static let contexts: [Context] = [.savedFilters]
  static let commands = CommandTable.savedFiltersCommands

  func lacks(in shell: BrowserState) -> [Question] {
    filters == nil && shell.requests.pendingDecisions.isEmpty ? [.savedFilters] : []
  }

  mutating func fit(in shell: BrowserState) {
    cursor.setCount(rows.count)
    cursor.setHeight(max(0, min(Frame(shell.size).body.height, 14) - 4))
  }

  func type(_ key: Key, in shell: inout BrowserState) {
    var saved = self
    guard saved.line.handle(key) else { return }
    saved.cursor = ListCursor(context: 0)
    shell.dialog = saved
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .savedFilters(let found) = answer else { return }
    var saved = self
    saved.filters = found
    shell.dialog = saved
  }
}
