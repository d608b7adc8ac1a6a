extension Canvas {
  /// Fills a rectangle with one glyph, every second column of it where the glyph is wide.
  public mutating func fill(_ rect: Rect, glyph: Character = " ", style: Style = .plain) {
    guard let first = HarmlessText(String(glyph)).first(where: { _ in true }) else { return }
    let (columns, rows) = visible(rect)
    for y in rows {
      for x in stride(from: columns.lowerBound, to: columns.upperBound, by: first.width) {
        let fits = x + first.width <= columns.upperBound
        place(
          fits ? first.character : " ", width: fits ? first.width : 1, x: x, y: y, style: style)
      }
    }
  }

  /// A line to the right.
  public mutating func hline(
    x: Int, y: Int, length: Int, glyph: Character = "─", style: Style = .plain
  ) {
    fill(Rect(x: x, y: y, width: length, height: 1), glyph: glyph, style: style)
  }

  /// A line downwards.
  public mutating func vline(
    x: Int, y: Int, length: Int, glyph: Character = "│", style: Style = .plain
  ) {
    fill(Rect(x: x, y: y, width: 1, height: length), glyph: glyph, style: style)
  }

  /// Gives every cell of a rectangle one look and leaves the glyphs.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    restyle(rect) { $0 = style }
  }

  /// Copies another canvas, its top left corner to `rect`'s, cut to `rect`; its cursor comes along
  /// when it lies inside.
  public mutating func draw(_ other: Canvas, in rect: Rect) {
    let (columns, rows) = visible(rect)
    for y in rows where y - rect.y < other.size.height {
      for x in columns where x - rect.x < other.size.width {
        let cell = other[x - rect.x, y - rect.y]
        switch cell.width {
        case 2:
          let fits = x + 1 < columns.upperBound
          place(fits ? cell.glyph : " ", width: fits ? 2 : 1, x: x, y: y, style: cell.style)
        case 0:
          if x == columns.lowerBound { place(" ", width: 1, x: x, y: y, style: cell.style) }
        default: place(cell.glyph, width: 1, x: x, y: y, style: cell.style)
        }
      }
    }
    guard let inner = other.cursor else { return }
    let place = Position(x: rect.x + inner.x, y: rect.y + inner.y)
    if columns.contains(place.x), rows.contains(place.y) { cursor = place }
  }
}
