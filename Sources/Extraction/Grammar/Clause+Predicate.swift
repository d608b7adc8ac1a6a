/// Who people are said to be: "five were women", "cinq étaient des femmes".
extension Clause {
  /// A form of "be", or a word of existence ("hay", "figurent"), that neither denies nor supposes.
  func isBe(_ index: Int) -> Bool {
    guard index < items.count else { return false }
    // "figurent", "hay" are no verbs of the tables.
    if items[index].verb == nil, items[index].units.count == 1 {
      return ClaimWords.existence.contains(units[items[index].units.lowerBound].word)
    }
    guard let verb = items[index].verb, verb.measure == nil, !verb.isNegated, !verb.isHypothetical
    else { return false }
    return units[verb.units].contains { $0.is(.be) }
      || ClaimWords.existence.contains(units[verb.main].word)
  }

  /// The people, whom nobody counts, behind a form of "be" at an item; French and Spanish put an article between.
  func predicate(behindBe be: Int) -> Phrase? {
    guard isBe(be) else { return nil }
    var place = be + 1
    if invertsSubjects, place < items.count, case .preposition = items[place] { place += 1 }
    guard place < items.count, let who = items[place].phrase, who.isPerson, who.head != nil,
      who.figure == nil, who.measure == nil, who.form != .definite
    else { return nil }
    return who
  }

  /// A bare number that is named by the people behind its "be": the whole phrase where there are none.
  func named(_ phrase: Phrase, byPredicateOf item: Int) -> Phrase {
    guard phrase.head == nil, let who = predicate(behindBe: item + 1) else { return phrase }
    var named = phrase.named(who)
    named.units = phrase.units.lowerBound..<who.units.upperBound
    return named
  }
}

extension Phrase {
  /// The same number, of the people whom another phrase names.
  func named(_ who: Phrase) -> Phrase {
    var named = self
    named.scope = who.scope
    named.head = who.head
    return named
  }
}
