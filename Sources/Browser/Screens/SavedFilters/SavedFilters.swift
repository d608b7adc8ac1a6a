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

extension BrowserState {
  mutating func openFilterName() {
    guard incidents.filter != .all else {
      message = .failed("There is no filter to name: set one with f, c, g or /.")
      return
    }
    guard mayWrite(-1) else { return }
    dialog = FilterNameState(
      text: incidents.filterText ?? FilterLineState.text(of: incidents.filter))
  }

  mutating func run(_ action: Action, in naming: FilterNameState) -> [Effect] {
    switch action {
    case .apply:
      let name = naming.line.text.trimmed
      guard !name.isEmpty else {
        message = .failed("Type a name for the filter first.")
        return []
      }
      dialog = nil
      return [ask(.saveFilter(name, text: naming.text))]
    case .back: dialog = nil
    default: break
    }
    return []
  }

  mutating func run(_ action: Action, in saved: SavedFiltersState) -> [Effect] {
    var saved = saved
    switch action {
    case .apply:
      guard let filter = saved.current else { return [] }
      dialog = nil
      return choose(filter)
    case .removeFilter:
      guard let filter = saved.current, mayWrite(-1) else { return [] }
      saved.filters = nil
      dialog = saved
      return [
        ask(filter.isWatch ? .removeWatch(filter.name) : .saveFilter(filter.name, text: nil))
      ]
    case .back:
      dialog = nil
      return []
    default: saved.cursor.move(action)
    }
    dialog = saved
    return []
  }

  /// Shows the incidents of a filter with a name; what a watch found counts as seen.
  mutating func choose(_ filter: SavedFilter) -> [Effect] {
    screens.removeAll()
    apply(filter)
    return filter.isWatch && !isReadOnly ? [ask(.seeWatch(filter.name))] : []
  }

  private mutating func apply(_ saved: SavedFilter) {
    do throws(FilterSyntaxError) {
      filterList(by: try FilterParser.parse(saved.text), text: saved.text)
      message = .done("Filtered by “\(saved.name)”.")
    } catch {
      message = .failed("“\(saved.name)” cannot be read: \(error.message)")
    }
  }

  func draw(_ naming: FilterNameState, on canvas: inout Canvas) {
    let inside = canvas.promptBox("Name of this filter", width: 60)
    canvas.draw(naming.line, x: inside.x, y: inside.y, width: inside.width, style: Theme.heading)
    canvas.put(
      naming.text, x: inside.x, y: inside.bottom - 1, style: Theme.filter, maxWidth: inside.width)
  }

  func draw(_ saved: SavedFiltersState, on canvas: inout Canvas) {
    let width = min(size.width, 76)
    let rect = Rect(
      x: (size.width - width) / 2, y: Frame(size).body.y, width: width,
      height: min(Frame(size).body.height, 14))
    let inside = canvas.panel(rect, title: "Saved filters")
    let used = canvas.put("find ", x: inside.x, y: inside.y, style: Theme.muted, maxWidth: 6)
    canvas.draw(saved.line, x: inside.x + used, y: inside.y, width: inside.width - used)
    guard !saved.rows.isEmpty else {
      let none =
        saved.filters == nil
        ? "opening…"
        : saved.filters?.isEmpty == true
          ? "None yet: set a filter on the list, then F2 names it." : "None is called that."
      canvas.put(none, x: inside.x, y: inside.y + 2, style: Theme.muted, maxWidth: inside.width)
      return
    }
    for (offset, index) in saved.cursor.visible.enumerated()
    where saved.rows.indices.contains(index) {
      let isCursor = index == saved.cursor.index
      let y = inside.y + 2 + offset
      let style = isCursor ? Theme.cursor : Theme.text
      if isCursor {
        canvas.fill(Rect(x: inside.x, y: y, width: inside.width, height: 1), style: style)
      }
      let row = saved.rows[index]
      canvas.put(
        row.isWatch ? "watch " + row.name : row.name, x: inside.x + 1, y: y, style: style,
        maxWidth: 22)
      canvas.put(
        saved.rows[index].text, x: inside.x + 25, y: y, style: isCursor ? style : Theme.filter,
        maxWidth: max(0, inside.width - 26))
    }
  }
}

extension FilterNameState: Screen {
  static let contexts: [Context] = [.filterName]
  static let commands = CommandTable.filterNameCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  func type(_ key: Key, in shell: inout BrowserState) {
    var naming = self
    guard naming.line.handle(key) else { return }
    shell.dialog = naming
  }
}

extension SavedFiltersState: Screen {
  static let contexts: [Context] = [.savedFilters]
  static let commands = CommandTable.savedFiltersCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

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
