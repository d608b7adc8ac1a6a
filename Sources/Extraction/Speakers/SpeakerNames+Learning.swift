import NewsModel
import ReferenceData

/// What a text teaches about the people whom it presents.
extension SpeakerNames {
  /// Keeps the kinds of the people whom a sentence presents.
  mutating func learn(from clause: Clause) {
    for (index, item) in clause.items.enumerated() {
      learnAcronym(behind: index, in: clause)
      guard let phrase = item.phrase, let last = clause.units[phrase.units].last,
        last.isCapitalised, last.isUnknown || isHolder(phrase, in: clause)
      else { continue }
      let kind =
        learned(phrase, at: index, in: clause)
      if let kind, kinds[last.word] == nil { kinds[last.word] = kind }
      let words = clause.units[phrase.units]
      if words.dropLast().contains(where: { $0.isCapitalised && $0.isUnknown }),
        presented[last.word] == nil
      {
        presented[last.word] = name(words)
      }
    }
  }

  /// Keeps the kind of somebody whose name stands alone.
  mutating func learn(_ speaker: Speaker) {
    let words = NameFolding.fold(speaker.name ?? "").split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, Lexicon.english.words[last] == nil,
      kinds[last] == nil
    else { return }
    kinds[last] = speaker.kind
  }

  /// "Chief Minister Jam Kamal": a name behind a post, though a table knows its last word.
  private func isHolder(_ phrase: Phrase, in clause: Clause) -> Bool {
    let words = clause.units[phrase.units]
    guard clause.capitalsTell, words.count > 1, let last = words.last, last.kind == .word else {
      return false
    }
    return !last.is([.speakerNoun, .sourceNoun, .title, .weekday, .monthName])
      && words.dropLast().contains { $0.is([.speakerNoun, .title]) }
  }

  private func learned(_ phrase: Phrase, at index: Int, in clause: Clause) -> SpeakerKind? {
    let post = post(before: index, in: clause)
    let own = clause.items[start(of: index, in: clause)].units.lowerBound..<phrase.units.upperBound
    let reading = SpeakerKinds.reading(of: clause.units[own])
    // "MDRRMO chief": of the kind of the body.
    if reading?.isVague == true,
      let body = clause.units[own].dropLast().lazy.compactMap({ kinds[$0.word] }).first
    {
      return body
    }
    // "Spokesman Joel Millman of the International Organization for Migration"
    let end = clause.items[endOfChain(from: index, in: clause)].units.upperBound
    let tail =
      end > phrase.units.upperBound
      ? SpeakerKinds.reading(of: clause.units[phrase.units.upperBound..<end]) : nil
    return SpeakerKinds.best(of: [
      reading, apposition(behind: index, in: clause), post, tail,
    ])
  }

  /// "la Fiscalía General del Estado (FGE)": the acronym is of its kind.
  private mutating func learnAcronym(behind index: Int, in clause: Clause) {
    guard index + 2 < clause.items.count, clause.items[index].phrase != nil,
      case .open = clause.items[index + 1], let short = clause.items[index + 2].phrase,
      short.units.count == 1
    else { return }
    let start = headOfChain(endingAt: index, in: clause)
    let words = clause.units[
      clause.items[start].units.lowerBound..<clause.items[index].units.upperBound]
    let acronym = clause.units[short.units.lowerBound].word
    if let kind = kind(of: words), kinds[acronym] == nil { kinds[acronym] = kind }
  }
}
