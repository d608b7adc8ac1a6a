/// A range of figures as a stroke: `┣━━◆━━┫`, `┣━━━▶` where the high end is open, `◀━━┫` where the
/// low one is, `◆` for a single figure.
public struct RangeStroke: Hashable, Sendable {
  /// The ends; nil is open, both nil draws nothing.
  public var low: Double?
  public var high: Double?
  /// A figure on the stroke, such as a best estimate.
  public var mark: Double?
  /// `◆` unless said otherwise; `◇` for a vague one.
  public var markGlyph: Character

  public init(low: Double?, high: Double?, mark: Double? = nil, markGlyph: Character = "◆") {
    self.low = low
    self.high = high
    self.mark = mark
    self.markGlyph = markGlyph
  }

  /// The glyphs from the first to the last column of the stroke; empty when there is nothing to
  /// draw. An open end runs to the end of the axis.
  public func glyphs(on axis: ChartAxis) -> (start: Int, glyphs: [Character]) {
    guard axis.width > 0, low != nil || high != nil else { return (0, []) }
    let first = low.map(axis.column) ?? 0
    let last = max(first, high.map(axis.column) ?? axis.width - 1)
    var glyphs = Array(repeating: Character("━"), count: last - first + 1)
    if let low, let high, low == high {
      return (first, [markGlyph])
    }
    if glyphs.count == 1 {
      glyphs[0] = low == nil ? "◀" : high == nil ? "▶" : "┃"
    } else {
      glyphs[0] = low == nil ? "◀" : "┣"
      glyphs[glyphs.count - 1] = high == nil ? "▶" : "┫"
    }
    if let mark, (first...last).contains(axis.column(mark)) {
      glyphs[axis.column(mark) - first] = markGlyph
    }
    return (first, glyphs)
  }

  /// The stroke as a band without caps, exact to half a column: `╺━━╸`.
  public func band(on axis: ChartAxis) -> (start: Int, glyphs: [Character]) {
    guard axis.width > 0, low != nil || high != nil else { return (0, []) }
    /// Half columns, counted from the left edge of the first column.
    let first = low.map { Int((axis.position($0) * 2).rounded()) } ?? 0
    let last = high.map { Int((axis.position($0) * 2).rounded()) } ?? (axis.width * 2 - 1)
    let columns = (first / 2)...(max(first, last) / 2)
    let glyphs = columns.map { column -> Character in
      let left = first <= column * 2
      let right = last >= column * 2 + 1
      return left && right ? "━" : right ? "╺" : "╸"
    }
    return (columns.lowerBound, glyphs)
  }
}

extension Canvas {
  /// Draws a range with the axis' first column at `x`, and says which columns of the canvas it took.
  @discardableResult
  public mutating func draw(
    _ stroke: RangeStroke, on axis: ChartAxis, x: Int, y: Int, style: Style = .plain,
    markStyle: Style? = nil
  ) -> Range<Int> {
    let (start, glyphs) = stroke.glyphs(on: axis)
    for (offset, glyph) in glyphs.enumerated() {
      let look = glyph == stroke.markGlyph ? markStyle ?? style : style
      place(glyph, width: 1, x: x + start + offset, y: y, style: look)
    }
    return (x + start)..<(x + start + glyphs.count)
  }
}
