/// One row of the table of filter fields.
struct FilterFieldRow: Sendable {
  var shape: FilterShape
  /// What comes after the field, in words ("a name").
  var value: String
  /// Other words for the field.
  var synonyms: [String]
  /// Terms that can be typed.
  var examples: [String]
  /// What Tab puts in; nil for the usual of the shape.
  var completions: [String]?
  /// One sentence of what the field asks.
  var meaning: String

  init(
    _ shape: FilterShape, value: String, synonyms: [String] = [], _ examples: [String],
    completions: [String]? = nil, meaning: String
  ) {
    self.shape = shape
    self.value = value
    self.synonyms = synonyms
    self.examples = examples
    self.completions = completions
    self.meaning = meaning
  }

  /// The row of a measure's figures.
  static func figure(
    _ measure: Measure, synonyms: [String] = [], _ meaning: String
  ) -> FilterFieldRow {
    FilterFieldRow(
      .number(.figure), value: "a number", synonyms: synonyms,
      ["\(measure.rawValue)>=10", "\(measure.rawValue):unknown"], meaning: meaning)
  }
}

/// How the values of a field are typed.
enum FilterShape: Hashable, Sendable {
  case name
  /// A name that the archive may know a label for ("MLI" is Mali).
  case code
  case words
  case number(FilterUnit)
  case days, circle, box
  /// Yes or no, with the words of titles.
  case flag(yes: String, no: String)
  case choice([FilterChoice])

  /// Whether `<`, `<=`, `=`, `>=` and `>` make sense.
  var isComparable: Bool {
    switch self {
    case .number, .days: true
    case .name, .code, .words, .circle, .box, .flag, .choice: false
    }
  }

  /// What is printed behind a number.
  var suffix: String {
    if case .number(let unit) = self { unit.suffix } else { "" }
  }

  /// Whether a value has commas of its own, so that several cannot stand side by side.
  var hasCommas: Bool { self == .circle || self == .box }
}

/// What a number counts.
enum FilterUnit: Hashable, Sendable {
  case count, percent
  /// A figure, which can be unknown.
  case figure

  /// What may follow the digits and is printed after them.
  var suffix: String { self == .percent ? "%" : "" }
}

/// One of the words that a field takes.
struct FilterChoice: Hashable, Sendable {
  var word: String
  /// Another word that is read as this one.
  var synonym: String?
  /// The word that is printed.
  var printed: String
  /// The words of the title line.
  var title: String

  init(_ word: String, synonym: String? = nil, printed: String? = nil, title: String) {
    self.word = word
    self.synonym = synonym
    self.printed = printed ?? word
    self.title = title
  }

  static let speakers = SpeakerKind.allCases.map { kind in
    FilterChoice(kind.rawValue, synonym: perpetrator(kind), title: "speaker \(kind.rawValue)")
  }

  static let onlySpeakers = SpeakerKind.allCases.map { kind in
    FilterChoice(
      kind.rawValue, synonym: perpetrator(kind), printed: perpetrator(kind),
      title: "only \(kind.rawValue)")
  }

  /// The side that speaks of a fight is, for whoever asks, the one that did it.
  private static func perpetrator(_ kind: SpeakerKind) -> String? {
    kind == .party ? "perpetrator" : nil
  }

  static let statuses = Judgement.Status.allCases.map { status in
    let typed = status.rawValue.replacing(" ", with: "-")
    return FilterChoice(status.rawValue, synonym: typed, printed: typed, title: status.rawValue)
  }

  static let grades = Judgement.Grade.allCases.map { grade in
    FilterChoice(grade.rawValue, title: grade.rawValue)
  }

  static let revisions = Filter.Revision.allCases.map { revision in
    let title =
      switch revision {
      case .up, .down: "revised \(revision.rawValue)"
      case .yes: "revised"
      case .no: "never revised"
      }
    return FilterChoice(revision.rawValue, title: title)
  }
}
