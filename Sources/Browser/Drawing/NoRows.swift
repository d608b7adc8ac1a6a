import TextUI

extension Canvas {
  /// What a list says in the place of its rows while it has none, on as many lines of the body as it takes.
  mutating func putNoRows(_ words: String, y: Int) {
    let lines = TextWrap.lines(words, width: size.width - 4)
    let last = max(y, Frame(size).body.bottom - 1)
    for (offset, line) in lines.prefix(last - y + 1).enumerated() {
      // What does not fit at all is cut, with the sign of it.
      let isCut = y + offset == last && offset < lines.count - 1
      let shown = isCut ? line.text + " " + lines[offset + 1].text : line.text
      put(shown, x: 3, y: y + offset, style: Theme.muted, maxWidth: size.width - 4)
    }
  }
}
