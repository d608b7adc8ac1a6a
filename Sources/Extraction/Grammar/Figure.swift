import NewsModel

/// A number as a text gives it, with its hedge.
struct Figure: Hashable, Sendable {
  /// Units of the sentence, hedge and suffix included.
  var units: Range<Int>
  var bounds: Bounds
  var qualifier: Qualifier
  /// Written in digits without a separator and between 1900 and 2100: likely a year when it stands alone.
  var looksLikeYear = false

  var isVague: Bool { bounds.isUnknown }
}
