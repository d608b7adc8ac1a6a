import NewsModel

/// Reads people with a participle in front of them.
///
/// "three injured people", "at least two wounded children", "seven dead children", "six missing miners".
enum InjuredPeople: ClaimRule {
  static let name = "InjuredPeople"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    clause.items.compactMap { item in
      guard let phrase = item.phrase, let measure = phrase.measure, !phrase.isCountNoun,
        phrase.isPerson, phrase.form == .counted || phrase.form == .single,
        !clause.units[phrase.units].contains(where: { $0.is(.ofWhich) }),
        !found.contains(where: { $0.phrase.units == phrase.units && $0.measure == measure })
      else { return nil }
      return mention(measure, phrase, trigger: phrase.units, in: clause)
    }
  }
}
