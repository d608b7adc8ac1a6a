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
  /// "l'organisation", "les autorités": a phrase of the tables with an article of its own, no name.
  var hasArticle: Bool {
    tokens.count > 1 && !isCapitalised
      && GrammarWords.romanceArticles.contains(word)
  }
}

extension Unit {
  /// The units of a run of tokens; the longest phrase wins.
  static func units(of text: SourceText, tokens: Range<Int>, lexicon: Lexicon) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(tokens.count)
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let token = text.tokens[index]
      var entry = lexicon.words[token.word] ?? WordEntry()
      var end = index + 1
      if text.surnames.contains(index) { entry = WordEntry() }
      // "2 US Soldiers": no pronoun.
      if token.word == "us", token.isAllCapitals, !text.isAllCapitals { entry = WordEntry() }
      if let candidates = lexicon.phrases[token.word] {
        for phrase in candidates
        where matches(phrase.words, at: index, before: tokens.upperBound, in: text)
          && !isFrenchWhere(token, in: text, lexicon: lexicon)
          && !(token.word == "lives" && index > 0 && text.tokens[index - 1].isNumber)
          && !(phrase.entry.classes.contains(.according) && isIssued(units.last))
        {
          entry = phrase.entry
          end = index + phrase.words.count
          break
        }
      }
      if end == index + 1 {
        entry = corrected(entry, at: index, behind: units.last, in: text, lexicon)
      }
      var word = token.word
      if lexicon.groupsWithBlanks {
        while let next = group(at: end, behind: index, in: text), next <= tokens.upperBound {
          word += "," + text.tokens[end].word
          end = next
        }
      }
      units.append(
        Unit(
          tokens: index..<end, entry: entry, word: word, kind: token.kind,
          isCapitalised: token.isCapitalised, isGlued: token.isGlued))
      index = end
    }
    return ScareQuotes.removed(from: BracketedNumbers.removed(from: units), of: text)
  }

  /// What a single word is by its accents, its capitals and the words beside it, which the tables do not see.
  private static func corrected(
    _ known: WordEntry, at index: Int, behind last: Unit?, in text: SourceText, _ lexicon: Lexicon
  ) -> WordEntry {
    var entry = known
    let token = text.tokens[index]
    if isFrenchPreposition(token, in: text, lexicon: lexicon) { entry.classes.remove(.have) }
    if isSpanishPast(token, in: text, lexicon: lexicon), entry.classes.contains(.past) {
      entry.classes.subtract([.person, .countNoun, .eventNoun, .pluralNoun])
      entry.scope = nil
    }
    if isFrenchNoun(index, entry, in: text, lexicon) {
      entry.classes.subtract([.participle, .past, .present, .verb])
    }
    if isFrenchWhere(token, in: text, lexicon: lexicon) { entry.classes = .relative }
    if entry.classes.isEmpty, isRomanceAdverb(token, behind: last, lexicon) {
      entry.classes = .adverb
    }
    if isMonth(index, in: text) { entry.classes.remove(.modal) }
    // "suffered wounds": a noun, though it is a verb elsewhere.
    if let last, last.is(.suffer), entry.classes.contains(.injury) {
      entry.classes.subtract(.anyVerb)
      entry.measure = nil
    }
    if token.isAllCapitals, !text.isAllCapitals, let acronym = lexicon.acronyms[token.word],
      !isShouted(index, in: text)
    {
      entry = acronym
    }
    return entry
  }

  /// "un bilan de sources sécuritaires": "de" hangs on the toll or the document, and means no "according to".
  private static func isIssued(_ before: Unit?) -> Bool {
    before.map { $0.is(.toll) || SpeakerWords.documents.contains($0.word) } ?? false
  }

  /// "24 May", "May 24": no verb.
  private static func isMonth(_ index: Int, in text: SourceText) -> Bool {
    guard text.tokens[index].word == "may", text.tokens[index].isCapitalised else { return false }
    let near = [index - 1, index + 1].filter { text.tokens.indices.contains($0) }
    return near.contains { text.tokens[$0].kind == .number || text.tokens[$0].kind == .mixed }
  }

  /// Between words in capitals, which tell no acronyms.
  private static func isShouted(_ index: Int, in text: SourceText) -> Bool {
    [index - 1, index + 1].contains {
      text.tokens.indices.contains($0) && text.tokens[$0].isAllCapitals
        && text.tokens[$0].end - text.tokens[$0].start > 3
    }
  }

  /// "à", and "A" at the start of a sentence: without its accent it looks like the verb of "a déclaré".
  private static func isFrenchPreposition(
    _ token: Token, in text: SourceText, lexicon: Lexicon
  ) -> Bool {
    guard token.word == "a", lexicon.language == "fr", !text.isAllCapitals else { return false }
    return text.scalars[Int(token.start)] != "a"
  }

  /// "cobardemente"; in French only right behind a verb, for "bombardement" is none.
  private static func isRomanceAdverb(_ token: Token, behind last: Unit?, _ lexicon: Lexicon)
    -> Bool
  {
    guard lexicon.invertsSubjects, token.word.utf8.count > 7, !token.isCapitalised else {
      return false
    }
    if lexicon.language == "es" { return token.word.hasSuffix("mente") }
    guard let last, last.is([.be, .have, .participle]) else { return false }
    return token.word.hasSuffix("ement") || token.word.hasSuffix("mment")
  }

  /// "asesinó", "secuestró": without its accent a noun.
  private static func isSpanishPast(
    _ token: Token, in text: SourceText, lexicon: Lexicon
  ) -> Bool {
    guard lexicon.language == "es", !text.isAllCapitals, token.word.hasSuffix("o") else {
      return false
    }
    return text.scalars[Int(token.end) - 1] == "ó"
  }

  /// "une attaque", "les attaques": without its accent "attaqué" would be the same word.
  private static func isFrenchNoun(
    _ index: Int, _ entry: WordEntry, in text: SourceText, _ lexicon: Lexicon
  ) -> Bool {
    let token = text.tokens[index]
    guard index > 0, lexicon.language == "fr", !text.isAllCapitals,
      entry.classes.contains(.participle),
      !entry.classes.isDisjoint(with: [.thing, .eventNoun, .countNoun])
    else { return false }
    let before = text.tokens[index - 1]
    let isPlural = token.word.hasSuffix("s")
    guard isPlural || before.word != "les",
      lexicon.words[before.word]?.classes.isDisjoint(
        with: [.article, .determiner, .possessive, .indefinite, .number]) == false
        || before.isNumber
    else { return false }
    return text.scalars[Int(token.end) - (isPlural ? 2 : 1)] == "e"
  }

  /// "où": without its accent it looks like "or".
  private static func isFrenchWhere(
    _ token: Token, in text: SourceText, lexicon: Lexicon
  ) -> Bool {
    guard token.word == "ou", lexicon.language == "fr", !text.isAllCapitals else { return false }
    return text.scalars[Int(token.end) - 1] != "u"
  }

  /// The end of a group of three digits that goes on a number behind a plain blank: "1 234".
  private static func group(at end: Int, behind start: Int, in text: SourceText) -> Int? {
    guard end < text.tokens.count, isPlain(text.tokens[start], digits: 1...3),
      isPlain(text.tokens[end], digits: 3...3)
    else { return nil }
    let gap = Int(text.tokens[end - 1].end)
    return text.scalars[gap] == " " && Int(text.tokens[end].start) == gap + 1 ? end + 1 : nil
  }

  private static func isPlain(_ token: Token, digits: ClosedRange<Int>) -> Bool {
    token.isNumber && digits.contains(token.word.utf8.count)
      && token.word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
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
