/// A sentence, or a line that stands like one (headline, dateline, list entry).
struct Sentence: Hashable, Sendable {
  /// Indices into `SourceText.tokens`, never empty.
  var tokens: Range<Int>
  /// Index of its paragraph, counted from 0.
  var paragraph: Int
  /// True for a line that does not end as a sentence does: headlines, captions, signatures.
  var isLine: Bool
}
