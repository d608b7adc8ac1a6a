import NewsModel
import ReferenceData

/// Speakers whose words leave open whose they are ("the group", "its spokesman", "Spokeswoman Ana Ruiz"): they are of the kind
/// of the body that the text speaks of.
struct SpeakerKin {
  /// The sentence that last named an armed group or told of a claim of responsibility.
  private var fighters = Int.min / 2
  /// The civil body that last began a sentence ("The doctors' committee"), with that sentence.
  private var body: (kind: SpeakerKind, sentence: Int)?
  /// The office, force or group that last began a sentence, with that sentence.
  private var issuer: (kind: SpeakerKind, sentence: Int)?
  private var last: Speaker?
  private var lastSentence = Int.min / 2

  mutating func heard(_ speaker: Speaker, sentence: Int) {
    last = speaker
    lastSentence = sentence
  }

  mutating func read(_ clause: Clause) {
    if clause.units.contains(where: { SpeakerWords.owned.contains($0.word) })
      || ArmedGroupNames.stand(in: clause.units[...])
    {
      fighters = clause.sentence
    }
    let begins = body(in: clause)
    if let begins, ![.witness, .media].contains(begins) { issuer = (begins, clause.sentence) }
    switch begins {
    case .ngo?: body = (.ngo, clause.sentence)
    case .medical?: body = (.medical, clause.sentence)
    default: break
    }
  }

  /// The speaker with the kind of whoever he speaks for.
  func inheriting(_ speaker: Speaker, in clause: Clause) -> Speaker {
    let sentence = clause.sentence
    guard let name = speaker.name else { return speaker }
    let words = NameFolding.fold(name).split(separator: " ").map(String.init)
    let areFightersNear = sentence - fighters < 3
    let before = sentence - lastSentence < 4 ? last : nil
    var known = speaker
    if words.count == 2, SpeakerWords.articles.contains(words[0]),
      SpeakerWords.bodies.contains(words[1])
    {
      if let body, sentence - body.sentence < 3, body.sentence >= fighters {
        known.kind = body.kind
        return known
      }
      if areFightersNear || before?.kind == .party, before?.kind != .ngo { known.kind = .party }
      if clause.units.contains(where: { $0.entry.speaker == .un }) || before?.kind == .un {
        known.kind = .un
      }
    } else if words.count == 2, SpeakerWords.articles.contains(words[0]),
      SpeakerWords.papers.contains(words[1]), speaker.kind == .witness
    {
      // "the statement said": of whoever spoke or was named last, else of an office.
      let near = issuer.flatMap { sentence - $0.sentence < 3 ? $0.kind : nil }
      known.kind = near ?? (areFightersNear ? .party : before?.kind ?? .official)
      if known.kind == .witness || known.kind == .media { known.kind = .official }
    } else if isSpokesperson(words), speaker.kind == .official {
      // "MONUSCO could confirm eight deaths, its spokeswoman said"
      let own = SpeakerWords.theirs.contains(words[0]) ? body(in: clause) : nil
      switch own ?? before?.kind {
      case .party, .un, .ngo, .medical: known.kind = own ?? before?.kind ?? known.kind
      default: break
      }
    } else if let before, sentence - lastSentence < 3, isFullName(words), speaker.kind == .witness,
      holdsOffice(before)
    {
      // "…, the head of the administration said. Oleksandr Senkevich said the toll included": his name.
      known.kind = before.kind
    }
    return known
  }

  /// Two or three words that no table knows.
  private func isFullName(_ words: [String]) -> Bool {
    (2...3).contains(words.count)
      && words.allSatisfy { word in
        Lexicon.all.allSatisfy { $0.words[word] == nil }
      }
  }

  /// "the head of the regional administration", "a police spokesman": one person by his office, without a name.
  private func holdsOffice(_ speaker: Speaker) -> Bool {
    guard let name = speaker.name, ![.witness, .media].contains(speaker.kind),
      !SpeakerKinds.areMany(speaker)
    else { return false }
    let words = NameFolding.fold(name).split(separator: " ").map(String.init)
    return words.first.map(SpeakerWords.articles.contains) == true
      && words.dropFirst().contains(where: SpeakerWords.holders.contains)
  }

  /// The body with which a sentence begins.
  private func body(in clause: Clause) -> SpeakerKind? {
    guard let phrase = clause.items.first?.phrase else { return nil }
    if ArmedGroupNames.stand(in: clause.units[phrase.units]) { return .party }
    return SpeakerKinds.reading(of: clause.units[phrase.units])?.kind
  }

  /// "Its spokesman", "Spokeswoman Ana Ruiz": no word says whose.
  private func isSpokesperson(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if SpeakerWords.spokespeople.contains(first) {
      return words.count < 5
        && !words.contains { SpeakerWords.complements.contains($0) || $0 == "of" }
    }
    return words.count > 1 && SpeakerWords.theirs.contains(first)
      && SpeakerWords.spokespeople.contains(words[1])
  }
}
