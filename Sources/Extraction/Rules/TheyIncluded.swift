import NewsModel

/// Reads who those were whom the sentence before counted: "They included five children and three women", "The victims include
/// two nurses".
enum TheyIncluded: SequelRule {
  static let name = "TheyIncluded"

  static func mentions(
    in clause: Clause, found: [Mention], after context: SequelContext
  ) -> [Mention] {
    guard let last = context.statements.last(where: { $0.partOf == nil }),
      (1...2).contains(clause.sentence - last.sentence),
      let whole = last.mention.bounds.lowestStated,
      let marker = (0..<min(max(0, clause.items.count - 1), 4)).first(where: {
        isIncluded($0, in: clause)
      }), isImpersonal(marker, in: clause) || speaksOfThem(before: marker, in: clause),
      let first = clause.items[marker + 1].phrase, clause.isVictim(first, at: marker + 1),
      first.isPerson, first.bounds != nil, first.rank == nil
    else { return [] }
    let parts = clause.coordinated(rightFrom: marker + 1).compactMap { clause.items[$0].phrase }
    let sum = parts.reduce(0) { $0 + ($1.bounds?.lowestStated ?? 0) }
    guard sum <= whole else { return [] }
    return parts.compactMap { phrase in
      guard phrase.bounds != nil, phrase.head != nil,
        !found.contains(where: { $0.phrase.units.overlaps(phrase.units) })
      else { return nil }
      var mention = Mention(
        measure: last.mention.measure, phrase: phrase, trigger: clause.items[marker].units,
        rule: name, sentence: clause.sentence)
      mention.isSaidPart = true
      return mention
    }
  }

  private static func isIncluded(_ index: Int, in clause: Clause) -> Bool {
    guard case .partMarker(let unit) = clause.items[index] else { return false }
    return ClaimWords.including.contains(clause.units[unit].word) || isImpersonal(index, in: clause)
  }

  /// "Se trataba de cuatro hombres", "Il s'agit de quatre hommes".
  private static func isImpersonal(_ marker: Int, in clause: Clause) -> Bool {
    let unit = clause.items[marker].units.lowerBound
    return unit == 0 && clause.units[unit].tokens.count > 2
      && ClaimWords.impersonal.contains(clause.units[unit].word)
  }

  /// "They", "The victims": nothing but a plain plural before the marker, the first of its part of the sentence.
  private static func speaksOfThem(before marker: Int, in clause: Clause) -> Bool {
    guard marker > 0, let subject = clause.items[marker - 1].phrase, subject.figure == nil else {
      return false
    }
    let words = clause.units[subject.units].map(\.word)
    return words == ["they"]
      || words.count == 2 && GrammarWords.victimOpeners.contains(words[0])
        && (ClaimWords.victims.contains(words[1])
          || clause.units[subject.units].last?.entry.measure == .casualties)
  }
}
