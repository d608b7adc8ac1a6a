import NewsModel

/// Finds the sentences of a text, for an analyst to point at: ended by a stop and a space, or by a line's end.
enum SentenceFinder {
  /// Each sentence with its place in Unicode scalars, in the order of the text.
  static func sentences(of text: String) -> [Quotation] {
    let scalars = Array(text.unicodeScalars)
    var sentences: [Quotation] = []
    var start = 0
    for index in scalars.indices where ends(scalars, index) {
      add(start..<(index + 1), of: scalars, to: &sentences)
      start = index + 1
    }
    add(start..<scalars.count, of: scalars, to: &sentences)
    return sentences
  }

  private static func ends(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    switch scalars[index] {
    case "\n": return true
    case ".", "!", "?", "”", "\"":
      let mark = scalars[index]
      let isStop = mark == "." || mark == "!" || mark == "?"
      let closesStop = index > 0 && ".!?".unicodeScalars.contains(scalars[index - 1])
      guard isStop || closesStop, index + 2 < scalars.count else { return false }
      // “J. Doe” and “Gen. Ag” go on; a capital behind a short word is no proof of a new sentence.
      return scalars[index + 1] == " " && !isAbbreviation(scalars, index)
    default: return false
    }
  }

  private static func isAbbreviation(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    var start = index
    while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
    let length = index - start
    return length > 0 && length <= 3 && scalars[start].properties.isUppercase
  }

  private static func add(
    _ range: Range<Int>, of scalars: [Unicode.Scalar], to sentences: inout [Quotation]
  ) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, scalars[low].properties.isWhitespace { low += 1 }
    while high > low, scalars[high - 1].properties.isWhitespace { high -= 1 }
    guard low < high else { return }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[low..<high])
    sentences.append(Quotation(text: String(view), range: low..<high))
  }
}
