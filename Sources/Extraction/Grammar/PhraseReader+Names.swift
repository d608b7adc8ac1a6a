/// Where names of people go on and where they end.
extension PhraseReader {
  /// An unknown word in lower case that looks like a verb, behind a name: English puts no such word into names.
  func isDeed(_ unit: Unit, behind body: Body) -> Bool {
    guard capitalsTell, !adjectivesFollow, body.hasNames, body.end > 0, unit.isUnknown,
      !unit.isCapitalised, unit.word.utf8.count > 4, unit.word.hasSuffix("ed")
    else { return false }
    return units[body.end - 1].isCapitalised
  }

  /// "a group monitoring the war": an unknown word that takes an object, behind a body that speaks.
  func beginsDeed(_ unit: Unit, at index: Int, behind body: Body) -> Bool {
    index > 0 && units[index - 1].is([.speakerNoun, .collective]) && unit.isUnknown
      && !unit.isCapitalised && unit.word.hasSuffix("ing") && body.end > 0
      && body.end == index && index + 1 < units.count
      && units[index + 1].is([.determiner, .article, .possessive])
  }

  /// "kills Syrian family": the word for a people says whose.
  func isOwned(_ unit: Unit, at index: Int, by head: Int) -> Bool {
    unit.is(.collective) && head == index - 1 && units[head].isCapitalised && capitalsTell
  }

  /// "Mohammed al-Sawmali", "Khalid bin Walid": a small word before another name.
  func isNameParticle(at index: Int, _ body: Body) -> Bool {
    guard capitalsTell, body.hasNames, body.end == index, units[index].isUnknown,
      PhraseReader.particles.contains(units[index].word), !units[index].isCapitalised
    else { return false }
    let next = index + 1 < units.count && units[index + 1].isMark("-") ? index + 2 : index + 1
    return next < units.count && units[next].isCapitalised
  }

  private static let particles = ContextWords("places.tsv", "nameParticle")

  /// "injured 72 last month": a word before a time.
  func opensTime(_ unit: Unit, at index: Int) -> Bool {
    GrammarWords.neighbours.contains(unit.word) && index + 1 < units.count
      && units[index + 1].is([.timeUnit, .weekday, .monthName])
  }

  /// The next such mark within forty units.
  func closing(_ mark: String, from index: Int) -> Int? {
    var position = index + 1
    while position < min(units.count, index + 40) {
      if units[position].isMark(mark) { return position }
      position += 1
    }
    return nil
  }

  /// "AFP", "EFE": an agency's letters.
  func isAgency(_ unit: Unit) -> Bool {
    unit.is(.wire) || unit.entry.speaker == .media && SpeakerWords.hearers.contains(unit.word)
  }

  /// "Dr", "U": what a full stop may end inside a name.
  func isAbbreviation(_ index: Int) -> Bool {
    Abbreviations.titles.contains(units[index].word)
      || units[index].tokens.count == 1
        && units[index].word.utf8.count == 1
  }
}
