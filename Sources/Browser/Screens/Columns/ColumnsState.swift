import NewsModel
import TextUI

/// A column as the user wants it: whether it stands in the list, and how wide it is.
public struct ColumnChoice: Codable, Equatable, Sendable {
  var name: String
  var isShown: Bool
  /// In columns of the screen; nil for as wide as the screen has room.
  var width: Int?
}

/// The menu of `#`: which columns the list has, in which order, how wide.
struct ColumnsState: Equatable, Sendable {
  /// The settings as they were, for Esc.
  let before: BrowserSettings
  private(set) var choices: [ColumnChoice]
  private(set) var cursor: Int = 0

  static let narrowest = 3
  static let widest = 60

  init(_ settings: BrowserSettings) {
    before = settings
    choices = settings.columnChoices
  }

  /// Shows the column under the cursor, or leaves it out; false for the last one that is shown.
  mutating func toggle() -> Bool {
    let shown = choices.filter(\.isShown).count
    guard !choices[cursor].isShown || shown > 1 else { return false }
    choices[cursor].isShown.toggle()
    return true
  }

  mutating func move(by step: Int) { cursor = max(0, min(cursor + step, choices.count - 1)) }

  /// Moves the column under the cursor to the left or right of its neighbour.
  mutating func carry(by step: Int) {
    guard choices.indices.contains(cursor + step) else { return }
    choices.swapAt(cursor, cursor + step)
    cursor += step
  }

  /// Makes the column under the cursor wider or narrower than it is now.
  mutating func widen(by step: Int, from width: Int?) {
    guard let now = choices[cursor].width ?? width else { return }
    choices[cursor].width = max(Self.narrowest, min(now + step, Self.widest))
  }

  /// All columns, in the usual order and as wide as there is room.
  mutating func reset() {
    choices = BrowserSettings().columnChoices
    cursor = 0
  }
}

extension BrowserSettings {
  /// All columns that can be chosen, those that are shown first, in their order.
  var columnChoices: [ColumnChoice] {
    let all = Self.columnNames
    let shown = columns.map { $0.map(\.rawValue) } ?? all
    return (shown + all.filter { !shown.contains($0) }).map { name in
      ColumnChoice(
        name: name, isShown: shown.contains(name),
        width: IncidentColumn(rawValue: name).flatMap { columnWidths[$0] })
    }
  }

  /// Takes a choice over; unknown names are left out. All in the usual order is no choice.
  mutating func choose(_ choices: [ColumnChoice]) {
    let known = choices.compactMap { choice in
      IncidentColumn(rawValue: choice.name).map { ($0, choice) }
    }.filter { Self.columnNames.contains($0.0.rawValue) }
    let shown = known.filter(\.1.isShown).map(\.0)
    columns = shown.isEmpty || shown.map(\.rawValue) == Self.columnNames ? nil : shown
    columnWidths = [:]
    for (column, choice) in known { columnWidths[column] = choice.width }
  }
}

extension ColumnsState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var menu = self
    switch action {
    case .up: menu.move(by: -1)
    case .down: menu.move(by: 1)
    case .tick:
      if !menu.toggle() { shell.message = .failed("One column has to stay.") }
    case .carryUp: menu.carry(by: -1)
    case .carryDown: menu.carry(by: 1)
    case .zoomIn, .zoomOut:
      let column = IncidentColumn(rawValue: menu.choices[menu.cursor].name)
      let width = shell.incidents.layout(in: shell).columns.first { $0.column == column }?.width
      if width == nil { shell.message = .failed("This column has no room on the screen now.") }
      menu.widen(by: action == .zoomIn ? 1 : -1, from: width)
    case .reset: menu.reset()
    case .apply:
      shell.dialog = nil
      return []
    case .back:
      shell.settings = menu.before
      shell.dialog = nil
      return []
    default: return []
    }
    shell.settings.choose(menu.choices)
    shell.dialog = menu
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let width = min(shell.size.width, 34)
    let height = min(shell.size.height, choices.count + 2)
    let rect = Rect(
      x: shell.size.width - width,
      y: min(Frame(shell.size).body.y + 1, max(0, shell.size.height - height)),
      width: width, height: height)
    let inside = canvas.panel(rect, title: "Columns")
    let top = max(0, min(cursor - inside.height + 1, choices.count - inside.height))
    for (offset, choice) in choices.dropFirst(top).prefix(inside.height).enumerated() {
      let isCursor = top + offset == cursor
      let style = isCursor ? Theme.cursor : Theme.text
      let y = inside.y + offset
      if isCursor {
        canvas.fill(Rect(x: inside.x, y: y, width: inside.width, height: 1), style: style)
      }
      canvas.put(
        "[\(choice.isShown ? "x" : " ")] \(choice.name)", x: inside.x, y: y, style: style,
        maxWidth: inside.width)
      let words = choice.width.map { "\($0) wide" } ?? "as there is room"
      canvas.putRight(
        words, right: inside.right, y: y, style: isCursor ? style : Theme.muted,
        maxWidth: max(0, inside.width - 14))
    }
  }
}

extension ColumnsState: Screen {
  static let contexts: [Context] = [.columns]
  static let commands = CommandTable.columnCommands
}
