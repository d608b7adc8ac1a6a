import ReferenceData

/// Last names that are words for a people, too: "UN human rights chief Volker Türk said".
enum PeopleSurname {
  private static let peoples: Set<String> = {
    var words: Set<String> = []
    for country in CountryTable.shared.all {
      for name in country.demonyms {
        let tokens = Tokenizer.tokens(of: Array(name.unicodeScalars))
        if tokens.count == 1 { words.insert(tokens[0].word) }
      }
    }
    return words
  }()

  /// The tokens that are such names: all that go by a word that stands once behind a first name and before what a
  /// person does.
  static func tokens(in tokens: [Token]) -> Set<Int> {
    let names = Set(
      tokens.indices.filter { isPresented(at: $0, in: tokens) }.map { tokens[$0].word })
    let days = Set(tokens.indices.filter { isName(ofDayAt: $0, in: tokens) })
    guard !names.isEmpty else { return days }
    return days.union(
      tokens.indices.filter { index in
        names.contains(tokens[index].word) && !isAdjective(at: index, in: tokens)
      })
  }

  /// ", Monday Kassah,", "Mr. Sunday Dare", "one Daniel Monday": a day's name beside another name, both between commas or
  /// behind a title or a word that opens names.
  private static func isName(ofDayAt index: Int, in tokens: [Token]) -> Bool {
    let day = tokens[index]
    guard index > 0, index + 2 < tokens.count, day.isCapitalised, !day.isAllCapitals,
      CalendarWords.weekdays.contains(day.word)
    else { return false }
    let (next, before) = (tokens[index + 1], tokens[index - 1])
    if isNameWord(next),
      before.word == "," && tokens[index + 2].word == ","
        || isTitle(endingAt: index - 1, in: tokens)
    {
      return true
    }
    guard index > 1, isNameWord(before) else { return false }
    return openers.contains(tokens[index - 2].word) || isTitle(endingAt: index - 2, in: tokens)
  }

  private static let openers = ContextWords("speakers.tsv", "personOpener")

  private static func isNameWord(_ token: Token) -> Bool {
    token.isWord && token.isCapitalised && isUnknown(token.word)
  }

  /// "Mr", "Mr.", "Chief".
  private static func isTitle(endingAt index: Int, in tokens: [Token]) -> Bool {
    let title = tokens[index].word == "." && index > 0 ? tokens[index - 1] : tokens[index]
    return title.isCapitalised
      && Lexicon.english.words[title.word]?.classes.contains(.title) == true
  }

  private static func isPresented(at index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard index > 1, index + 1 < tokens.count, token.isCapitalised, !token.isAllCapitals,
      peoples.contains(token.word)
    else { return false }
    let (first, before, next) = (tokens[index - 1], tokens[index - 2], tokens[index + 1])
    return first.isWord && first.isCapitalised && !first.isAllCapitals
      && first.end - first.start > 2 && before.isWord && isUnknown(first.word)
      && Lexicon.english.words[next.word]?.classes.contains(.say) == true
  }

  /// Neither a word of the language nor a name of a country or a people.
  private static func isUnknown(_ word: String) -> Bool {
    Lexicon.english.words[word] == nil && !peoples.contains(word)
      && CountryTable.shared.find(word) == nil
      && !PlaceWords.directions.contains(word)
  }

  /// Before a word in lower case that is no verb of saying: "Turk soldiers".
  private static func isAdjective(at index: Int, in tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    let classes = Lexicon.english.words[next.word]?.classes ?? []
    return next.isWord && !next.isCapitalised
      && !classes.isDisjoint(with: [.singularPerson, .pluralPerson, .thing])
  }
}
