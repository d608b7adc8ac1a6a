import NewsModel
import ReferenceData

/// Parts of a phrase of place that are no names: abbreviated states, "the Somali capital".
extension PlaceReader {
  /// "the Somali capital" with no name behind it.
  func capital(at index: Int, end: Int) -> PlacePhrase? {
    guard let code = peoples[index], index + 1 < end, words.words[index + 1] == "capital",
      index + 2 >= end
        || !text.tokens[index + 2].isCapitalised && text.tokens[index + 2].word != ",",
      let name = CountryTable.shared.capital(of: code)
    else { return nil }
    let tokens = index..<index + 2
    let part = PlacePhrase.Part(
      name: name, folded: NameFolding.fold(name), level: .city, tokens: tokens)
    let country = PlacePhrase.Part(
      name: code, folded: "", level: .country, country: code, tokens: tokens)
    return PlacePhrase(parts: [part, country], support: .locative, tokens: tokens)
  }

  /// Behind a bracket of at most three words that tells a distance again, nil where none opens.
  func endOfBracket(at index: Int, end: Int) -> Int? {
    guard index < end, text.tokens[index].word == "(" else { return nil }
    let inside = Range(from: index + 1, upTo: min(end, index + 5))
    guard let close = inside.first(where: { text.tokens[$0].word == ")" }),
      Range(from: index + 1, upTo: close).contains(where: {
        PlaceWords.distances.contains(words.words[$0])
      })
    else { return nil }
    return close + 1
  }

  /// "Calif.", "TX", "D.C." behind a comma.
  func state(at index: Int, after mark: String) -> PlacePhrase.Part? {
    guard mark == ",", let name = PlaceWords.states.value(words.words[index]) else { return nil }
    let token = text.tokens[index]
    let isPostal = words.words[index].utf8.count == 2
    if isPostal && !token.isAllCapitals && token.end - token.start < 4 { return nil }
    if text.isAllCapitals && isPostal { return nil }
    guard token.isCapitalised else { return nil }
    var upper = index + 1
    if upper < text.tokens.count, text.tokens[upper].word == ".", text.tokens[upper].isGlued {
      upper += 1
    }
    return PlacePhrase.Part(
      name: name, folded: NameFolding.fold(name), level: .province, country: nil, isState: true,
      tokens: index..<upper)
  }

  /// "northern", not the first word of "Norte de Santander".
  func isDirection(_ index: Int) -> Bool {
    guard PlaceWords.directions.contains(words.words[index]) else { return false }
    // "North Darfur" is a division of its own.
    if text.tokens[index].isCapitalised, index + 1 < words.words.count,
      text.tokens[index + 1].isCapitalised,
      Gazetteer.shared.hasDivision(folded: words.words[index] + " " + words.words[index + 1])
    {
      return false
    }
    return !text.tokens[index].isCapitalised || index + 1 >= words.words.count
      || !PlaceWords.particles.contains(words.words[index + 1])
  }

  /// "dans l'Est de la RD Congo": a side of a country, not its region of that name.
  func isSideOfCountry(_ index: Int, end: Int) -> Bool {
    guard PlaceReader.compass.contains(words.words[index]), index + 1 < end,
      PlaceWords.ofs.contains(words.words[index + 1])
    else { return false }
    return (index + 2...index + 3).contains { countries[$0] != nil }
  }

  /// Nothing but marks stands beside a phrase in its sentence.
  func isWholeSentence(_ tokens: Range<Int>) -> Bool {
    let sentence = text.sentences[text.sentence(ofToken: tokens.lowerBound)].tokens
    return sentence.lowerBound == tokens.lowerBound
      && Range(from: tokens.upperBound, upTo: sentence.upperBound).allSatisfy {
        text.tokens[$0].isMark
      }
  }
}
