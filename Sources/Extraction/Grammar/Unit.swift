import NewsModel

/// A word or a phrase of the tables ("at least", "police officer"), the smallest thing that rules look at.
struct Unit: Sendable {
  /// Tokens of the text.
  var tokens: Range<Int>
  var entry: WordEntry
  /// The word of its first token.
  var word: String
  var kind: Token.Kind
  var isCapitalised: Bool
  var isGlued: Bool

  var classes: WordClass { entry.classes }
  func `is`(_ classes: WordClass) -> Bool { !entry.classes.isDisjoint(with: classes) }
  func isMark(_ mark: String) -> Bool { kind == .mark && word == mark }
  /// A word that no table knows.
  var isUnknown: Bool { kind == .word && entry.classes.isEmpty }
  var isDigits: Bool { kind == .number }
}

extension Unit {
  /// The units of a run of tokens; the longest phrase wins.
  static func units(of text: SourceText, tokens: Range<Int>, lexicon: Lexicon) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(tokens.count)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let token = text.tokens[index]
      var entry = lexicon.words[token.word] ?? elided(token.word, lexicon)
      var end = index + 1
      if let candidates = lexicon.phrases[token.word] {
        for phrase in candidates
        where matches(phrase.words, at: index, before: tokens.upperBound, in: text) {
          entry = phrase.entry
          end = index + phrase.words.count
          break
        }
      }
      units.append(
        Unit(
          tokens: index..<end, entry: entry, word: token.word, kind: token.kind,
          isCapitalised: token.isCapitalised, isGlued: token.isGlued))
      index = end
    }
    return units
  }

  /// French "l'armée" is the army; "d'une" and "d'assaillants" hang on what stands before.
  private static func elided(_ word: String, _ lexicon: Lexicon) -> WordEntry {
    guard lexicon.language == "fr" else { return WordEntry() }
    if word.hasPrefix("l'") { return lexicon.words[String(word.dropFirst(2))] ?? WordEntry() }
    if word.hasPrefix("d'") { return WordEntry(classes: [.of, .preposition]) }
    return WordEntry()
  }

  private static func matches(
    _ words: [String], at index: Int, before end: Int, in text: SourceText
  ) -> Bool {
    guard index + words.count <= end else { return false }
    for offset in 1..<words.count where text.tokens[index + offset].word != words[offset] {
      return false
    }
    return true
  }
}
