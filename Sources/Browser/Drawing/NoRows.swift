import TextUI

extension Canvas {
  /// What a list says in the place of its first row while it has none.
  mutating func putNoRows(_ words: String, y: Int) {
    put(words, x: 3, y: y, style: Theme.muted, maxWidth: size.width - 4)
  }
}
