import NewsModel
import ReferenceData

/// The words of one language, from its table in `data/words/`.
struct Lexicon: Sendable {
  /// A phrase of several tokens.
  struct Phrase: Sendable {
    var words: [String]
    var entry: WordEntry
  }

  /// ISO 639-1.
  let language: String
  private(set) var words: [String: WordEntry] = [:]
  /// By first word, longest first.
  private(set) var phrases: [String: [Phrase]] = [:]

  /// Words in capitals that are others in lower case: "IS", by its letters in lower case.
  private(set) var acronyms: [String: WordEntry] = [:]

  static let english = Lexicon(language: "en")
  static let french = Lexicon(language: "fr")
  static let spanish = Lexicon(language: "es")
  static let all = [english, french, spanish]

  /// Whether a word is of one of these classes in any language.
  static func isAnywhere(_ word: String, _ classes: WordClass) -> Bool {
    all.contains { $0.words[word]?.classes.isDisjoint(with: classes) == false }
  }

  /// True for languages that say "murieron 12 personas" and put adjectives behind nouns.
  var invertsSubjects: Bool { language != "en" }

  /// True for languages that write 1 234 for 1,234.
  var groupsWithBlanks: Bool { language != "en" }

  init(language: String) {
    self.language = language
    for columns in TableLines(path: "words/\(language).tsv") { read(columns) }
    if !invertsSubjects { countSpeakers() }
    for key in Array(phrases.keys) {
      phrases[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// "tribal elder", "police official": people who can speak can be victims, too, as their noun says,
  /// which stands last in English.
  private mutating func countSpeakers() {
    for (key, list) in phrases {
      for (index, phrase) in list.enumerated() {
        guard phrase.entry.classes.contains(.speakerNoun),
          phrase.entry.classes.isDisjoint(with: .person), let last = phrase.words.last,
          let noun = words[last], !noun.classes.isDisjoint(with: .person)
        else { continue }
        var entry = phrase.entry
        entry.classes.formUnion(
          noun.classes.intersection([.singularPerson, .pluralPerson, .pluralNoun]))
        entry.scope = entry.scope ?? noun.scope
        phrases[key]?[index].entry = entry
      }
    }
  }

  /// Whether a row's class means anything.
  static func knows(className: Substring) -> Bool {
    guard let row = TableRow(className: className) else { return false }
    return !row.isMisspelt
  }

  private mutating func read(_ columns: [Substring]) {
    guard columns.count >= 2, let row = TableRow(className: columns[0]) else { return }
    if columns.count >= 4 {
      let forms: [WordClass] = [.present, .past, .participle, .ing]
      for (column, form) in zip(columns.dropFirst(), forms) {
        for word in column.split(separator: " ") where word != "-" {
          var entry = row.entry
          entry.classes.formUnion(form)
          add(word, entry)
        }
      }
      return
    }
    if row.isAcronym {
      for word in columns[1].split(separator: " ") { acronyms[String(word)] = row.entry }
      return
    }
    for word in columns[1].split(separator: " ") { add(word, row: row) }
  }

  private mutating func add(_ word: Substring, row: TableRow) {
    var entry = row.entry
    if row.hasNumbers {
      let halves = word.split(separator: "/", omittingEmptySubsequences: false)
      for (half, number) in zip(halves, [WordClass.singularPerson, .pluralPerson])
      where half != "-" && !half.isEmpty {
        entry = row.entry
        if row.isPerson { entry.classes.formUnion(number) }
        if number == .pluralPerson { entry.classes.formUnion(.pluralNoun) }
        add(half, entry)
      }
      return
    }
    let sides = word.split(separator: "=")
    if sides.count == 2 {
      entry.value = Int(sides[1])
      if entry.value == nil { entry.qualifier = Qualifier(rawValue: String(sides[1])) }
      add(sides[0], entry)
    } else {
      add(word, entry)
    }
  }

  private mutating func add(_ written: Substring, _ entry: WordEntry) {
    let plain = String(written.map { $0 == "_" ? " " : $0 })
    let parts = Tokenizer.tokens(of: Array(plain.unicodeScalars)).map(\.word)
    guard let first = parts.first else { return }
    if parts.count == 1 {
      words[first, default: WordEntry()].merge(entry)
    } else if let index = phrases[first]?.firstIndex(where: { $0.words == parts }) {
      phrases[first]?[index].entry.merge(entry)
    } else {
      phrases[first, default: []].append(Phrase(words: parts, entry: entry))
    }
  }
}

/// The first column of a table's row.
private struct TableRow {
  var entry = WordEntry()
  var hasNumbers = false
  var isPerson = false
  var isAcronym = false
  /// What stands behind the full stop is no measure, scope, qualifier or kind of speaker.
  var isMisspelt = false

  init?(className: Substring) {
    if let classes = WordClass.names[String(className)] { entry.classes = classes }
    let sides = className.split(separator: ".")
    guard let name = sides.first else { return nil }
    let detail = sides.count > 1 ? String(sides[1]) : ""
    switch name {
    case "verb" where !detail.isEmpty: entry.classes = .transitive
    case "person":
      entry.scope = ScopeClass.names[detail]
      hasNumbers = true
      isPerson = true
    case "count":
      entry.classes = .countNoun
      hasNumbers = true
    case "qualifier": entry.classes = .qualifier
    case "suffix": entry.classes = .suffix
    case "vague": entry.classes = .vague
    case "speaker":
      entry.classes = .speakerNoun
      entry.speaker = SpeakerKind(rawValue: detail)
    case "acronym":
      entry.classes = .speakerNoun
      entry.speaker = SpeakerKind(rawValue: detail)
      isAcronym = true
    default:
      if entry.classes.isEmpty { entry.classes = WordClass.names[String(name)] ?? [] }
    }
    entry.measure = Measure(rawValue: detail)
    if ["qualifier", "suffix", "vague", "number"].contains(name) {
      entry.qualifier = Self.qualifier(detail)
    }
    isMisspelt =
      !detail.isEmpty && WordClass.names[String(className)] == nil && entry.measure == nil
      && entry.scope == nil && entry.qualifier == nil && entry.speaker == nil
    guard !entry.classes.isEmpty || isPerson else { return nil }
  }

  private static func qualifier(_ name: String) -> Qualifier? {
    switch name {
    case "moreThan": .moreThan
    case "atLeast": .atLeast
    case "upTo": .upTo
    case "fewerThan": .fewerThan
    default: Qualifier(rawValue: name)
    }
  }
}
