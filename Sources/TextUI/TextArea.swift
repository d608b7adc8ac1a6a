/// A text of several lines being typed.
public struct TextArea: Hashable, Sendable {
  private var lines: [LineEditor]
  /// The line with the cursor.
  public private(set) var row: Int

  /// Starts with the cursor at the end of `text`.
  public init(_ text: String = "") {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { LineEditor(String($0)) }
    row = lines.count - 1
  }

  public var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Takes a key and says whether it was one for a text; Escape and Tab are not.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .enter: breakLine()
    case .up where row > 0: row -= 1
    case .down where row < lines.count - 1: row += 1
    case .backspace where lines[row].cursor == 0: joinWithLineBefore()
    case .paste(let text): paste(text)
    default: return lines[row].handle(key)
    }
    return true
  }

  private mutating func breakLine() {
    let line = lines[row]
    let head = String(line.text.prefix(line.cursor))
    let tail = String(line.text.dropFirst(line.cursor))
    lines[row] = LineEditor(head)
    var next = LineEditor(tail)
    _ = next.handle(.home)
    lines.insert(next, at: row + 1)
    row += 1
  }

  private mutating func joinWithLineBefore() {
    guard row > 0 else { return }
    let tail = lines.remove(at: row).text
    row -= 1
    let length = lines[row].text.count
    lines[row].replace(with: lines[row].text + tail)
    while lines[row].cursor > length, lines[row].handle(.left) {}
  }

  private mutating func paste(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, part) in parts.enumerated() {
      if index > 0 { breakLine() }
      lines[row].insert(String(part))
    }
  }
}

extension Canvas {
  /// Draws a text area into a rectangle, the line with the cursor in view, and puts the terminal's cursor into it.
  public mutating func draw(_ area: TextArea, in rect: Rect, style: Style = .plain) {
    area.draw(on: &self, rect, style)
  }
}

extension TextArea {
  fileprivate func draw(on canvas: inout Canvas, _ rect: Rect, _ style: Style) {
    let top = max(0, row - rect.height + 1)
    for (offset, line) in lines.dropFirst(top).prefix(max(0, rect.height)).enumerated() {
      let y = rect.y + offset
      if top + offset == row {
        canvas.draw(line, x: rect.x, y: y, width: rect.width, style: style)
      } else {
        canvas.put(line.text, x: rect.x, y: y, style: style, maxWidth: rect.width)
      }
    }
  }
}
