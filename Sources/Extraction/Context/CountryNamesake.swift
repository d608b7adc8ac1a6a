import ReferenceData

/// Names of countries that stand for something else: "Niger State" lies in Nigeria, "Jordan, Montana" in the United States.
enum CountryNamesake {
  /// A country's name before "State" or before a comma and a state of the United States.
  static func stands(at tokens: Range<Int>, in words: NameWords) -> Bool {
    let next = tokens.upperBound
    if isForename(tokens, in: words) || isAged(tokens, in: words) || isFirstName(tokens, in: words)
    {
      return true
    }
    guard next < words.words.count, !words.isAllCapitals else { return false }
    let name = tokens.map { words.words[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
    if PlaceWords.divisions.contains(words.words[next]) {
      return Gazetteer.shared.hasDivision(folded: name)
    }
    guard words.tokens[next].word == ",", next + 1 < words.words.count,
      words.tokens[next + 1].isCapitalised
    else { return false }
    var state = words.words[next + 1]
    if isState(state) { return true }
    guard next + 2 < words.words.count else { return false }
    state += " " + words.words[next + 2]
    return isState(state)
  }

  /// "Trooper Chad Dermyer", "Michael Jordan Smith": names of countries that people bear, beside a word of a name.
  private static func isForename(_ tokens: Range<Int>, in words: NameWords) -> Bool {
    guard tokens.count == 1, !words.isAllCapitals,
      PlaceWords.firstNameCountries.contains(words.words[tokens.lowerBound])
    else { return false }
    let next = tokens.upperBound
    guard next < words.words.count, words.tokens[next].isWord, words.tokens[next].isCapitalised,
      words.words[next] != "s"
    else { return false }
    let before = tokens.lowerBound - 1
    let isIntroduced =
      before >= 0 && words.tokens[before].isWord
      && (words.tokens[before].isCapitalised
        || PlaceWords.identifying.contains(words.words[before]))
    return isIntroduced && !PlaceWords.locative.contains(words.words[before])
  }

  /// "Mauricio “N”, 21 años": a first name, unless a preposition makes it the island.
  private static func isFirstName(_ tokens: Range<Int>, in words: NameWords) -> Bool {
    guard tokens.count == 1, PlaceWords.firstNames.contains(words.words[tokens.lowerBound]) else {
      return false
    }
    let before = tokens.lowerBound - 1
    return before < 0 || !PlaceWords.locative.contains(words.words[before])
  }

  /// "Encarnación, 18; Israel, 8, y Roberto, 25": a first name with an age in a list of such.
  static func isAged(_ tokens: Range<Int>, in words: NameWords) -> Bool {
    let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
    guard tokens.count == 1, before >= 0, next + 2 < words.words.count,
      [";", ",", "y", "and", "et"].contains(words.tokens[before].word),
      words.tokens[next].word == ",", words.tokens[next + 1].isNumber,
      let age = Int(words.tokens[next + 1].word), age < 110
    else { return false }
    return [";", ",", ".", "y", "and", "et"].contains(words.tokens[next + 2].word)
  }

  private static func isState(_ name: String) -> Bool {
    name != "georgia"
      && Gazetteer.shared.divisions(folded: name).contains {
        $0.country == "USA" && $0.population > 300_000
      }
  }
}
