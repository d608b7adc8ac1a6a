/// One character cell. A wide glyph stands in its left cell; the cell right of it is a continuation.
public struct Cell: Hashable, Sendable {
  public var glyph: Character
  public var style: Style
  /// 1 or 2 columns; 0 in the right half of a wide glyph.
  public var width: UInt8

  public init(_ glyph: Character = " ", _ style: Style = .plain, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }
}

/// A screen as a value. Writing outside it is cut off, never an error.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  /// Row by row, `size.width * size.height` of them.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands while something is being typed, nil to hide it.
  public var cursor: Position?

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
}
