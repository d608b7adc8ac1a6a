/// One character cell. A wide glyph stands in its left cell; the cell right of it is a continuation.
public struct Cell: Hashable, Sendable {
  public var glyph: Character
  public var style: Style
  /// 1 or 2 columns; 0 in the right half of a wide glyph.
  public var width: UInt8
  /// Which of the canvas' links it belongs to, from 1; 0 for none.
  public var link: UInt8 = 0

  public init(_ glyph: Character = " ", _ style: Style = .plain, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }
}
