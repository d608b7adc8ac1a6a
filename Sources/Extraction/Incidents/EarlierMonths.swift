/// Months and weekdays that tell of another event in an article of this week's news: "an air strike in Mosul in March", "a
/// November raid", "On Saturday, two policemen were killed in a blast in Khuzdar" where the lead tells of Sunday.
struct EarlierMonths {
  /// The first sentences have a weekday and no month: what the article is about has just happened.
  private let isNews: Bool
  private let leadDays: Set<String>
  private static let leadSentences = 3

  init(_ text: SourceText, _ lexicon: Lexicon) {
    let lead = text.sentences.prefix(Self.leadSentences).flatMap { sentence in
      Unit.units(of: text, tokens: sentence.tokens, lexicon: lexicon)
    }
    leadDays = Set(lead.filter { $0.is(.weekday) }.map(\.word))
    // "LAGOS JUNE 10TH -": a dateline's month is no event's.
    let datelines = text.sentences.prefix(2).count { sentence in
      let opening = Unit.units(of: text, tokens: sentence.tokens, lexicon: lexicon).prefix(2)
      return opening.count > 1 && opening[0].isCapitalised && !Self.isWithin(opening[0])
        && opening[0].word != "on" && Self.isMonth(opening[1])
    }
    let months = lead.count(where: Self.isMonth) - datelines
    isNews = lead.contains { $0.is(.weekday) } && months == 0
  }

  /// Whether a sentence behind the first ones dates its figures by a month alone.
  func isEarlier(_ clause: Clause) -> Bool {
    guard clause.sentence >= Self.leadSentences else { return false }
    if isReportedBefore(clause.units) { return true }
    if !leadDays.isEmpty, opensOnAnotherDay(clause.units) { return true }
    return isNews
      && clause.units.indices.contains { index in
        Self.isMonth(clause.units[index])
          && (isAlone(index, clause.units) || isBeforeDeed(index, clause.units))
      }
  }

  /// "On Saturday, … in a blast in Khuzdar": a day of its own first, then an attack and its place.
  private func opensOnAnotherDay(_ units: [Unit]) -> Bool {
    guard let day = units.prefix(3).firstIndex(where: { $0.is(.weekday) }),
      !leadDays.contains(units[day].word),
      let deed = units[day...].firstIndex(where: { GroupRoles.nouns.contains($0.word) })
    else { return false }
    return units.indices[(deed + 1)...].dropLast().prefix(6).contains {
      PlaceWords.locative.contains(units[$0].word) && units[$0 + 1].isCapitalised
        && !units[$0 + 1].is(.weekday)
    }
  }

  /// "As reported earlier, on January 1 one person was killed": with a day of its own.
  private func isReportedBefore(_ units: [Unit]) -> Bool {
    guard units.count > 6, units[0].word == "as",
      units.prefix(5).contains(where: { Self.earlier.contains($0.word) })
    else { return false }
    return units.prefix(10).contains { Self.isMonth($0) || $0.is(.weekday) }
  }

  private static let earlier = ContextWords("incidents.tsv", "earlierReport")

  /// "in March", "en mars": the preposition of months in any of the languages.
  static func isWithin(_ unit: Unit) -> Bool {
    unit.word != "a" && PlaceWords.locative.contains(unit.word)
  }

  private static func isMonth(_ unit: Unit) -> Bool {
    unit.is(.monthName) && (!unit.is(.modal) || unit.isCapitalised)
  }

  /// "in March", "en mars": no day beside it. A year may follow.
  private func isAlone(_ month: Int, _ units: [Unit]) -> Bool {
    guard month > 0, Self.isWithin(units[month - 1]) else { return false }
    guard month + 1 < units.count, units[month + 1].isDigits else { return true }
    return units[month + 1].word.utf8.count == 4
  }

  /// "a November airstrike": of which month, with the article of something new.
  private func isBeforeDeed(_ month: Int, _ units: [Unit]) -> Bool {
    month > 0 && units[month - 1].is(.article) && month + 1 < units.count
      && (units[month + 1].is(.eventNoun) || GroupRoles.nouns.contains(units[month + 1].word))
  }
}
