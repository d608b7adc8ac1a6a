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
}
