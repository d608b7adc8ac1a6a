/// What the rest of the program reads of the table of fields.
extension FilterField {
  private static let rows = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.row) })

  private static let names = Dictionary(
    allCases.flatMap { field in ([field.rawValue] + field.synonyms).map { ($0, field) } },
    uniquingKeysWith: { first, _ in first })

  private var known: FilterFieldRow { FilterField.rows[self] ?? row }

  /// The field of a name or synonym, in any case.
  public init?(name: String) {
    guard let field = FilterField.names[name.lowercased()] else { return nil }
    self = field
  }

  /// The field's name in the language.
  public var name: String { rawValue }
  /// Other names that are read.
  public var synonyms: [String] { known.synonyms }
  /// One sentence of what the field asks.
  public var meaning: String { known.meaning }
  /// What comes after the field, in words ("a name").
  public var valueWords: String { known.value }
  /// Terms that can be typed ("killed>=10").
  public var examples: [String] { known.examples }
  var shape: FilterShape { known.shape }

  /// Whole terms that Tab offers once the field stands there ("status:ready").
  public var valueCompletions: [String] {
    switch shape {
    case .flag: ["\(name):yes", "\(name):no"]
    case .choice(let choices): choices.map { "\(name):\($0.printed)" }
    case .days:
      (["known", "unknown"].filter { _ in self == .date }
        + FilterPeriod.Name.allCases.map(\.rawValue) + ["1d", "7d", "1m", "1y"])
        .map { "\(name):\($0)" }
    case .number(.figure): ["\(name):unknown"]
    case .name, .code, .words, .number, .circle, .box: []
    }
  }

  /// The beginnings of terms that Tab offers ("killed>=").
  public var completions: [String] {
    if let own = known.completions { return own }
    return switch shape {
    case .number: ["\(name)>="]
    case .flag: ["\(name):yes"]
    case .name, .code, .words, .days, .circle, .box, .choice: ["\(name):"]
    }
  }
}
