import NewsModel

/// What stands before a story: place, day and wire ("BAMAKO, Mali (AFP) —", "SAN SALVADOR, 3 JAN 90 (ACAN-EFE) --").
struct Dateline: Hashable, Sendable {
  /// Tokens of the place and what belongs to it ("KABUL, Afghanistan"), nil when there is none.
  var place: Range<Int>?
  /// The day that it gives.
  var day: Day?
  /// Words in its brackets ("ACAN-EFE"), nil when there are none.
  var wire: String?
  /// All tokens of the dateline, up to the first one of the story.
  var tokens: Range<Int>
}
