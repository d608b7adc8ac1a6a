/// One line of a wrapped text.
public struct WrappedLine: Hashable, Sendable {
  /// The line's own text with tabs as spaces, scalar for scalar that of the source.
  public var text: String
  /// Where it stands in the source, in Unicode scalars, without the white space it was broken at.
  public var scalars: Range<Int>
  /// Columns that it takes.
  public var width: Int

  /// The columns of the line in which a part of the source stands (a quotation, a figure); nil
  /// when nothing of it is on this line. `part` is in Unicode scalars of the source.
  public func columns(of part: Range<Int>) -> Range<Int>? {
    guard part.overlaps(scalars) else { return nil }
    var column = 0
    var found: Range<Int>?
    for glyph in HarmlessText(text) {
      let place = glyph.scalars.lowerBound + scalars.lowerBound
      if place >= part.upperBound { break }
      let behind = glyph.scalars.upperBound + scalars.lowerBound
      if behind > part.lowerBound {
        found = (found?.lowerBound ?? column)..<(column + glyph.width)
      }
      column += glyph.width
    }
    return found
  }
}
