import NewsModel

/// Gives each mention of an article its speaker, sentence by sentence, remembering who spoke last.
struct SpeakerFinder {
  private let text: SourceText
  private var names: SpeakerNames
  private var last: Speaker?

  init(text: SourceText) {
    self.text = text
    names = SpeakerNames(text: text)
  }

  /// A speaker and whether he rejects the figure.
  struct Voice: Sendable {
    var speaker: Speaker
    var isDenied = false
  }

  /// The voices of a sentence's mentions, in their order. Sentences must be handed over in the order of the text.
  mutating func voices(of mentions: [Mention], in clause: Clause) -> [Voice] {
    names.learn(from: clause)
    let reader = AttributionReader(
      clause: clause, text: text, names: names,
      isHeadline: text.sentences[clause.sentence].isLine)
    var attributions = reader.attributions()
    for index in attributions.indices {
      if attributions[index].needsResolving { attributions[index].speaker = last ?? .unattributed }
      if attributions[index].speaker.name != nil { last = attributions[index].speaker }
    }
    return mentions.map { voice(of: $0, attributions) }
  }

  private func voice(of mention: Mention, _ attributions: [Attribution]) -> Voice {
    let before = attributions.last {
      $0.coversFollowing && $0.anchor.upperBound <= mention.phrase.units.lowerBound
    }
    let after = attributions.first {
      $0.coversPreceding && $0.anchor.lowerBound >= mention.phrase.units.upperBound
    }
    guard let chosen = before ?? after else { return Voice(speaker: .unattributed) }
    return Voice(
      speaker: chosen.isDenial ? chosen.speaker : chosen.speaker, isDenied: chosen.isDenial)
  }
}
