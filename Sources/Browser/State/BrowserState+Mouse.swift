import NewsModel
import TextUI

/// The mouse: the wheel moves as the arrow keys do, a click goes to a row or does what a hint says, and the divider
/// between list and pane is drawn.
extension BrowserState {
  /// Rows that one notch of the wheel moves.
  private static let notch = 3

  mutating func point(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .wheelUp: return turnWheel(.up)
    case .wheelDown: return turnWheel(.down)
    case .press:
      message = nil
      return click(event.position)
    case .drag:
      if isDraggingDivider { setPane(from: event.position.x) }
    case .release: isDraggingDivider = false
    }
    return []
  }

  private mutating func turnWheel(_ action: Action) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<Self.notch where has(action) { effects += run(action) }
    return effects
  }

  private func has(_ action: Action) -> Bool {
    settings.keys.commands(in: context).contains { $0.action == action }
  }

  private mutating func click(_ position: Canvas.Position) -> [Effect] {
    if position.y == Frame(size).hintRow {
      let hints = hintLine
      guard message == nil, let hint = hints.hint(at: position.x, width: size.width - 2) else {
        return []
      }
      return run(hint.action)
    }
    return (dialog ?? screen).click(position, in: &self)
  }

  /// Has the pane beside the list begin behind a column.
  private mutating func setPane(from column: Int) {
    settings.paneWidth = max(
      IncidentsLayout.narrowestPane, min(size.width - column - 1, size.width * 6 / 10))
  }
}

extension Rect {
  func contains(_ position: Canvas.Position) -> Bool {
    (x..<right).contains(position.x) && (y..<bottom).contains(position.y)
  }
}

extension HintLine {
  /// The hint that stands at a column of the hint line.
  func hint(at column: Int, width: Int) -> Hint? {
    var x = 1
    for hint in fitting(width) {
      if (x..<(x + hint.width)).contains(column) { return hint }
      x += hint.width + 2
    }
    return nil
  }
}
