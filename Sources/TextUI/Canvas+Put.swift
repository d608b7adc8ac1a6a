extension Canvas {
  /// Writes text from a cell to the right and says how many columns it took.
  ///
  /// Outside text is made harmless on the way (see `HarmlessText`). Text that is longer than
  /// `maxWidth` is cut, with `…` in the last column unless `ellipsis` is off; never within a figure, and never right
  /// behind one, where `68,8…` would be read as another: the figure then goes as a whole. What lies outside
  /// the canvas is not drawn; a wide glyph that would be split at an edge becomes a space.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .plain, maxWidth: Int = .max,
    ellipsis: Bool = true
  ) -> Int {
    guard maxWidth > 0, x < size.width else { return 0 }
    let room = min(maxWidth, size.width - x)
    var used = 0
    for glyph in HarmlessText(text) {
      if used + glyph.width > room {
        guard maxWidth == room, ellipsis else { return fillGap(x + used, y, style, used, room) }
        let beforeCut = FigureRun.cut(text, room: room)
        blank(from: x + beforeCut, to: x + room, y: y, style: style)
        place("…", width: 1, x: x + beforeCut, y: y, style: style)
        return beforeCut + 1
      }
      place(glyph.character, width: glyph.width, x: x + used, y: y, style: style)
      used += glyph.width
    }
    return used
  }

  /// Writes text so that it ends before column `right`; one that is too long is cut.
  @discardableResult
  public mutating func putRight(
    _ text: String, right: Int, y: Int, style: Style = .plain, maxWidth: Int
  ) -> Int {
    let width = min(GlyphWidth.columns(of: text), maxWidth)
    let used = put(text, x: right - width, y: y, style: style, maxWidth: maxWidth)
    guard used > 0, used < width, right <= size.width else { return used }
    // A figure went as a whole: what is left stands at the right edge.
    blank(from: right - width, to: right, y: y, style: style)
    return put(text, x: right - used, y: y, style: style, maxWidth: used)
  }

  /// A wide glyph that found one column leaves a space in it.
  private mutating func fillGap(
    _ x: Int, _ y: Int, _ style: Style, _ used: Int, _ room: Int
  ) -> Int {
    if used < room { place(" ", width: 1, x: x, y: y, style: style) }
    return used
  }

  private mutating func blank(from: Int, to: Int, y: Int, style: Style) {
    for x in from..<max(from, to) { place(" ", width: 1, x: x, y: y, style: style) }
  }

  /// Writes one glyph where it is on the canvas; the visible half of a split one is a space.
  mutating func place(_ glyph: Character, width: Int, x: Int, y: Int, style: Style) {
    guard width == 2 else {
      if contains(x, y) { set(glyph, width: 1, x: x, y: y, style: style) }
      return
    }
    switch (contains(x, y), contains(x + 1, y)) {
    case (true, true): set(glyph, width: 2, x: x, y: y, style: style)
    case (true, false): set(" ", width: 1, x: x, y: y, style: style)
    case (false, true): set(" ", width: 1, x: x + 1, y: y, style: style)
    case (false, false): break
    }
  }
}
