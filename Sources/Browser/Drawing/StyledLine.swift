import TextUI

/// A line of text in several styles.
struct StyledLine: Equatable {
  struct Span: Equatable {
    var text: String
    var style: Style
  }

  var spans: [Span]
  /// Columns left free before it.
  var indent = 0

  init(_ text: String = "", _ style: Style = Theme.text, indent: Int = 0) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
    self.indent = indent
  }

  var width: Int { indent + spans.reduce(0) { $0 + GlyphWidth.columns(of: $1.text) } }

  /// The line with more text behind it.
  func adding(_ text: String, _ style: Style = Theme.text) -> StyledLine {
    var line = self
    if !text.isEmpty { line.spans.append(Span(text: text, style: style)) }
    return line
  }

  /// The line with another one behind it.
  func adding(_ line: StyledLine) -> StyledLine {
    var joined = self
    joined.spans += line.spans
    return joined
  }

  /// A text as lines of at most `width` columns.
  static func wrapped(
    _ text: String, _ style: Style = Theme.text, width: Int, indent: Int = 0, limit: Int = .max
  ) -> [StyledLine] {
    let lines = TextWrap.lines(text, width: max(1, width - indent))
    var result = lines.prefix(limit).map { StyledLine($0.text, style, indent: indent) }
    if lines.count > limit, let last = result.indices.last {
      result[last] = result[last].adding(" …", style)
    }
    return result
  }
}

extension Canvas {
  /// Writes a line, cut to `maxWidth` columns, and says how many it took.
  @discardableResult
  mutating func put(_ line: StyledLine, x: Int, y: Int, maxWidth: Int) -> Int {
    var used = min(line.indent, max(0, maxWidth))
    for span in line.spans where used < maxWidth {
      let room = maxWidth - used
      used += put(span.text, x: x + used, y: y, style: span.style, maxWidth: room)
      // What was cut says so once; nothing stands behind it.
      if GlyphWidth.columns(of: span.text) > room { break }
    }
    return used
  }

  /// Writes lines from the top of a rectangle; those that do not fit are left out, which the last row says, with the
  /// key that brings them where there is one.
  mutating func put(_ lines: [StyledLine], in rect: Rect, key: String? = nil) {
    let isCut = lines.count > rect.height
    for (offset, line) in lines.prefix(rect.height).enumerated() {
      if isCut, offset == rect.height - 1 {
        let rest = "… \(lines.count - offset) more" + (key.map { " (\($0))" } ?? "")
        put(rest, x: rect.x, y: rect.y + offset, style: Theme.muted, maxWidth: rect.width)
      } else {
        put(line, x: rect.x, y: rect.y + offset, maxWidth: rect.width)
      }
    }
  }

  /// Clears a rectangle and draws a light frame with a title around it; says what is left inside.
  mutating func panel(_ rect: Rect, title: String) -> Rect {
    fill(rect)
    guard rect.width >= 4, rect.height >= 3 else { return rect }
    let (right, bottom) = (rect.right - 1, rect.bottom - 1)
    hline(x: rect.x + 1, y: rect.y, length: rect.width - 2, style: Theme.muted)
    hline(x: rect.x + 1, y: bottom, length: rect.width - 2, style: Theme.muted)
    vline(x: rect.x, y: rect.y + 1, length: rect.height - 2, style: Theme.muted)
    vline(x: right, y: rect.y + 1, length: rect.height - 2, style: Theme.muted)
    for (glyph, x, y) in [
      ("╭", rect.x, rect.y), ("╮", right, rect.y), ("╰", rect.x, bottom), ("╯", right, bottom),
    ] {
      put(glyph, x: x, y: y, style: Theme.muted)
    }
    put(" \(title) ", x: rect.x + 2, y: rect.y, style: Theme.heading, maxWidth: rect.width - 4)
    return Rect(x: rect.x + 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 2)
  }
}
