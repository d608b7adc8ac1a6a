import NewsModel

/// Finds the whole of a figure that only an adverb or "with" makes a part of it.
///
/// "Eleven people were hurt, four critically", "26 were treated, with five in critical condition", "the toll is closer to 100,
/// with 81 victims identified"; not "with three bullets" or "with 40 soldiers".
enum SomeOfThem {
  private static let conditions = ContextWords("claims.tsv", "condition")

  /// The phrase, with the word that says which of them, and the place among the found of the figure that it is a part of.
  static func part(_ phrase: Phrase, at index: Int, in clause: Clause, _ found: [Mention])
    -> (phrase: Phrase, whole: Int)?
  {
    guard index > 0, phrase.form == .counted, phrase.figure?.isVague == false,
      phrase.head == nil && phrase.units == phrase.figure?.units || phrase.isPerson
    else { return nil }
    let isWith = opensWith(index, in: clause)
    guard isWith || isComma(index - 1, in: clause) && phrase.head == nil else { return nil }
    let behind = clause.units[
      Range(
        from: phrase.units.upperBound,
        upTo: min(clause.units.count, phrase.units.upperBound + (isWith ? 6 : 1)))]
    let words = behind.prefix { $0.kind != .mark }
    let isInCondition = words.contains(where: isCondition)
    // The words are looked at first: most phrases end here, and a long sentence has many.
    guard isInCondition || isWith && words.first?.word == "identified",
      !found.contains(where: { isRead($0, phrase) }),
      let whole = PartOfWhole.whole(before: phrase.units.lowerBound, found),
      let bounds = phrase.bounds, PartOfWhole.fits(bounds, found[whole].bounds),
      bounds.lowestStated != found[whole].bounds.lowestStated
    else { return nil }
    if found[whole].measure == .wounded, isInCondition { return (phrase, whole) }
    guard isWith, words.first?.word == "identified" else { return nil }
    var identified = phrase
    identified.units = phrase.units.lowerBound..<phrase.units.upperBound + 1
    return (identified, whole)
  }

  /// Read as something else than the wounded who are in a condition.
  private static func isRead(_ mention: Mention, _ phrase: Phrase) -> Bool {
    mention.phrase.units.overlaps(phrase.units)
      && (mention.phrase.units != phrase.units || mention.measure != .wounded
        || mention.partOf != nil)
  }

  private static func isCondition(_ unit: Unit) -> Bool {
    conditions.contains(unit.word) || unit.is(.state) && unit.entry.measure == .wounded
  }

  private static func opensWith(_ index: Int, in clause: Clause) -> Bool {
    guard index > 1, case .preposition(let unit) = clause.items[index - 1] else { return false }
    return clause.units[unit].word == "with" && isComma(index - 2, in: clause)
  }

  private static func isComma(_ index: Int, in clause: Clause) -> Bool {
    if case .comma = clause.items[index] { return true }
    return false
  }
}
