import NewsModel

/// Reads figures of a list below a sentence that says what befell the people.
///
/// "The report documents the killing of 83 civilians:" above "- Government forces: 21 civilians, including six children" and
/// "- Other parties: 57".
enum ListEntries: SequelRule {
  static let name = "ListEntries"

  /// The figures of an entry that has no measure of its own, of the one measure of the sentence above its list.
  static func mentions(in clause: Clause, found: [Mention], after context: SequelContext)
    -> [Mention]
  {
    guard found.isEmpty, let head = context.head.map({ context.statements[$0] }),
      let first = head.first, head.allSatisfy({ $0.mention.measure == first.mention.measure }),
      !Clause.mayClaim(clause.units), let start = figure(in: clause)
    else { return [] }
    let counted = clause.coordinated(rightFrom: start).compactMap { index -> Mention? in
      guard let phrase = clause.items[index].phrase, phrase.form == .counted,
        isOfPeople(phrase, at: index, in: clause)
      else { return nil }
      return Mention(
        measure: first.mention.measure, phrase: phrase, trigger: phrase.units, rule: name,
        sentence: clause.sentence)
    }
    return counted + PartOfWhole.mentions(in: clause, found: counted)
  }

  /// The first figure behind the entry's own colon or dash, else the figure with which it begins.
  private static func figure(in clause: Clause) -> Int? {
    let colon = clause.items.indices.dropFirst().first {
      guard case .stop(let mark) = clause.items[$0] else { return false }
      return [":", "-", "–", "—"].contains(clause.units[mark].word)
    }
    let start =
      colon.map { $0 + 1 } ?? clause.items.indices.first { clause.items[$0].phrase != nil }
    guard let start, start < clause.items.count, let phrase = clause.items[start].phrase,
      isOfPeople(phrase, at: start, in: clause), colon != nil || phrase.head != nil
    else { return nil }
    return start
  }

  /// "21 civilians", "57" and nothing else, never a year, an age or a thing.
  private static func isOfPeople(_ phrase: Phrase, at index: Int, in clause: Clause) -> Bool {
    guard phrase.form == .counted, let figure = phrase.figure, !figure.looksLikeYear,
      !clause.isAgeOrTime(phrase, at: index), !phrase.isThing, !phrase.hasUnknownHead
    else { return false }
    if phrase.head != nil { return phrase.isPerson && clause.isVictim(phrase, at: index) }
    guard phrase.units == figure.units, phrase.units.upperBound < clause.units.count else {
      return phrase.units == figure.units
    }
    let next = clause.units[phrase.units.upperBound]
    return next.kind == .mark && next.word != "%" && next.word != ":" || next.is(.partMarker)
  }
}
