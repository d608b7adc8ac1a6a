import ReferenceData

/// Tells in which language a text is written: by its function words, by letters that only some languages use, and, where
/// the letters are not Latin, by the script.
enum LanguageDetector {
  /// The lexicon to read a text with; nil when it is not a language that is read. Short texts without a sign count as
  /// English.
  static func lexicon(of text: SourceText, language: inout String?) -> Lexicon? {
    let letters = LetterCount(text)
    guard letters.all > 0 else { return nil }
    if letters.foreign * 2 > letters.all {
      language = letters.script
      return nil
    }
    language = latinLanguage(of: text, letters)
    switch language {
    case "en": return .english
    case "fr": return .french
    case "es": return .spanish
    default: return nil
    }
  }

  /// How many tokens of a text are looked at.
  private static let reach = 4000

  /// The language with the most function words; a word counts the less, the more languages share it.
  private static func latinLanguage(of text: SourceText, _ letters: LetterCount) -> String {
    let table = FunctionWords.shared
    var scores = [Double](repeating: 0, count: table.languages.count)
    var hits = scores.map { _ in 0 }
    for token in text.tokens.prefix(reach) where token.isWord {
      guard let holders = table.holders[token.word] else { continue }
      for index in holders {
        scores[index] += 1 + 1 / Double(holders.count)
        hits[index] += 1
      }
    }
    for (index, language) in table.languages.enumerated() where hits[index] > 0 {
      scores[index] += letters.bonus(for: language)
    }
    if text.tokens.count < headline { addLexicons(text, table.languages, &scores) }
    let english = table.languages.firstIndex(of: "en") ?? 0
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), hits[best] >= 2,
      scores[best] > scores[english]
    else { return "en" }
    return table.languages[best]
  }

  /// Texts with fewer tokens hold too few function words: "Matan a un comerciante en Arauca" has three that are French, too.
  private static let headline = 40

  /// What the lexicons say of a short text: a word that only one of them knows counts for its language.
  private static func addLexicons(
    _ text: SourceText, _ languages: [String], _ scores: inout [Double]
  ) {
    let lexicons = Lexicon.all
    for token in text.tokens where token.isWord && token.word.utf8.count > 4 {
      let knowing = lexicons.filter { $0.words[token.word] != nil }
      guard knowing.count == 1, let index = languages.firstIndex(of: knowing[0].language),
        scores[index] > 0
      else { continue }
      scores[index] += 0.5
    }
  }

  /// The table `words/languages.tsv`, by word.
  private struct FunctionWords {
    static let shared = FunctionWords()
    private(set) var languages: [String] = []
    private(set) var holders: [String: [Int]] = [:]

    init() {
      for line in (ReferenceFile.text("words/languages.tsv") ?? "").split(separator: "\n")
      where !line.hasPrefix("#") {
        let columns = line.split(separator: "\t")
        guard columns.count == 2 else { continue }
        for word in Set(columns[1].split(separator: " ")) {
          holders[String(word), default: []].append(languages.count)
        }
        languages.append(String(columns[0]))
      }
    }
  }
}

/// The letters of a text that tell languages apart.
private struct LetterCount {
  private(set) var all = 0
  /// Letters of no Latin script.
  private(set) var foreign = 0
  private var marks: [String: Int] = [:]
  private var scripts: [String: Int] = [:]

  init(_ text: SourceText) {
    for scalar in text.scalars.prefix(20_000) {
      let value = scalar.value
      if value < 0x80 {
        if CharacterClass.isLetter(scalar) { all += 1 }
      } else if value < 0x250 || (0x1E00..<0x1F00).contains(value) {
        if CharacterClass.isLetter(scalar) { all += 1 }
        for language in Self.owners[scalar] ?? [] { marks[language, default: 0] += 1 }
      } else if scalar.properties.isAlphabetic {
        all += 1
        foreign += 1
        for script in Self.scriptRanges where script.range.contains(value) {
          scripts[script.language, default: 0] += 1
        }
      }
    }
  }

  /// What letters of its own say for a language, at most 6.
  func bonus(for language: String) -> Double { min(6, Double(marks[language] ?? 0) * 0.7) }

  /// The usual language of the script that most letters belong to; a letter of one language decides.
  var script: String? {
    let most = scripts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    guard let most, let own = Self.kin[most] else { return most }
    return own.first { scripts[$0, default: 0] > 0 } ?? most
  }

  /// Languages that write the same script and have letters of their own.
  private static let kin: [String: [String]] = [
    "ar": ["ur", "fa"], "ru": ["uk", "be"], "zh": ["ja"],
  ]

  private static let owners: [Unicode.Scalar: [String]] = {
    let letters: [(String, String)] = [
      ("es", "ñ¿¡áíóúé"), ("pt", "ãõçáâêóúí"), ("ca", "·çàèòïü"), ("gl", "ñáíóúé"),
      ("fr", "çèêàùâîôûëïœé"), ("it", "àèìòùé"), ("ro", "șțăâîşţ"), ("de", "äöüß"),
      ("nl", "ëï"), ("sv", "åäö"), ("da", "æøå"), ("no", "æøå"), ("pl", "łąęśżźćńó"),
      ("cs", "ěščřžýáíéůťď"), ("hr", "čćžšđ"), ("hu", "őűáéíóöüú"), ("tr", "ışğçöü"),
      ("az", "əışğçöü"), ("vi", "đơưăâêô"), ("fi", "äö"), ("et", "äöüõ"), ("lt", "ėųįšžūąę"),
      ("sq", "ëç"), ("ku", "êîûşç"),
    ]
    var owners: [Unicode.Scalar: [String]] = [:]
    for (language, own) in letters {
      for scalar in own.unicodeScalars {
        owners[scalar, default: []].append(language)
        for upper in scalar.properties.uppercaseMapping.unicodeScalars where upper != scalar {
          owners[upper, default: []].append(language)
        }
      }
    }
    return owners
  }()

  private static let scriptRanges: [(language: String, range: ClosedRange<UInt32>)] = [
    ("el", 0x370...0x3FF), ("ru", 0x400...0x52F), ("hy", 0x530...0x58F), ("he", 0x590...0x5FF),
    ("ar", 0x600...0x6FF), ("hi", 0x900...0x97F), ("bn", 0x980...0x9FF), ("ta", 0xB80...0xBFF),
    ("th", 0xE00...0xE7F), ("my", 0x1000...0x109F), ("ka", 0x10A0...0x10FF),
    ("ko", 0x1100...0x11FF), ("am", 0x1200...0x137F), ("km", 0x1780...0x17FF),
    ("ja", 0x3040...0x30FF), ("zh", 0x4E00...0x9FFF), ("ko", 0xAC00...0xD7AF),
    // Letters of one language among those that share a script.
    ("uk", 0x404...0x404), ("uk", 0x454...0x454), ("uk", 0x456...0x457), ("be", 0x45E...0x45E),
    ("fa", 0x67E...0x67E), ("fa", 0x686...0x686), ("fa", 0x6CC...0x6CC), ("fa", 0x6AF...0x6AF),
    ("ur", 0x679...0x679), ("ur", 0x688...0x688), ("ur", 0x691...0x691), ("ur", 0x6D2...0x6D2),
    ("ur", 0x6BA...0x6BA),
  ]
}
