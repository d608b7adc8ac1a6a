/// Tells by its function words in which language a text is written.
enum LanguageDetector {
  private static let words: [(language: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "of", "and", "in", "was", "were", "to", "that", "by", "on", "with", "at", "has",
        "after", "people", "killed", "from", "for",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "des", "du", "et", "dans", "une", "ont", "ete", "par", "est", "au",
        "aux", "sur", "pour", "selon", "qui", "d'une",
      ]
    ),
    (
      "es",
      [
        "el", "la", "los", "las", "del", "y", "una", "fueron", "por", "con", "que", "para", "segun",
        "este", "tras", "al", "en", "su",
      ]
    ),
    (
      "pt",
      [
        "o", "os", "da", "dos", "das", "em", "um", "uma", "foram", "por", "com", "que", "nao", "ao",
        "pela",
      ]
    ),
    (
      "de",
      [
        "der", "die", "das", "und", "von", "wurden", "bei", "mit", "ein", "eine", "nach", "ist",
        "im", "dem", "den",
      ]
    ),
    (
      "it", ["il", "gli", "della", "che", "sono", "stati", "per", "con", "nel", "una", "dei", "di"]
    ),
    ("nl", ["het", "een", "van", "zijn", "bij", "met", "voor", "werden", "de", "en"]),
    ("tr", ["ve", "bir", "bu", "icin", "ile", "olarak"]),
    ("id", ["yang", "dan", "di", "dengan", "dalam", "orang", "pada"]),
    ("so", ["iyo", "oo", "waxaa", "ku", "ka", "lagu"]),
    ("sw", ["ya", "wa", "na", "kwa", "katika", "watu"]),
  ]

  /// The lexicon to read a text with; nil when it is not a language that is read. Short texts without a sign count as English.
  static func lexicon(of text: SourceText, language: inout String?) -> Lexicon? {
    var counts = [Int](repeating: 0, count: words.count)
    var letters = 0
    var foreign = 0
    for token in text.tokens.prefix(4000) where token.isWord {
      letters += 1
      if let first = token.word.utf8.first, first >= 0xCE { foreign += 1 }
      for index in words.indices where words[index].words.contains(token.word) {
        counts[index] += 1
      }
    }
    guard letters > 0 else { return nil }
    if foreign * 2 > letters { return nil }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    if counts[best] == counts[0] || counts[best] < 2 {
      language = "en"
      return .english
    }
    language = words[best].language
    switch words[best].language {
    case "en": return .english
    case "fr": return .french
    case "es": return .spanish
    default: return nil
    }
  }
}
