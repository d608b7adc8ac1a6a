import NewsModel

/// Gives each mention of an article its speaker, sentence by sentence, remembering who spoke last.
struct SpeakerFinder {
  private let text: SourceText
  private var names: SpeakerNames
  private var last: Speaker?
  /// Who was heard in which sentence, for what is carried from one sentence to another.
  private(set) var heard: [VoiceCarrier.Heard] = []

  init(text: SourceText) {
    self.text = text
    names = SpeakerNames(text: text)
  }

  /// A speaker, who passed his words on, and whether he rejects the figure.
  struct Voice: Sendable {
    var speaker: Speaker
    var isDenied = false
    var origin: String?
    /// Nobody speaks in the sentence itself.
    var isOpen = false
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
    hear(attributions, in: clause)
    return mentions.map { mention in
      var voice = voice(of: mention, attributions)
      voice.isDenied = voice.isDenied || FalseReports.include(mention, in: clause)
      return voice
    }
  }

  private mutating func hear(_ attributions: [Attribution], in clause: Clause) {
    for attribution in attributions where attribution.speaker.name != nil && !attribution.isWeak {
      heard.append(
        VoiceCarrier.Heard(
          sentence: clause.sentence, speaker: attribution.speaker, origin: attribution.origin,
          isResumed: attribution.needsResolving, leads: attribution.coversFollowing))
    }
  }

  private func voice(of mention: Mention, _ attributions: [Attribution]) -> Voice {
    let before = attributions.last {
      $0.coversFollowing && $0.anchor.upperBound <= mention.phrase.units.lowerBound
    }
    let after = attributions.first {
      $0.coversPreceding && $0.anchor.lowerBound >= mention.phrase.units.upperBound
    }
    let nearer = before.map { $0.isWeak && after?.isWeak == false } == true ? after : before
    guard let chosen = nearer ?? after else {
      return Voice(speaker: .unattributed, isOpen: attributions.isEmpty)
    }
    // "refuted media reports claiming that 100 had died": the reports say so, and are denied.
    let isRefuted = attributions.contains {
      $0.isDenial && $0.coversFollowing
        && (0...2).contains(chosen.anchor.lowerBound - $0.anchor.upperBound)
    }
    // "denied any part in the murder of" denies the part, not the murder.
    return Voice(
      speaker: chosen.speaker,
      isDenied: (chosen.isDenial || isRefuted) && mention.rule != NounOfVictims.name,
      origin: chosen.origin)
  }
}
