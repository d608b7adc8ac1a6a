extension Quotation {
  /// The words with what stands before and behind them in their sentence, so that a bare "77" says who counted whom.
  public struct InSentence: Hashable, Sendable {
    public var before: String
    public var words: String
    public var behind: String

    /// The whole sentence.
    public var text: String { before + words + behind }
  }

  /// The words in their sentence; of a long one 300 letters before and behind them, then the words around.
  ///
  /// - Parameter text: the report's text; where the words do not stand in it they stand alone.
  /// - Returns: the sentence, without blanks around it.
  public func sentence(in text: String) -> InSentence {
    let scalars = Array(text.unicodeScalars)
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    guard range.lowerBound >= 0, range.upperBound <= scalars.count, string(range) == self.text
    else { return InSentence(before: "", words: self.text, behind: "") }
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 300, !Self.ends(scalars, at: start - 1) {
      start -= 1
    }
    while start < range.lowerBound, Self.isBlank(scalars[start]) { start += 1 }
    var end = range.upperBound
    while end < scalars.count, end - range.upperBound < 300, !Self.ends(scalars, at: end) {
      end += 1
    }
    if end < scalars.count, scalars[end] != "\n" { end += 1 }
    while end > range.upperBound, Self.isBlank(scalars[end - 1]) { end -= 1 }
    return InSentence(
      before: string(start..<range.lowerBound), words: string(range),
      behind: string(range.upperBound..<end))
  }

  private static func ends(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar == "\n" { return true }
    let isFollowed = index + 1 >= scalars.count || isBlank(scalars[index + 1])
    return (scalar == "." || scalar == "!" || scalar == "?") && isFollowed
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n"
  }
}
