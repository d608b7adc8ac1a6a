import ReferenceData

/// What words with capitals that look like places are or are not.
extension PlaceReader {
  /// "Health Directorate", "Joint Command": no places that an incident is listed under.
  func isInstitution(_ name: Range<Int>) -> Bool {
    guard let last = name.last else { return false }
    return PlaceWords.institutions.contains(words.words[last])
      && !Gazetteer.shared.hasPlace(folded: fold(name))
  }

  /// "El Fasher", "La Paz": an article with a capital that begins the name of a place.
  func isNamesArticle(_ index: Int) -> Bool {
    guard !text.isAllCapitals, ["el", "la", "los", "las", "le"].contains(words.words[index]),
      index + 1 < text.tokens.count, text.tokens[index + 1].isCapitalised
    else { return false }
    return Gazetteer.shared.hasPlace(folded: words.words[index] + " " + words.words[index + 1])
  }

  /// "Niger State", "Jordan, Montana", "municipio de Argelia": a country's name that is not the country.
  func isNamesake(_ tokens: Range<Int>, end: Int) -> Bool {
    let next = tokens.upperBound
    if CountryNamesake.stands(at: tokens, in: words) { return true }
    guard next <= end, tokens.lowerBound > 1 else { return false }
    return PlaceWords.ofs.contains(words.words[tokens.lowerBound - 1])
      && PlaceWords.settlements.contains(words.words[tokens.lowerBound - 2])
  }

  /// "a US drone", "UK troops": an acronym before a noun is no place.
  func isAdjective(_ tokens: Range<Int>, end: Int) -> Bool {
    guard tokens.count == 1,
      text.tokens[tokens.lowerBound].isAllCapitals
        || words.words[tokens.lowerBound].utf8.count == 2,
      tokens.upperBound < end
    else { return false }
    let next = text.tokens[tokens.upperBound]
    guard next.isWord, !next.isCapitalised else { return false }
    return ![
      "on", "in", "and", "at", "after", "when", "where", "has", "have", "was", "is", "said", "by",
      "for", "to", "as",
    ]
    .contains(next.word)
  }
}
