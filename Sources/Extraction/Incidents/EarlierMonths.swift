/// Months that tell of another event in an article of this week's news: "an air strike in Mosul in March", "a November raid".
struct EarlierMonths {
  /// The first sentences have a weekday and no month: what the article is about has just happened.
  private let isNews: Bool
  private static let leadSentences = 3

  init(_ text: SourceText, _ lexicon: Lexicon) {
    let lead = text.sentences.prefix(Self.leadSentences).flatMap { sentence in
      Unit.units(of: text, tokens: sentence.tokens, lexicon: lexicon)
    }
    isNews = lead.contains { $0.is(.weekday) } && !lead.contains(where: Self.isMonth)
  }

  /// Whether a sentence behind the first ones dates its figures by a month alone.
  func isEarlier(_ clause: Clause) -> Bool {
    guard isNews, clause.sentence >= Self.leadSentences else { return false }
    return clause.units.indices.contains { index in
      Self.isMonth(clause.units[index])
        && (isAlone(index, clause.units) || isBeforeDeed(index, clause.units))
    }
  }

  private static func isMonth(_ unit: Unit) -> Bool {
    unit.is(.monthName) && (!unit.is(.modal) || unit.isCapitalised)
  }

  /// "in March", "en mars": no day beside it. A year may follow.
  private func isAlone(_ month: Int, _ units: [Unit]) -> Bool {
    guard month > 0, units[month - 1].is(.near) else { return false }
    guard month + 1 < units.count, units[month + 1].isDigits else { return true }
    return units[month + 1].word.utf8.count == 4
  }

  /// "a November airstrike": of which month, with the article of something new.
  private func isBeforeDeed(_ month: Int, _ units: [Unit]) -> Bool {
    month > 0 && ["a", "an"].contains(units[month - 1].word) && month + 1 < units.count
      && (units[month + 1].is(.eventNoun) || GroupRoles.nouns.contains(units[month + 1].word))
  }
}
