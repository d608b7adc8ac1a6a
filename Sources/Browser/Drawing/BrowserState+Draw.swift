import NewsModel
import TextUI

extension BrowserState {
  /// The screen on top, then the dialog over it, then the keys that matter now.
  func draw(on canvas: inout Canvas) {
    screen.draw(on: &canvas, in: self)
    dialog?.draw(on: &canvas, in: self)
    if let row = Frame(size).hintRow { canvas.drawHints(self, row: row) }
  }

  /// The filter as the title says it; one that is switched off is said to be off.
  var filterWords: StyledLine {
    let words = FilterWords(names: names).title(incidents.filter)
    if words.isEmpty { return StyledLine() }
    return incidents.isFilterOn
      ? StyledLine(words, Theme.filter) : StyledLine("filter off: " + words, Theme.muted)
  }
}
