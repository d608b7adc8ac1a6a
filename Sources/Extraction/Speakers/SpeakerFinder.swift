import NewsModel

/// Gives each mention of an article its speaker, sentence by sentence, remembering who spoke last.
struct SpeakerFinder {
  private let text: SourceText
  private var names: SpeakerNames
  private var last: Speaker?
  private var spoken = SpokenBefore()
  private var kin = SpeakerKin()
  /// The sentence of the last speaker.
  private var lastSentence = -1
  /// The last speaker who can be one person, with his sentence: never "the authorities".
  private var lastPerson: (speaker: Speaker, sentence: Int)?
  /// Whoever was last the subject of a sentence by name, with that sentence: who "he" is.
  private var person: (speaker: Speaker, sentence: Int)?
  /// Whoever was last its subject in the plural: who "they" are.
  private var people: (speaker: Speaker, sentence: Int)?
  /// Who was heard in which sentence, for what is carried from one sentence to another.
  private(set) var heard: [SpeakerCarrier.Heard] = []

  init(text: SourceText) {
    self.text = text
    names = SpeakerNames(text: text)
  }

  /// A speaker, who passed his words on, and whether he rejects the figure.
  struct Utterance: Sendable {
    var speaker: Speaker
    var isDenied = false
    var origin: String?
    /// Nobody speaks in the sentence itself.
    var isOpen = false
    var reason = Reason(.articleSpeaks)
  }

  /// What is said of a sentence's mentions, in their order. Sentences must be handed over in the order of the text.
  mutating func utterances(of mentions: [Mention], in clause: Clause) -> [Utterance] {
    names.learn(from: clause)
    let reader = AttributionReader(
      clause: clause, text: text, names: names,
      isHeadline: text.sentences[clause.sentence].isLine)
    var attributions = reader.attributions()
    for index in attributions.indices {
      if attributions[index].needsResolving {
        attributions[index].speaker =
          antecedent(of: attributions[index], in: clause) ?? attributions[index].speaker
      }
      let speaker = attributions[index].speaker
      attributions[index].speaker = spoken.known(speaker) ?? kin.inheriting(speaker, in: clause)
      if speaker.kind == .witness, attributions[index].speaker.kind != .witness {
        names.learn(attributions[index].speaker)
      }
      if attributions[index].speaker.name != nil, !attributions[index].isFirstPerson {
        spoken.add(attributions[index].speaker)
        spoken.read(clause, spokenBy: attributions[index].speaker)
        last = attributions[index].speaker
        lastSentence = clause.sentence
        if !SpeakerKinds.areMany(attributions[index].speaker) {
          lastPerson = (attributions[index].speaker, clause.sentence)
        }
        kin.heard(attributions[index].speaker, sentence: clause.sentence)
      }
    }
    kin.read(clause)
    // "We counted 23 bodies," said Musa Garba: whoever is quoted is heard beside it.
    let isQuoted = attributions.contains { !$0.isFirstPerson && $0.speaker.name != nil }
    attributions.removeAll { $0.isFirstPerson && (isQuoted || $0.speaker.name == nil) }
    if let subject = subjectPerson(of: clause) { person = (subject, clause.sentence) }
    if let subject = subjectPeople(of: clause) { people = (subject, clause.sentence) }
    if attributions.isEmpty, let giver = giver(of: clause) {
      heard.append(
        SpeakerCarrier.Heard(
          sentence: clause.sentence, speaker: giver, origin: nil, isResumed: false, leads: false))
    }
    hear(attributions, in: clause)
    return mentions.map { mention in
      var utterance = utterance(of: mention, attributions, in: clause)
      utterance.isDenied = utterance.isDenied || FalseReports.include(mention, in: clause)
      return utterance
    }
  }

  /// Whom a pronoun speaks of: the last speaker; "he" rather the person who was named behind him.
  private func antecedent(of attribution: Attribution, in clause: Clause) -> Speaker? {
    // "the statement said": whoever issued it.
    let words = clause.units[attribution.anchor]
    if let issuer = words.lazy.compactMap({ spoken.issuer(of: $0.word) }).first { return issuer }
    guard let subject = attribution.isOnePerson ? person : people, subject.sentence > lastSentence
    else {
      // "Sultan said that authorities had counted the bodies. 215 were soldiers, he said."
      // French "il" may be a ministry.
      guard attribution.isOnePerson, let last, SpeakerKinds.areMany(last), let lastPerson,
        !clause.invertsSubjects || last.kind == .media,
        clause.sentence - lastPerson.sentence < 4
      else { return last }
      return lastPerson.speaker
    }
    return subject.speaker
  }

