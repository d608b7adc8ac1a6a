import TextUI

extension Canvas {
  /// What a screen shows one of at a time, side by side in a line; the one that is shown stands out.
  mutating func putTabs<Tab: Equatable>(
    _ tabs: [Tab], _ title: (Tab) -> String, current: Tab, in line: Rect
  ) {
    var x = line.x
    for tab in tabs {
      let style = tab == current ? Theme.cursor : Theme.muted
      x += put(" \(title(tab)) ", x: x, y: line.y, style: style) + 1
    }
  }
}
