/// Where, when and how something was done, as it stands between a verb and the people that it is said of: "murieron el
/// lunes en una emboscada en Arauca tres soldados", "ont tué lundi à Gao trois soldats".
extension Clause {
  /// The first item behind any circumstances that begin at an item; the item itself where there are none.
  func pastCircumstances(from start: Int) -> Int {
    var place = start
    while place < items.count, place < start + 12, let next = pastCircumstance(at: place) {
      place = next
    }
    return min(place, items.count)
  }

  /// "lundi", "14 mars", "a tiros", "brutalmente", "en Arauca", "de madrugada".
  private func pastCircumstance(at place: Int) -> Int? {
    if isManner(place) { return place + 2 }
    if isTime(place) || isAdverb(items[place]) { return place + 1 }
    if let phrase = items[place].phrase {
      return isAgeOrTime(phrase, at: place) || isDate(phrase) ? place + 1 : nil
    }
    guard case .preposition(let unit) = items[place], place + 1 < items.count else { return nil }
    // "de mayo", "de dimanche à lundi"
    if isTime(place + 1) { return place + 2 }
    guard !isPersonalA(items[place]), let site = items[place + 1].phrase,
      isSite(site, behind: unit)
    else { return nil }
    return place + 2
  }

  /// "el" before "lunes", "la mañana": nothing but days, months and times, with the small words before them.
  private func isDate(_ phrase: Phrase) -> Bool {
    phrase.head == nil
      && units[phrase.units].allSatisfy {
        $0.is([.determiner, .article, .of, .weekday, .monthName, .timeUnit])
      }
  }

  /// A place, an event or a time behind a preposition: a name, or a noun that is no person and counts nobody.
  private func isSite(_ site: Phrase, behind preposition: Int) -> Bool {
    guard
      units[preposition].is([.near, .of]) || PlaceWords.ins.contains(units[preposition].word)
        || ClaimWords.circumstances.contains(units[preposition].word)
    else { return false }
    if site.form == .name { return !site.isTitled }
    return !site.isPerson && !site.isCountNoun && (site.figure == nil || site.form == .single)
  }
}