  /// "Bugti accused the rebels": the person whose name begins a sentence and has a verb.
  private func subjectPerson(of clause: Clause) -> Speaker? {
    guard clause.capitalsTell, clause.items.count > 1, let name = clause.items[0].phrase else {
      return nil
    }
    // "The governor of Kano visited the town."
    let last = names.endOfChain(from: 0, in: clause)
    let end = pastApposition(last + 1, in: clause)
    let holdsOffice =
      name.figure == nil && clause.units[name.units].last?.is(.singularPerson) == true
      && SpeakerKinds.reading(of: clause.units[name.units]) != nil
    guard end < clause.items.count, acts(clause.items[end], in: clause),
      holdsOffice || name.form == .name && last == 0 && clause.isVictim(name, at: 0)
    else { return nil }
    return names.speaker(name, at: 0, in: clause, isCertain: true)
  }

  /// Behind ", a 27-year-old nurse who was volunteering in the city,": the item behind the second comma.
  private func pastApposition(_ start: Int, in clause: Clause) -> Int {
    guard start + 1 < clause.items.count, case .comma = clause.items[start],
      clause.items[start + 1].phrase != nil
    else { return start }
    let behind = Range(from: start + 2, upTo: min(clause.items.count, start + 14))
    let comma = behind.first {
      if case .comma = clause.items[$0] { return true }
      return false
    }
    return comma.map { $0 + 1 } ?? start
  }

  /// "Tribesmen in the area gave another account": people who begin a sentence and have a verb.
  private func subjectPeople(of clause: Clause) -> Speaker? {
    guard clause.capitalsTell, clause.items.count > 1, let phrase = clause.items[0].phrase,
      phrase.form == .uncounted, phrase.figure == nil,
      clause.units[phrase.units].last?.is(.pluralPerson) == true
    else { return nil }
    let end = names.endOfChain(from: 0, in: clause) + 1
    guard end < clause.items.count, acts(clause.items[end], in: clause) else { return nil }
    return names.speaker(phrase, at: 0, in: clause, isCertain: true)
  }

  /// "The prefect drew up the following toll:", "The ministry issued a statement": whoever begins a sentence that ends with a
  /// colon or hands over a document, and is known to speak.
  private func giver(of clause: Clause) -> Speaker? {
    guard clause.units.count > 3,
      clause.units.last?.isMark(":") == true || issuesDocument(clause),
      let phrase = clause.items[0].phrase, phrase.figure == nil,
      SpeakerKinds.reading(of: clause.units[phrase.units])?.isVague == false
    else { return nil }
    return names.speaker(phrase, at: 0, in: clause, isCertain: true)
  }

  private func issuesDocument(_ clause: Clause) -> Bool {
    guard clause.items.count > 2, let verb = clause.items.firstIndex(where: { $0.verb != nil }),
      SpeakerWords.issuing.contains(clause.units[clause.items[verb].verb?.main ?? 0].word),
      verb + 1 < clause.items.count, let object = clause.items[verb + 1].phrase
    else { return false }
    return clause.units[object.units].contains { SpeakerWords.documents.contains($0.word) }
  }

  /// A verb that is not passive, or a word that no table knows: "visited".
  private func acts(_ item: Item, in clause: Clause) -> Bool {
    if let verb = item.verb { return verb.voice != .passive }
    if case .other(let unit) = item { return clause.units[unit].isUnknown }
    // ", a nurse, witnessed the attack"
    guard let phrase = item.phrase, phrase.figure == nil else { return false }
    let word = clause.units[phrase.units.lowerBound]
    return word.isUnknown && !word.isCapitalised && word.word.hasSuffix("ed")
  }

  private mutating func hear(_ attributions: [Attribution], in clause: Clause) {
    for attribution in attributions where attribution.speaker.name != nil && !attribution.isWeak {
      heard.append(
        SpeakerCarrier.Heard(
          sentence: clause.sentence, speaker: attribution.speaker, origin: attribution.origin,
          isResumed: attribution.needsResolving, leads: attribution.coversFollowing,
          pointsBack: pointsBack(clause) || saysThis(attribution, in: clause),
          isInsideQuotation: isInsideQuotation(attribution, in: clause)))
    }
  }

