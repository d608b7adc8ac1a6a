import NewsModel

/// Ages, days and times, which count nobody.
extension Clause {
  /// Ages between commas, days and times are no subjects.
  func isAgeOrTime(_ phrase: Phrase, at index: Int) -> Bool {
    let range = phrase.units
    if units[range].contains(where: { $0.is([.weekday, .monthName, .timeUnit, .otherEventCue]) }),
      phrase.head == nil
    {
      return true
    }
    // "el 28 de septiembre murieron 119"
    if phrase.head == nil, range.upperBound + 1 < units.count,
      units[range.upperBound - 1].isDigits, units[range.upperBound].is(.of),
      units[range.upperBound + 1].is(.monthName)
    {
      return true
    }
    guard phrase.form == .counted, phrase.head == nil, phrase.units.count == 1, index > 1,
      units[range.lowerBound].isDigits, (phrase.bounds?.low ?? 0) < 110, endsAge(index + 1),
      let before = items[index - 2].phrase
    else { return false }
    if isNextPlace(index) { return false }
    switch items[index - 1] {
    case .comma: return before.isPerson && (before.head != nil || before.form == .name)
    case .and: return isAgeOrTime(before, at: index - 2)
    default: return false
    }
  }

  /// "39 morts à Kilo, 8 à Matete": behind a place and its comma a number with the same preposition and another name.
  private func isNextPlace(_ index: Int) -> Bool {
    guard index > 2, index + 2 < items.count, case .comma = items[index - 1],
      case .preposition(let before) = items[index - 3],
      case .preposition(let behind) = items[index + 1], items[index + 2].phrase?.form == .name
    else { return false }
    return units[before].word == units[behind].word
      && PlaceWords.locative.contains(units[behind].word)
  }

  private func endsAge(_ index: Int) -> Bool {
    guard index < items.count else { return true }
    switch items[index] {
    case .comma, .and, .close, .stop, .preposition: return true
    case .other(let unit): return units[unit].kind == .mark
    case .verb(let verb): return verb.isFinite && isFullName(index - 3)
    default: return false
    }
  }

  /// "Donald Jacobs, 32 were taken": a name of two words that hangs on no preposition.
  private func isFullName(_ index: Int) -> Bool {
    guard index >= 0, capitalsTell, let phrase = items[index].phrase, phrase.form == .name,
      units[phrase.units].count(where: \.isCapitalised) > 1
    else { return false }
    if index > 0, case .preposition = items[index - 1] { return false }
    return true
  }
}
