/// Breaks text into lines of at most some columns; takes time linear in the text.
///
/// Lines break at newlines, at spaces, behind hyphens between letters, and between wide glyphs;
/// a word that is longer than a line is split where the line ends. Spaces at a break are left
/// out; those that begin a paragraph stay.
public enum TextWrap {
  /// The lines of a text; one empty line for an empty text, none for a width of zero.
  public static func lines(_ text: String, width: Int) -> [WrappedLine] {
    guard width > 0 else { return [] }
    var wrapper = Wrapper(scalars: Array(text.unicodeScalars), limit: width)
    for glyph in HarmlessText(text) { wrapper.add(glyph) }
    wrapper.finish()
    return wrapper.lines
  }
}

/// The state between two glyphs.
private struct Wrapper {
  let scalars: [Unicode.Scalar]
  let limit: Int
  var lines: [WrappedLine] = []

  /// Where the line begins, and where what is seen of it ends.
  private var start = 0
  private var end = 0
  /// Columns up to here, and up to `end`.
  private var width = 0
  private var endWidth = 0
  /// Whether the line follows a break that we made, so that spaces at its start are left out.
  private var isContinuation = false
  private var endsInReturn = false
  private var lastBreak: Break?
  private var previous: Character = " "
  private var previousWidth = 1

  private struct Break {
    /// What is seen ends here, the next line starts there.
    var end: Int
    var endWidth: Int
    var next: Int
    var nextWidth: Int
  }

  init(scalars: [Unicode.Scalar], limit: Int) {
    self.scalars = scalars
    self.limit = limit
  }

  mutating func add(_ glyph: Glyph) {
    let isNewline = isNewline(glyph)
    defer {
      endsInReturn = isNewline && glyph.character == "␍"
      previous = glyph.character
      previousWidth = glyph.width
    }
    if isNewline {
      addNewline(glyph)
    } else if isSpace(glyph) {
      addSpace(glyph)
    } else {
      addVisible(glyph)
    }
  }

  mutating func finish() {
    if lines.isEmpty || start < scalars.count { emit(to: end, width: endWidth) }
  }

  private mutating func addNewline(_ glyph: Glyph) {
    if endsInReturn, glyph.character == "␊" {
      (start, end) = (glyph.scalars.upperBound, glyph.scalars.upperBound)
      return
    }
    emit(to: end, width: endWidth)
    begin(at: glyph.scalars.upperBound, isContinuation: false)
  }

  private mutating func addSpace(_ glyph: Glyph) {
    if isContinuation, width == 0 {
      begin(at: glyph.scalars.upperBound, isContinuation: true)
      return
    }
    width += glyph.width
    lastBreak = Break(
      end: end, endWidth: endWidth, next: glyph.scalars.upperBound, nextWidth: width)
  }

  private mutating func addVisible(_ glyph: Glyph) {
    let place = glyph.scalars.lowerBound
    if width > 0, canBreak(before: glyph) {
      lastBreak = Break(end: end, endWidth: endWidth, next: place, nextWidth: width)
    }
    while width > 0, width + glyph.width > limit {
      if let here = lastBreak, here.end > start {
        emit(to: here.end, width: here.endWidth)
        let rest = (width - here.nextWidth, endWidth - here.nextWidth, end)
        begin(at: here.next, isContinuation: true)
        if rest.0 > 0 { (width, endWidth, end) = rest }
      } else {
        emit(to: place, width: width)
        begin(at: place, isContinuation: true)
      }
    }
    width += glyph.width
    end = glyph.scalars.upperBound
    endWidth = width
  }

  private mutating func begin(at place: Int, isContinuation: Bool) {
    (start, end, width, endWidth) = (place, place, 0, 0)
    self.isContinuation = isContinuation
    lastBreak = nil
  }

  private mutating func emit(to end: Int, width: Int) {
    let range = start..<max(start, end)
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars[range].lazy.map { $0 == "\t" ? " " : $0 })
    lines.append(WrappedLine(text: String(line), scalars: range, width: width))
  }

  private func isNewline(_ glyph: Glyph) -> Bool {
    guard glyph.character == "␊" || glyph.character == "␍" || glyph.character == "␤" else {
      return false
    }
    return scalars[glyph.scalars].contains { scalar in
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
      default: false
      }
    }
  }

  private func isSpace(_ glyph: Glyph) -> Bool {
    if glyph.character == " " || glyph.character == "\u{3000}" { return true }
    return glyph.character == "␉" && scalars[glyph.scalars].contains("\t")
  }

  private func canBreak(before glyph: Glyph) -> Bool {
    if glyph.width == 2 { return !Self.closing.contains(glyph.character) }
    if previousWidth == 2, glyph.character.isLetter || glyph.character.isNumber { return true }
    if previous == "—" { return true }
    guard previous == "-", glyph.character.isLetter, end >= 2 else { return false }
    return scalars[end - 2].properties.isAlphabetic
  }

  /// Wide punctuation that never begins a line.
  private static let closing: Set<Character> = [
    "。", "、", "，", "．", "：", "；", "！", "？", "）", "」", "』", "】", "》", "〉",
  ]
}
