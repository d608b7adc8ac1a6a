import NewsModel

/// Reads from the words for a speaker what kind of speaker he is.
///
/// The last word that says so plainly decides ("Army Radio" is media, "Interior Ministry" official); nouns of any office
/// ("chief", "spokesman for", "committee of") leave it to what stands beside them: "police chief", "committee of doctors".
enum SpeakerKinds {
  /// A kind, and whether only a noun of any office says so.
  struct Reading {
    var kind: SpeakerKind
    var isVague: Bool
  }

  /// The kind that some units name, nil when they name none.
  static func reading(of units: ArraySlice<Unit>) -> Reading? {
    var plain: SpeakerKind?
    var vague: SpeakerKind?
    for index in units.indices {
      let unit = units[index]
      guard unit.is(.speakerNoun), let kind = unit.entry.speaker,
        !isHolder(index, in: units), !(plain != nil && isShortName(index, in: units))
      else { continue }
      if kind == .un { return Reading(kind: .un, isVague: false) }
      if isOfAnyOffice(unit) {
        vague = vague ?? kind
      } else {
        plain = kind
      }
    }
    if let plain { return Reading(kind: plain, isVague: false) }
    // "the National Search Commission", "la Comisión Estatal"
    if let vague, vague == .ngo || vague == .media,
      units.contains(where: { SpeakerWords.ofState.contains($0.word) && $0.isCapitalised }),
      units.contains(where: { SpeakerWords.offices.contains($0.word) && $0.isCapitalised })
    {
      return Reading(kind: .official, isVague: false)
    }
    return vague.map { Reading(kind: $0, isVague: true) }
  }

  /// "chief", "porte-parole": a noun of any office; the table says of how many tokens, one where it says nothing.
  private static func isOfAnyOffice(_ unit: Unit) -> Bool {
    SpeakerWords.vague.contains(unit.word)
      && unit.tokens.count == SpeakerWords.vague.number(unit.word) ?? 1
  }

  /// "the authorities", "villagers": words for several people or a body, none for one person.
  static func areMany(_ speaker: Speaker) -> Bool {
    guard let name = speaker.name else { return false }
    let folded = NameFolding.fold(name).split(separator: " ").map(String.init)
    if folded.contains(where: SpeakerWords.holders.contains) { return false }
    let words = folded.map { word in
      Lexicon.all.lazy.compactMap { $0.words[String(word)]?.classes }.first
    }
    if words.contains(where: { $0?.isDisjoint(with: [.singularPerson, .title]) == false }) {
      return false
    }
    // "l'AFP", but "an AFP journalist" is one.
    if speaker.kind == .media { return true }
    return !words.contains(nil)
      && words.contains { $0?.isDisjoint(with: [.pluralPerson, .speakerNoun]) == false }
  }

  /// The first plain reading of several, else the first vague one.
  static func best(of readings: [Reading?]) -> SpeakerKind? {
    let known = readings.compactMap { $0 }
    return (known.first { !$0.isVague } ?? known.first)?.kind
  }

  /// "Armed Forces of the Philippines (AFP)": a short name in brackets behind the body it stands for.
  private static func isShortName(_ index: Int, in units: ArraySlice<Unit>) -> Bool {
    index > units.startIndex && index + 1 < units.endIndex && units[index - 1].isMark("(")
      && units[index + 1].isMark(")")
  }

  /// "Hamas-run ministry", "UN-backed government": whoever holds it does not speak.
  private static func isHolder(_ index: Int, in units: ArraySlice<Unit>) -> Bool {
    guard index + 2 < units.endIndex, units[index + 1].isMark("-") else { return false }
    return SpeakerWords.run.contains(units[index + 2].word)
  }
}
