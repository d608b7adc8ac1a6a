import ReferenceData

/// Names as sequences of words, found at a token by the first word, the longest first.
///
/// Marks inside a name (hyphens, apostrophes, full stops of abbreviations) do not count, so "al-Shabaab" and "Al Shabaab"
/// meet in one entry.
struct NameIndex<Value: Sendable>: Sendable {
  private struct Entry {
    var words: [String]
    var value: Value
    /// "IS", "CAR": found only where the text writes capitals too.
    var isAcronym: Bool
    /// "malien": found in lower case too.
    var isLowerCase: Bool
  }

  private var entries: [String: [Entry]] = [:]

  /// Adds a name; a name that stands there already keeps its first value, and is found in lower case where either form is.
  mutating func add(_ name: String, _ value: Value) {
    let words = NameWords.words(of: name)
    guard let first = words.first else { return }
    let letters = name.unicodeScalars.filter(CharacterClass.isLetter)
    let isAcronym =
      words.count == 1 && letters.count > 1 && letters.allSatisfy(CharacterClass.isUpper)
    let entry = Entry(
      words: words, value: value, isAcronym: isAcronym,
      isLowerCase: letters.first.map { !CharacterClass.isUpper($0) } ?? true)
    var list = entries[first] ?? []
    if let known = list.firstIndex(where: { $0.words == words }) {
      if entry.isLowerCase { entries[first]?[known].isLowerCase = true }
      return
    }
    list.insert(entry, at: list.firstIndex { $0.words.count < words.count } ?? list.count)
    entries[first] = list
  }

  /// The longest name that begins at a token, with the tokens that it covers.
  func longest(at index: Int, in words: NameWords) -> (value: Value, tokens: Range<Int>)? {
    guard let list = entries[words.words[index]] else { return nil }
    for entry in list {
      guard let end = words.end(of: entry.words, from: index) else { continue }
      if fits(entry, index..<end, in: words) { return (entry.value, index..<end) }
    }
    return nil
  }

  /// "Codeco", "Farc": an acronym that is written like a name where it can be spoken, and means nothing else.
  private func isPronounced(_ acronym: String) -> Bool {
    acronym.utf8.count > 3 && acronym.utf8.contains { "aeiou".utf8.contains($0) }
      && !NameWords.everydayCapitals.contains(acronym) && !spokenNames.contains(acronym)
      && Lexicon.all.allSatisfy { isNameAlone(acronym, in: $0) }
      && CountryTable.shared.find(acronym) == nil
      && !Gazetteer.shared.hasPlace(folded: acronym)
  }

  /// Not in a language's table, or there as somebody who speaks.
  private func isNameAlone(_ word: String, in lexicon: Lexicon) -> Bool {
    lexicon.words[word].map { $0.classes.subtracting([.speakerNoun, .sourceNoun]).isEmpty } ?? true
  }

  private func fits(_ entry: Entry, _ range: Range<Int>, in words: NameWords) -> Bool {
    let tokens = words.tokens
    if words.isAllCapitals {
      return entry.words.count > 1 || !NameWords.everydayCapitals.contains(entry.words[0])
    }
    if entry.isAcronym {
      return tokens[range.lowerBound].isAllCapitals && !words.isShouted(range.lowerBound)
        || isPronounced(entry.words[0]) && tokens[range.lowerBound].isCapitalised
        || tokens[range.lowerBound].end - tokens[range.lowerBound].start
          > Int32(entry.words[0].count)
    }
    if entry.isLowerCase { return true }
    return range.contains { tokens[$0].isCapitalised }
  }
}

/// Names of people and things that are letters of groups, too.
private let spokenNames = ContextWords("roles.tsv", "spokenName")
