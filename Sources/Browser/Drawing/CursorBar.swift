import TextUI

extension Canvas {
  /// The bar behind the row under the cursor, across the whole screen, with its sign.
  ///
  /// - Parameters:
  ///   - y: the row's first line.
  ///   - height: its lines.
  mutating func putCursorBar(y: Int, height: Int = 1) {
    fill(Rect(x: 0, y: y, width: size.width, height: height), style: Theme.cursor)
    put("▸", x: 1, y: y, style: Theme.cursor)
  }
}
