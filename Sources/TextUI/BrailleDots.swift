/// A picture of dots, two across and four down in each cell of the screen, shown as braille patterns.
public struct BrailleDots: Hashable, Sendable {
  /// In cells of the screen.
  public let size: Size
  private var patterns: [UInt8]

  public init(_ size: Size) {
    self.size = size
    patterns = Array(repeating: 0, count: size.width * size.height)
  }

  /// Sets a dot; those outside are left out.
  public mutating func dot(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < size.width * 2, y < size.height * 4 else { return }
    patterns[y / 4 * size.width + x / 2] |= Self.bits[y % 4 * 2 + x % 2]
  }

  /// Draws a straight line between two places, in dots from the top left. What lies outside is cut off first, so that
  /// a line of any length costs no more than the picture is wide and high.
  public mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) {
    let (width, height) = (Double(size.width * 2), Double(size.height * 4))
    let (across, down) = (end.x - start.x, end.y - start.y)
    // Liang and Barsky: the share of the line that lies inside of each of the four edges.
    var (enters, leaves) = (0.0, 1.0)
    for (step, room) in [
      (-across, start.x), (across, width - start.x), (-down, start.y), (down, height - start.y),
    ] {
      if step == 0, room < 0 { return }
      if step < 0 { enters = max(enters, room / step) }
      if step > 0 { leaves = min(leaves, room / step) }
    }
    guard enters <= leaves else { return }
    let length = max(abs(across), abs(down)) * (leaves - enters)
    let steps = max(1, Int(length.rounded(.up)))
    for step in 0...steps {
      let share = enters + (leaves - enters) * Double(step) / Double(steps)
      dot(
        Int((start.x + across * share).rounded(.down)), Int((start.y + down * share).rounded(.down))
      )
    }
  }

  /// The pattern of a cell, nil for one without dots.
  public func glyph(_ x: Int, _ y: Int) -> Character? {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    let pattern = patterns[y * size.width + x]
    return pattern == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(pattern)).map(Character.init)
  }

  /// The bit of a dot by its row and column in a cell (Unicode's order of braille dots).
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}

extension Canvas {
  /// Puts the dots on the canvas; cells without any stay as they are.
  public mutating func draw(_ dots: BrailleDots, x: Int, y: Int, style: Style = .plain) {
    for row in 0..<dots.size.height {
      for column in 0..<dots.size.width {
        guard let glyph = dots.glyph(column, row) else { continue }
        place(glyph, width: 1, x: x + column, y: y + row, style: style)
      }
    }
  }
}
