import NewsModel

/// A mention with its speaker and its words' place in the text.
struct Statement: Sendable {
  var mention: Mention
  var voice: SpeakerFinder.Voice
  /// Tokens of the text that show figure and measure.
  var tokens: Range<Int>
  var sentence: Int
  /// Words that tell a figure of a war or a year, or of another event, in its sentence.
  var hasBackgroundCue: Bool
  var hasOtherEventCue: Bool
  var isHeadline: Bool
  /// The index in the article's statements of the whole that this is a part of.
  var partOf: Int?
}
