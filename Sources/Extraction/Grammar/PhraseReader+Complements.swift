import NewsModel

/// Phrases with "of": the number stands before it, the people behind.
extension PhraseReader {
  /// "two of the soldiers", "dozens of people", "a group of 12 men", "bodies of three men".
  func mergedWithComplement(of prefix: inout Prefix, body: Body, start: Int) -> Phrase? {
    let end = max(body.end, prefix.end)
    guard end < units.count, units[end].is(.of) else {
      return ofWhich(prefix, body, start)
    }
    let isBareFigure = body.end <= prefix.end && (prefix.figure != nil || prefix.isSingle)
    let isCollective = body.end > prefix.end && units[body.end - 1].is(.collective)
    guard isBareFigure || isCollective, let complement = phrase(at: end + 1) else { return nil }
    if isCollective {
      // "the body of one woman" is no band of men.
      guard complement.form == .counted,
        !(units[body.end - 1].is(.eventNoun) && complement.bounds == Bounds(1))
      else { return nil }
      var whole = complement
      whole.units = start..<complement.units.upperBound
      return whole
    }
    guard complement.form != .name else { return nil }
    if complement.isThing, !complement.isPerson,
      units[complement.units.upperBound - 1].is(.thing)
    {
      // "one of the vehicles" counts no people.
      return Phrase(
        units: start..<complement.units.upperBound, form: .uncounted, isPerson: false,
        isThing: true)
    }
    guard
      complement.isPerson || complement.isCountNoun || complement.measure != nil
        || complement.form == .counted
    else { return nil }
    var merged = complement
    merged.units = start..<complement.units.upperBound
    merged.innerFigure = complement.figure
    merged.figure = prefix.figure
    merged.form = prefix.figure == nil ? .single : .counted
    merged.isPartitive =
      complement.form != .uncounted || units[end + 1].is([.determiner, .possessive, .pronounMany])
    merged.isOther = prefix.isOther
    merged.isThing = false
    merged.isKnown = false
    return merged
  }

  /// "9 of Al Bureij camp": a number with a place's name is an age, not a count.
  func isFollowedByNameOfPlace(_ index: Int) -> Bool {
    guard index + 1 < units.count, units[index].is(.of), capitalsTell else { return false }
    let next = units[index + 1]
    return next.isCapitalised && next.isUnknown
  }

  /// "two of them", "three of whom".
  private func ofWhich(_ prefix: Prefix, _ body: Body, _ start: Int) -> Phrase? {
    let end = max(body.end, prefix.end)
    guard end < units.count, units[end].is(.ofWhich), body.end <= prefix.end,
      prefix.figure != nil || prefix.isSingle
    else { return nil }
    // "one of the injured victims"
    let hasNoun =
      units[end].entry.measure != nil && end + 1 < units.count && units[end + 1].is(.pluralPerson)
    return Phrase(
      units: start..<(hasNoun ? end + 2 : end + 1), form: prefix.figure == nil ? .single : .counted,
      figure: prefix.figure, isPerson: true, measure: units[end].entry.measure, isPartitive: true,
      scope: hasNoun ? units[end + 1].entry.scope ?? .everyone : .everyone)
  }

  /// "tres personas más": the word for others behind its noun, not "más de" or "más que".
  func isOtherBehind(_ unit: Unit, at index: Int, body: Body, prefix: Prefix) -> Bool {
    guard adjectivesFollow, unit.is(.other), prefix.figure != nil, body.head == index - 1 else {
      return false
    }
    return index + 1 == units.count || !units[index + 1].is([.of, .relative, .because, .person])
  }

  /// "killing 12", "wounding a soldier": what follows is an object.
  func actsOn(_ index: Int) -> Bool {
    guard index < units.count else { return false }
    let next = units[index]
    return next.isDigits
      || next.is([
        .number, .article, .qualifier, .vague, .possessive, .determiner, .pluralPerson, .pronounOne,
        .pronounMany, .and, .multiplier,
      ])
  }

  /// "le maire local", "el gobernador provincial": an unknown word right behind a person, with the ending of an adjective or
  /// right before a verb, where the language puts adjectives there.
  func isAdjective(_ unit: Unit, at index: Int, behind body: Body) -> Bool {
    guard adjectivesFollow, body.head == index - 1, unit.isUnknown, !unit.isCapitalised else {
      return false
    }
    if Self.adjectiveEndings.contains(where: { unit.word.hasSuffix($0) }) { return true }
    return index + 1 < units.count && units[index + 1].is([.anyVerb, .have, .be])
  }

  private static let adjectiveEndings = ContextWords("claims.tsv", "adjectiveEnding").all.map(
    \.words)
}
