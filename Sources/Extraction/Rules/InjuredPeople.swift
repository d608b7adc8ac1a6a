import NewsModel

/// Reads people with a participle in front of them.
///
/// "three injured people", "at least two wounded children", "seven dead children", "six missing miners".
enum InjuredPeople: ClaimRule {
  static let name = "InjuredPeople"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    clause.items.enumerated().flatMap { index, item -> [Mention] in
      guard let phrase = item.phrase, let measure = phrase.measure, !phrase.isCountNoun,
        phrase.isPerson, phrase.form == .counted || phrase.form == .single,
        !clause.units[phrase.units].contains(where: { $0.is(.ofWhich) }),
        !found.contains(where: {
          // "killed six wounded soldiers": who they were.
          $0.phrase.units == phrase.units
            && ($0.measure == measure || [.wounded, .displaced].contains(measure))
        })
      else { return [] }
      let first = mention(measure, phrase, trigger: phrase.units, in: clause)
      return [first] + sharing(measure, phrase, behind: index, in: clause)
    }
  }

  /// "13 dead children and four adults": the adjective is said once, and nothing else is said of the second.
  private static func sharing(
    _ measure: Measure, _ first: Phrase, behind index: Int, in clause: Clause
  ) -> [Mention] {
    guard first.form == .counted, index + 2 < clause.items.count,
      case .and = clause.items[index + 1], let phrase = clause.items[index + 2].phrase,
      phrase.form == .counted, phrase.isPerson, phrase.head != nil, phrase.measure == nil,
      !phrase.isOther, clause.isVictim(phrase, at: index + 2),
      index + 3 == clause.items.count || endsPart(index + 3, in: clause),
      !clause.units[first.units.upperBound - 1].is(.state)
    else { return [] }
    return [mention(measure, phrase, trigger: first.units, in: clause)]
  }

  private static func endsPart(_ item: Int, in clause: Clause) -> Bool {
    let unit = clause.units[clause.items[item].units.lowerBound]
    return unit.kind == .mark && unit.word != "," && unit.word != "("
  }
}
