import TextUI

extension Canvas {
  /// A dialog's box in the middle of the body's top: as wide and high as asked for, less where the screen is smaller. Returns
  /// the room inside it.
  mutating func promptBox(_ title: String, width: Int, height: Int = 5) -> Rect {
    let body = Frame(size).body
    let wide = min(size.width, width)
    return panel(
      Rect(
        x: (size.width - wide) / 2, y: body.y, width: wide, height: min(body.height, height)),
      title: title)
  }

  /// The same in the upper third of the whole screen, which it may fill.
  mutating func questionBox(_ title: String, width: Int, height: Int) -> Rect {
    let (wide, high) = (min(size.width, width), min(size.height, height))
    return panel(
      Rect(
        x: (size.width - wide) / 2, y: max(0, (size.height - high) / 3), width: wide, height: high),
      title: title)
  }
}
