extension Range where Bound == Int {
  /// The positions from one up to another, which may lie before it or before the end of what is read: then none.
  ///
  /// Texts break off anywhere, so no rule may take it for granted that a word stands behind the one it has found.
  ///
  /// - Parameters:
  ///   - first: The first position.
  ///   - end: The position behind the last one; at most the count of what the positions index.
  init(from first: Int, upTo end: Int) {
    self = Swift.min(first, end)..<end
  }
}
