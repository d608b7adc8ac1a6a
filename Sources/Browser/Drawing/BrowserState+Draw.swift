import TextUI

extension BrowserState {
  /// The screen on top, then the dialog over it, then the keys that matter now.
  func draw(on canvas: inout Canvas) {
    if let screen = screens.last {
      screen.draw(on: &canvas, in: self)
    } else {
      drawIncidents(on: &canvas)
    }
    dialog?.draw(on: &canvas, in: self)
    if let row = Frame(size).hintRow { canvas.drawHints(self, row: row) }
  }
}