  /// An odd number of quotation marks stands before it in its paragraph.
  private func isInsideQuotation(_ attribution: Attribution, in clause: Clause) -> Bool {
    let paragraph = text.paragraphs[text.sentences[clause.sentence].paragraph]
    let start = text.sentences[paragraph.lowerBound].tokens.lowerBound
    let end = clause.units[attribution.anchor.lowerBound].tokens.lowerBound
    guard end - start < SpeakerCarrier.longestQuotation else { return false }
    // `… on the spot," he said`: right behind the mark that closes one.
    if end > start, text.tokens[end - 1].word == "\"", text.tokens[end - 1].isGlued { return false }
    return text.tokens[start..<end].count { $0.isMark && $0.word == "\"" } % 2 == 1
  }

  /// "This was announced by", "C'est ce qu'a indiqué", "Así lo informó".
  private func pointsBack(_ clause: Clause) -> Bool {
    guard clause.units.count > 3 else { return false }
    return SpeakerWords.pointers.contains(clause.units[0].word + " " + clause.units[1].word)
  }

  /// "The commissioner disclosed this to newsmen": what was told before, not "this week".
  private func saysThis(_ attribution: Attribution, in clause: Clause) -> Bool {
    let this = attribution.anchor.upperBound
    guard !attribution.isDenial, this + 1 < clause.units.count, clause.units[this].word == "this"
    else { return false }
    let next = clause.units[this + 1]
    return next.kind == .mark || next.is([.preposition, .to, .because, .adverb])
  }

  private func utterance(
    of mention: Mention, _ attributions: [Attribution], in clause: Clause
  ) -> Utterance {
    let before = attributions.last {
      $0.coversFollowing && $0.anchor.upperBound <= mention.phrase.units.lowerBound
        && mention.phrase.units.lowerBound < $0.limit ?? .max
    }
    let after = attributions.first {
      $0.coversPreceding && $0.anchor.lowerBound >= mention.phrase.units.upperBound
    }
    // "12 were killed, according to police, and 30 were hurt, the hospital said": whoever stands behind his own figure.
    let isOthers =
      before.map { before in
        before.coversPreceding && after.map { $0.speaker.kind != .media } ?? false
      } ?? false
    let isWeaker = before.map { $0.isWeak && after?.isWeak == false } ?? false
    let nearer = isOthers || isWeaker ? after : before
    guard var chosen = nearer ?? after else {
      return Utterance(speaker: .unattributed, isOpen: attributions.isEmpty)
    }
    // "AFP reported that nine had died, police said": the agency passes on what the police know.
    if let after, after.speaker.kind != .media, !after.isWeak, chosen.speaker.kind == .media {
      let agency = chosen.speaker.name
      chosen = after
      chosen.origin = chosen.origin ?? agency
    }
    // "refuted media reports claiming that 100 had died": the reports say so, and are denied.
    let isRefuted = attributions.contains {
      $0.isDenial && $0.coversFollowing
        && (0...2).contains(chosen.anchor.lowerBound - $0.anchor.upperBound)
    }
    // "denied any part in the murder of" denies the part, not the murder.
    return Utterance(
      speaker: chosen.speaker,
      isDenied: (chosen.isDenial || isRefuted) && mention.rule != NounOfVictims.name,
      origin: chosen.origin ?? agency(behind: mention, beside: chosen, attributions),
      reason: reason(chosen, in: clause))
  }

  private func reason(_ attribution: Attribution, in clause: Clause) -> Reason {
    guard attribution.speaker.name != nil else { return Reason(.articleSpeaks) }
    let units = clause.units[attribution.anchor]
    guard let first = units.first, let last = units.last else { return Reason(.saidInSentence) }
    return Reason(
      .saidInSentence, words: text.string(tokens: first.tokens.lowerBound..<last.tokens.upperBound))
  }

  /// "the coalition announced that 90 had been killed, the Saudi Press Agency reported": the agency behind another's words.
  private func agency(
    behind mention: Mention, beside chosen: Attribution, _ attributions: [Attribution]
  ) -> String? {
    guard chosen.speaker.kind != .media, chosen.speaker.name != nil else { return nil }
    return attributions.first {
      $0.speaker.kind == .media && $0.coversPreceding
        && $0.anchor.lowerBound >= mention.phrase.units.upperBound
        && $0.anchor.lowerBound >= chosen.anchor.upperBound
    }?.speaker.name
  }
}
