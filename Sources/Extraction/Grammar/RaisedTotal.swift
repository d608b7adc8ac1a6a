import NewsModel

/// Finds totals and plural nouns that a figure is said of as of a toll.
///
/// "bringing the total to five", "deaths amounted to 41", "the casualties stood at 23"; not "deaths rose" or "the total cost".
enum RaisedTotal {
  private static let raisers = ContextWords("claims.tsv", "raiser")
  private static let amounts = ContextWords("claims.tsv", "raisedAmount")

  private static let copulas = ContextWords("claims.tsv", "copula")

  private static let climbs = ContextWords("claims.tsv", "climb")

  /// The measure of "the total" or "the tally" that somebody brings to a number: the one told last before it.
  static func measure(at index: Int, in clause: Clause) -> Measure? {
    let units = clause.units
    guard GrammarWords.totals.contains(units[index].word), index > 1,
      units[index - 1].is([.determiner, .possessive]) || units[index - 1].word == "overall",
      isRaised(at: index, in: clause)
    else { return nil }
    // "the total number of killed" has its own noun.
    guard index + 1 < units.count, units[index + 1].is(.to) || units[index + 1].word == "at" else {
      return nil
    }
    // "until Friday's strike, which brought the total to 118": a strike is no measure.
    return units[..<index].last { $0.entry.measure != nil && !$0.is([.toll, .thing]) }?
      .entry.measure
  }

  /// "bringing the toll", "raising its overall total".
  static func isRaised(at index: Int, in clause: Clause) -> Bool {
    clause.units[max(0, index - 3)..<index].contains { raisers.contains($0.word) }
  }

  /// A plural noun of deaths or wounds, with the unit behind the verb that gives its number.
  static func amount(at index: Int, in clause: Clause) -> (measure: Measure, verb: Int)? {
    let units = clause.units
    guard units[index].is(.countNoun), units[index].is(.pluralNoun),
      let measure = units[index].entry.measure,
      index == 0 || !units[index - 1].isDigits && !units[index - 1].is([.number, .vague])
    else { return nil }
    for position in Range(from: index + 1, upTo: min(units.count, index + 13)) {
      let unit = units[position]
      if amounts.contains(unit.word) { return (measure, position + 1) }
      // "los muertos serían siete", "les morts seraient une dizaine"
      if index > 0, units[index - 1].is(.determiner), copulas.contains(unit.word),
        let start = [position + 1, position + 2].first(where: {
          FigureReader(units: units).figure(at: $0) != nil
        }), start == position + 1 || units[position + 1].is(.adverb)
      {
        return (measure, start)
      }
      if climbs.contains(unit.word), position + 1 < units.count, units[position + 1].is(.to) {
        return (measure, position + 2)
      }
      if unit.kind == .mark || unit.is([.and, .relative]) || unit.is(.anyVerb) { return nil }
    }
    return nil
  }
}
