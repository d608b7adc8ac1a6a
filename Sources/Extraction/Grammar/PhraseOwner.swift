import NewsModel

/// Finds the victim whose name or noun stands with an apostrophe before a noun of killing.
///
/// "Senator Galan's murder", "the boy's death"; not "Monday's killing", "the army's massacre" or "his rival's killing of two".
enum PhraseOwner {
  /// Nouns of which the owner is the victim rather than the doer.
  private static let suffered = ContextWords("claims.tsv", "suffered")

  static func victim(of phrase: Phrase, at item: Int, in clause: Clause) -> Phrase? {
    let units = clause.units
    let noun = phrase.units.upperBound - 1
    guard suffered.contains(units[noun].word), !isDoneToOthers(item, in: clause) else { return nil }
    if item > 0, units[phrase.units.lowerBound].word == "'s",
      let owner = clause.items[item - 1].phrase, owner.isWeak, owner.form != .pronoun,
      let head = owner.head, units[head].is(.singularPerson)
    {
      return owner
    }
    guard
      let mark = phrase.units.dropLast().last(where: { units[$0].word == "'s" }),
      noun - mark < 4, mark > phrase.units.lowerBound
    else { return nil }
    let start = lastOwner(in: phrase.units.lowerBound..<mark, units)
    guard start < mark else { return nil }
    let reader = PhraseReader(
      units: Array(units[start..<mark]), figures: FigureReader(units: Array(units[start..<mark])),
      capitalsTell: clause.capitalsTell)
    guard var owner = reader.phrase(at: 0), owner.units.count == mark - start, owner.isWeak,
      owner.form != .pronoun
    else { return nil }
    owner.units = start..<mark
    owner.head = owner.head.map { $0 + start }
    if let head = owner.head { return units[head].is(.singularPerson) ? owner : nil }
    return clause.isVictim(owner, at: item) ? owner : nil
  }

  /// "the killing of two", "her murder by": what stands behind says whom.
  private static func isDoneToOthers(_ item: Int, in clause: Clause) -> Bool {
    guard item + 1 < clause.items.count, case .preposition(let unit) = clause.items[item + 1] else {
      return false
    }
    return clause.units[unit].is(.of)
  }

  /// "the mayor's wife's death": the owner right before the noun.
  private static func lastOwner(in range: Range<Int>, _ units: [Unit]) -> Int {
    range.last { units[$0].word == "'s" }.map { $0 + 1 } ?? range.lowerBound
  }
}
