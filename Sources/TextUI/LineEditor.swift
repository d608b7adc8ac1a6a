/// A line being typed: its text, the cursor in it, and what was last killed. It holds at most `limit` characters, so that
/// a page pasted by mistake slows nothing down; what is beyond is left out.
public struct LineEditor: Hashable, Sendable {
  /// The most characters that a line has.
  public static let limit = 10_000
  private var characters: [Character]
  /// Where the next character goes: 0 to the number of characters.
  public private(set) var cursor: Int
  private var killed: [Character] = []

  /// Starts with the cursor at the end of `text`.
  public init(_ text: String = "") {
    characters = Self.oneLine(text)
    cursor = characters.count
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  /// Replaces the line and puts the cursor at its end.
  public mutating func replace(with text: String) {
    characters = Self.oneLine(text)
    cursor = characters.count
  }

  /// Inserts at the cursor; line breaks and tabs of pasted text become spaces.
  public mutating func insert(_ text: String) {
    let new = Self.oneLine(text).prefix(Self.limit - characters.count)
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  /// Takes a key and says whether it was one for a line editor; Enter, Escape, Tab and what moves between lines are not.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace, .control("h"): remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .control("w"), .alt("\u{7F}"): kill(from: wordStart, to: cursor)
    case .alt("d"): kill(from: cursor, to: wordEnd)
    case .control("u"): kill(from: 0, to: cursor)
    case .control("k"): kill(from: cursor, to: characters.count)
    case .control("y"): insert(String(killed))
    default: return false
    }
    return true
  }

  /// The characters that fit into some columns with the cursor among them, and the cursor's column.
  public func view(width: Int) -> (text: String, column: Int) {
    guard width > 0 else { return ("", 0) }
    var start = 0
    if GlyphWidth.columns(of: text) >= width {
      start = cursor
      while start > 0, columns(start - 1, cursor) < width { start -= 1 }
    }
    return (String(characters[start...]), columns(start, cursor))
  }

  private func columns(_ start: Int, _ end: Int) -> Int {
    GlyphWidth.columns(of: String(characters[start..<end]))
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<max(0, min(characters.count, end))
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func kill(from start: Int, to end: Int) {
    guard start < end else { return }
    killed = Array(characters[start..<end])
    remove(from: start, to: end)
  }

  /// Where the word before the cursor starts; quotation marks and the like belong to no word.
  private var wordStart: Int {
    var index = cursor
    while index > 0, !Self.isWord(characters[index - 1]) { index -= 1 }
    while index > 0, Self.isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !Self.isWord(characters[index]) { index += 1 }
    while index < characters.count, Self.isWord(characters[index]) { index += 1 }
    return index
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func oneLine(_ text: String) -> [Character] {
    text.prefix(limit).map { $0.isNewline || $0 == "\t" ? " " : $0 }
  }
}

extension Canvas {
  /// Draws a line editor into `width` columns and puts the terminal's cursor into it.
  public mutating func draw(
    _ editor: LineEditor, x: Int, y: Int, width: Int, style: Style = .plain
  ) {
    let view = editor.view(width: width)
    fill(Rect(x: x, y: y, width: width, height: 1), style: style)
    put(view.text, x: x, y: y, style: style, maxWidth: width, ellipsis: false)
    let place = Position(x: x + view.column, y: y)
    if width > 0, contains(place.x, place.y) { cursor = place }
  }
}
