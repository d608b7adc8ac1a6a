import TextUI

/// A screen that is a list: a click goes to a row, and a second one does what Enter does.
///
/// Most are a `ListWithDetail`, too, which draws a table with the row under the cursor below it. Facets, sources and
/// datasets draw themselves: bars or figures by tabs, and below them words about all rows rather than about one.
protocol ListScreen: Screen {
  var cursor: ListCursor { get }
  /// Moves by a key's action.
  mutating func move(_ action: Action)
  /// Where the rows stand.
  static func rows(_ size: Size) -> Rect
  /// Lines of a row.
  static var rowHeight: Int { get }
}

extension ListScreen {
  static var rowHeight: Int { 1 }

  func click(_ position: Canvas.Position, in shell: inout BrowserState) -> [Effect] {
    let rect = Self.rows(shell.size)
    let row = cursor.top + (position.y - rect.y) / max(1, Self.rowHeight)
    guard rect.contains(position), cursor.visible.contains(row), context == Self.contexts[0] else {
      return []
    }
    guard row != cursor.index else { return shell.press(.enter) }
    var screen = self
    for _ in 0..<abs(row - cursor.index) { screen.move(row < cursor.index ? .up : .down) }
    shell.screens.put(screen)
    return []
  }
}
