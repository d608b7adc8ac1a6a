import NewsModel

/// A mention with its speaker and its words' place in the text.
struct Statement: Sendable {
  var mention: Mention
  var utterance: SpeakerFinder.Utterance
  /// Tokens of the text that show figure and measure.
  var tokens: Range<Int>
  var sentence: Int
  var cue: EventCue?
  var isHeadline: Bool
  /// The index in the article's statements of the whole that this is a part of.
  var partOf: Int?
  /// Why it is a part; meaningless where it is none.
  var partReason = Reason.Code.partInSentence
}

/// What a sentence's words say of the event of its figures.
enum EventCue: Sendable {
  /// A war, a year, a series of events.
  case background
  /// Another event than the one the article is about.
  case other
}

extension [Statement] {
  /// "killed a man, his wife and their five children": whether somebody who might have been told of before, the wife, is counted
  /// in one breath with people who were not.
  func tellsAnew(of index: Int) -> Bool {
    let one = self[index]
    guard one.mention.phrase.form == .definite else { return false }
    return [index - 1, index + 1].contains {
      indices.contains($0) && self[$0].sentence == one.sentence
        && self[$0].mention.trigger == one.mention.trigger
        && self[$0].mention.measure == one.mention.measure && !self[$0].mention.phrase.isWeak
    }
  }
}
