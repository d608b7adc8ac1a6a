import NewsModel

/// Reads those of the shot or hurt to whom it was fatal.
///
/// "Five people were shot, two fatally"; "7 shot, 1 fatally".
enum FatallyHurt: ClaimRule {
  static let name = "FatallyHurt"

  static func mentions(in clause: Clause, found: [Mention]) -> [Mention] {
    guard clause.units.contains(where: { ClaimWords.fatally.contains($0.word) }) else { return [] }
    return clause.items.compactMap { item in
      guard let phrase = item.phrase, phrase.form == .counted, phrase.units == phrase.figure?.units,
        phrase.units.upperBound < clause.units.count,
        ClaimWords.fatally.contains(clause.units[phrase.units.upperBound].word),
        let many = found.last(where: { $0.phrase.units.upperBound <= phrase.units.lowerBound }),
        many.isShot || many.measure == .wounded, fits(phrase, many)
      else { return nil }
      let word = phrase.units.upperBound
      return mention(.killed, phrase, trigger: word..<word + 1, in: clause)
    }
  }

  private static func fits(_ phrase: Phrase, _ many: Mention) -> Bool {
    (phrase.bounds?.lowestStated ?? .max) <= (many.bounds.highestStated ?? .max)
  }
}
