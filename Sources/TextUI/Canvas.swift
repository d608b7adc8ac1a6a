/// A screen as a value. Writing outside it is cut off, never an error.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  /// Row by row, `size.width * size.height` of them.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands while something is being typed, nil to hide it.
  public var cursor: Position?

  /// The addresses that cells lead to.
  public private(set) var links: [String] = []

  /// Has cells lead to an address, where the terminal can; all but the first 255 addresses are left out.
  public mutating func link(_ rect: Rect, to address: String) {
    if !links.contains(address) { links.append(address) }
    guard let index = links.firstIndex(of: address), index < 255 else { return }
    let (columns, rows) = visible(rect)
    for y in rows {
      for x in columns { cells[y * size.width + x].link = UInt8(index + 1) }
    }
  }

  /// A place on the canvas in columns and rows from the top left.
  public struct Position: Hashable, Sendable {
    public var x: Int
    public var y: Int
    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  public init(_ size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: Cell(" ", style), count: size.width * size.height)
  }

  /// The cell at a place; a blank one outside.
  public subscript(x: Int, y: Int) -> Cell {
    contains(x, y) ? cells[y * size.width + x] : Cell()
  }

  /// The rows as text, trailing spaces and all.
  public var text: [String] {
    (0..<size.height).map { y in
      var row = ""
      for x in 0..<size.width where cells[y * size.width + x].width > 0 {
        row.append(cells[y * size.width + x].glyph)
      }
      return row
    }
  }

  func contains(_ x: Int, _ y: Int) -> Bool {
    0 <= x && x < size.width && 0 <= y && y < size.height
  }

  /// The part of a rectangle that lies on the canvas.
  func visible(_ rect: Rect) -> (columns: Range<Int>, rows: Range<Int>) {
    func clip(_ start: Int, _ length: Int, _ limit: Int) -> Range<Int> {
      let low = min(max(0, start), limit)
      let end = start.addingReportingOverflow(length)
      return low..<max(low, min(limit, end.overflow ? limit : end.partialValue))
    }
    return (clip(rect.x, rect.width, size.width), clip(rect.y, rect.height, size.height))
  }

  /// Changes the look of cells and leaves their glyphs.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let (columns, rows) = visible(rect)
    for y in rows {
      for x in columns { change(&cells[y * size.width + x].style) }
    }
  }

  /// Writes a glyph into the one or two cells from `x`, which must be on the canvas, and blanks
  /// the other half of any wide glyph that it writes over.
  mutating func set(_ glyph: Character, width: Int, x: Int, y: Int, style: Style) {
    let index = y * size.width + x
    if cells[index].width == 0, x > 0 {
      cells[index - 1].glyph = " "
      cells[index - 1].width = 1
    }
    let last = index + width - 1
    // A wide glyph never starts in the last column, so there is a cell behind it in its row.
    if cells[last].width == 2 {
      cells[last + 1] = Cell(" ", cells[last + 1].style)
    }
    cells[index] = Cell(glyph, style, width: UInt8(width))
    if width == 2 { cells[last] = Cell(" ", style, width: 0) }
  }
}
