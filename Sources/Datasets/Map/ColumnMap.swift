/// How the columns of a table of the user's own are to be read: what a column map in TOML says.
///
/// It is kept with the release, so that a row can be read again at any time by the same rules.
public struct ColumnMap: Codable, Hashable, Sendable {
  /// A figure of a row: one column that holds the count, or two that hold its lowest and highest value.
  public struct Figure: Codable, Hashable, Sendable {
    /// "killed", "wounded", … : a raw value of `Measure`.
    public var measure: String
    public var column: String?
    public var low: String?
    public var high: String?
    /// Whom it counts, in the words of `Scope`; nil for everyone.
    public var scope: String?
    /// True where it is a part of the first figure of its measure.
    public var isPart: Bool
    /// The rule behind it, as the comparison names it.
    public var rule: String?
    /// True where a 0 in this column can mean that nothing is known.
    public var zeroIsUnknown: Bool
    /// Who gives it, where that is not the table: "Reuters", "Ministry of Defence".
    public var speaker: String?
    /// What the speaker is, in the words of `SpeakerKind`; nil to go by the name.
    public var kind: String?
    /// Where it first came from; the speaker where nothing is said.
    public var origin: String?

    public init(
      measure: String, column: String? = nil, low: String? = nil, high: String? = nil,
      scope: String? = nil, isPart: Bool = false, rule: String? = nil, zeroIsUnknown: Bool = false,
      speaker: String? = nil, kind: String? = nil, origin: String? = nil
    ) {
      self.measure = measure
      self.column = column
      self.low = low
      self.high = high
      self.scope = scope
      self.isPart = isPart
      self.rule = rule
      self.zeroIsUnknown = zeroIsUnknown
      self.speaker = speaker
      self.kind = kind
      self.origin = origin
    }

    /// The columns that it reads.
    public var columns: [String] { [column, low, high].compactMap { $0 } }
  }

  /// What the screens call the table ("Our casualty list").
  public var name: String
  public var licence: String?
  /// Columns by what they hold: a key of `fields` and the name of a column.
  public var columns: [String: String]
  public var figures: [Figure]
  /// Numbers that stand for "not known" in every column of figures.
  public var missing: [Int]
  /// Words that stand for "not known" in every column.
  public var missingWords: [String]?
  /// What holds for every row, by a key of `fields`: "Chad" for a table of one country.
  public var values: [String: String]?
  /// Further columns of a field, whose words stand behind the first one's.
  public var more: [String: [String]]?
  /// What parts the entries of a list; semicolons where nothing is said.
  public var listSeparator: String?
  /// Columns in which an empty cell means what stands above it: cells that were merged over several rows.
  public var fillDown: [String]?
  /// What a row is, nil for an incident.
  public var rowIs: RowMeaning?
  /// How days in figures alone ("03/04/2024") are to be read, nil where the table has none.
  public var dayOrder: DayOrder?

  /// What one row tells.
  public enum RowMeaning: String, Codable, Hashable, Sendable {
    case incident
    /// What one source says of an incident, which has as many rows.
    case source
    /// One dead of an incident, which has as many rows.
    case victim
  }

  /// Which of two numbers before a year is the day.
  public enum DayOrder: String, Codable, Hashable, Sendable {
    case dayFirst = "day first"
    case monthFirst = "month first"
  }

  public init(
    name: String, licence: String? = nil, columns: [String: String], figures: [Figure],
    missing: [Int] = [], dayOrder: DayOrder? = nil, missingWords: [String]? = nil,
    values: [String: String]? = nil, more: [String: [String]]? = nil, listSeparator: String? = nil,
    rowIs: RowMeaning? = nil, fillDown: [String]? = nil
  ) {
    self.name = name
    self.licence = licence
    self.columns = columns
    self.figures = figures
    self.missing = missing
    self.dayOrder = dayOrder
    self.missingWords = missingWords
    self.values = values
    self.more = more
    self.listSeparator = listSeparator
    self.rowIs = rowIs
    self.fillDown = fillDown
  }

  /// One thing that a column can hold.
  public struct Field: Sendable {
    public var key: String
    public var usualNames: [String]
    public var meaning: String

    init(_ key: String, _ usualNames: [String], _ meaning: String) {
      self.key = key
      self.usualNames = usualNames
      self.meaning = meaning
    }
  }
}
